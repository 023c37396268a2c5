// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "list_filter.h"

#include <QCalendarWidget>

namespace newsfold {

/// A calendar on which a range of days is picked: the first click takes one day, the next one makes it a
/// range.
class RangeCalendar : public QCalendarWidget
{
    Q_OBJECT
public:
    explicit RangeCalendar(QWidget *parent = nullptr);

    void setRange(const DateRange &range); ///< without rangePicked()

Q_SIGNALS:
    void rangePicked(const newsfold::DateRange &range);

protected:
    void paintCell(QPainter *painter, const QRect &rect, QDate date) const override;

private:
    void pick(QDate day);

    DateRange m_range;
    bool m_half = false; ///< one end is picked
};

} // namespace newsfold
