// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "list_filter.h"
#include "notebook_groups.h"

#include <QWidget>

class QActionGroup;
class QLabel;
class QToolButton;

namespace newsfold {

class DateRangePopup;

/// Above the list: what is listed and how many, and the choices of days, unread only and order, in the
/// notebook also that of its groups. Shows a ListFilter and says what the reader wants it to be; it does not
/// change by itself.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setFilter(const ListFilter &filter); ///< without filterWanted()
    void setSearchName(const QString &name); ///< what is listed is this saved search; empty: none
    void setCount(int articles); ///< -1: not known yet
    void setEntryCount(int entries, int articles); ///< of the notebook, and of how many articles
    void setGrouping(NotebookGrouping grouping); ///< of the notebook; without groupingWanted()

Q_SIGNALS:
    void filterWanted(const newsfold::ListFilter &filter);
    void groupingWanted(newsfold::NotebookGrouping grouping);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *makeButton(const QString &icon);
    void makeSortMenu();
    void want(const ListFilter &filter);
    void showFilter();
    void showCount();
    void showOrder();
    void applyColours();

    ListFilter m_filter;
    QString m_searchName;
    NotebookGrouping m_grouping = NotebookGrouping::Article;
    int m_articles = -1;
    int m_entries = -1; ///< of the notebook; -1: not known yet
    int m_entryArticles = 0;
    QLabel *m_title;
    QLabel *m_count;
    QToolButton *m_dates;
    QToolButton *m_unread;
    QToolButton *m_sort;
    QActionGroup *m_orders;
    QActionGroup *m_groupings; ///< seen in the notebook only
    DateRangePopup *m_popup;
};

} // namespace newsfold
