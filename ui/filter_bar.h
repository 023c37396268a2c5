// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "list_filter.h"

#include <QWidget>

class QActionGroup;
class QLabel;
class QToolButton;

namespace newsfold {

class DateRangePopup;

/// Above the list: what is listed and how many, and the choices of days, unread only and order. Shows a
/// ListFilter and says what the reader wants it to be; it does not change by itself.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setFilter(const ListFilter &filter); ///< without filterWanted()
    void setCount(int articles); ///< -1: not known yet

Q_SIGNALS:
    void filterWanted(const newsfold::ListFilter &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *makeButton(const QString &icon);
    void makeSortMenu();
    void want(const ListFilter &filter);
    void showFilter();
    void applyColours();

    ListFilter m_filter;
    QLabel *m_title;
    QLabel *m_count;
    QToolButton *m_dates;
    QToolButton *m_unread;
    QToolButton *m_sort;
    QActionGroup *m_orders;
    DateRangePopup *m_popup;
};

} // namespace newsfold
