// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "saved_search.h"

#include <QWidget>

class QListView;

namespace newsfold {

class SavedSearchModel;

/// The kept searches in the side bar: a click or Return asks one again, F2 renames it, dragging or Alt with
/// the arrows moves it, a menu has the rest. Not shown while there are none.
class SavedSearchList : public QWidget
{
    Q_OBJECT
public:
    explicit SavedSearchList(SavedSearchModel *model, QWidget *parent = nullptr);

    void setPresentQuery(const QString &query); ///< what a search can be set to; empty: nothing
    void setPresent(qint64 search); ///< marks the one whose articles are listed; 0: none
    void editName(qint64 search); ///< opens its name for typing
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void searchWanted(const newsfold::SavedSearch &search);
    void updateWanted(const newsfold::SavedSearch &search); ///< its query is to become the present one
    void removeWanted(const newsfold::SavedSearch &search);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void showMenu(QPoint at);

    SavedSearchModel *m_model;
    QListView *m_list;
    QString m_presentQuery;
};

} // namespace newsfold
