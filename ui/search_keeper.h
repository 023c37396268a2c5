// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "saved_search.h"

#include <QObject>
#include <QTimer>

namespace newsfold {

class Library;
struct ListFilter;
class SavedSearchList;
class SavedSearchModel;

/// Keeps the saved searches and their counts up to date, and takes what the reader does to them to the
/// library. Window's thread; everything given must outlive it.
class SearchKeeper : public QObject
{
    Q_OBJECT
public:
    SearchKeeper(Library &library, SavedSearchModel &model, SavedSearchList &list, QObject *parent = nullptr);

    void setPresentFilter(const ListFilter &filter); ///< what is asked at present
    void savePresent(); ///< as a new search, whose name can be typed at once

    bool isCounting() const { return m_counting || m_countTimer.isActive(); }

Q_SIGNALS:
    void searchWanted(const newsfold::SavedSearch &search);
    /// The list shows what a saved search of this name finds; empty: what it shows is not kept.
    void presentChanged(const QString &name);
    void removed(const newsfold::SavedSearch &search);
    void failed(const newsfold::Error &error);
    void settled(); ///< isCounting() has become false

private:
    void list();
    void askToRemove(const SavedSearch &search);
    void count();
    void showPresent();

    Library &m_library;
    SavedSearchModel &m_model;
    SavedSearchList &m_list;
    QString m_presentQuery; // empty if it is everything
    bool m_inView = false; // what is asked is part of a view, which is what is marked then
    qint64 m_wanted = 0; // chosen last: another one may ask the same
    qint64 m_toName = 0; // saved a moment ago
    QTimer m_countTimer;
    bool m_counting = false;
};

} // namespace newsfold
