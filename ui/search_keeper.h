// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "saved_search.h"

#include <QObject>
#include <QTimer>

namespace newsfold {

class Library;
class SavedSearchList;
class SavedSearchModel;

/// Keeps the saved searches and their counts up to date, and takes what the reader does to them to the
/// library. Window's thread; everything given must outlive it.
class SearchKeeper : public QObject
{
    Q_OBJECT
public:
    SearchKeeper(Library &library, SavedSearchModel &model, SavedSearchList &list, QObject *parent = nullptr);

    /// What is asked at present, as one query; empty if it is everything.
    void setPresentQuery(const QString &query);
    void savePresent(); ///< as a new search, whose name can be typed at once

    bool isCounting() const { return m_counting || m_countTimer.isActive(); }

Q_SIGNALS:
    void searchWanted(const newsfold::SavedSearch &search);
    void removed(const newsfold::SavedSearch &search);
    void failed(const newsfold::Error &error);
    void settled(); ///< isCounting() has become false

private:
    void list();
    void count();

    Library &m_library;
    SavedSearchModel &m_model;
    SavedSearchList &m_list;
    QString m_presentQuery;
    qint64 m_toName = 0; // saved a moment ago
    QTimer m_countTimer;
    bool m_counting = false;
};

} // namespace newsfold
