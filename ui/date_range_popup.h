// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "list_filter.h"

#include <QFrame>

class QLabel;
class QRadioButton;

namespace newsfold {

class RangeCalendar;

/// Where the days to show are chosen: presets, or two days on a calendar; by the date of publication or of
/// crawling. Every choice applies at once. A popup: it closes on Escape and on a click elsewhere.
class DateRangePopup : public QFrame
{
    Q_OBJECT
public:
    explicit DateRangePopup(QWidget *parent);

    void setChoice(const DateRange &range, DateField field); ///< without chosen()
    void popUpBelow(const QWidget *button);

Q_SIGNALS:
    void chosen(const newsfold::DateRange &range, newsfold::DateField field);

private:
    QWidget *makePresets();
    QWidget *makeMonthBar();
    void choose(const DateRange &range);
    void showMonth();

    DateRange m_range;
    RangeCalendar *m_calendar;
    QLabel *m_month = nullptr;
    QRadioButton *m_published;
    QRadioButton *m_crawled;
};

} // namespace newsfold
