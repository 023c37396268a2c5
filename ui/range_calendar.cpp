// SPDX-License-Identifier: GPL-3.0-or-later
#include "range_calendar.h"

#include "palette_style.h"

#include <QPainter>
#include <QTextCharFormat>

namespace newsfold {

RangeCalendar::RangeCalendar(QWidget *parent)
    : QCalendarWidget(parent)
{
    setNavigationBarVisible(false);
    setVerticalHeaderFormat(NoVerticalHeader);
    setHorizontalHeaderFormat(ShortDayNames);
    setGridVisible(false);
    setFirstDayOfWeek(locale().firstDayOfWeek());
    // Red weekends would be a second accent.
    setWeekdayTextFormat(Qt::Saturday, {});
    setWeekdayTextFormat(Qt::Sunday, {});
    connect(this, &QCalendarWidget::clicked, this, &RangeCalendar::pick);
    connect(this, &QCalendarWidget::activated, this, &RangeCalendar::pick);
}

void RangeCalendar::setRange(const DateRange &range)
{
    if (range == m_range)
        return;
    m_range = range;
    m_half = false;
    if (const auto day = range.to ? range.to : range.from)
        setSelectedDate(*day);
    updateCells();
}

void RangeCalendar::paintCell(QPainter *painter, const QRect &rect, QDate date) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor base = palette().color(QPalette::Base);
    const QColor accent = style::accent(palette());
    painter->fillRect(rect, base);

    const bool inside = !m_range.isOpen() && (!m_range.from || *m_range.from <= date)
        && (!m_range.to || date <= *m_range.to);
    const bool end = m_range.from == date || m_range.to == date;
    if (inside && !(end && m_range.from == m_range.to)) {
        QRect band = rect.adjusted(0, 2, 1, -2);
        if (m_range.from == date)
            band.setLeft(rect.center().x());
        if (m_range.to == date)
            band.setRight(rect.center().x());
        painter->fillRect(band, style::selected(palette(), base, true));
    }
    const qreal size = std::min(rect.width(), rect.height()) - 4;
    QRectF disc(0, 0, size, size);
    disc.moveCenter(QRectF(rect).center());
    if (end) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(disc);
    } else if (date == koreanToday() || (hasFocus() && date == selectedDate())) {
        painter->setPen(accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5));
    }

    const bool thisMonth = date.month() == monthShown();
    painter->setPen(end             ? palette().color(QPalette::HighlightedText)
                        : thisMonth ? palette().color(QPalette::Text)
                                    : style::mixed(base, palette().color(QPalette::Text), 0.4));
    painter->drawText(rect, Qt::AlignCenter, locale().toString(date.day()));
    painter->restore();
}

void RangeCalendar::pick(QDate day)
{
    if (m_half && m_range.from && day != *m_range.from) {
        m_range = { std::min(*m_range.from, day), std::max(*m_range.from, day) };
        m_half = false;
    } else {
        m_range = { day, day };
        m_half = true;
    }
    updateCells();
    Q_EMIT rangePicked(m_range);
}

} // namespace newsfold
