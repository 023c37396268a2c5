// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_axis.h"

#include <algorithm>
#include <cmath>

namespace newsfold {

namespace {

constexpr double fewestDays = 7;

} // namespace

void TimeAxis::setDays(const DaySpan &all, const DaySpan &home)
{
    const bool zoomed = isZoomed();
    m_all = windowOf(all);
    m_home = windowOf(home);
    const bool apart
        = m_shown.first >= m_all.first + m_all.count || m_shown.first + m_shown.count <= m_all.first;
    show(zoomed && !apart ? m_shown : m_home);
}

void TimeAxis::clear()
{
    m_all = m_home = m_shown = {};
}

void TimeAxis::setWidth(double width)
{
    m_width = width;
}

DaySpan TimeAxis::allDays() const
{
    return daysOf(m_all);
}

DaySpan TimeAxis::shownDays() const
{
    return daysOf(m_shown);
}

DaySpan TimeAxis::daysOf(const Window &window)
{
    // A zoom leaves crumbs of a day that show nothing.
    constexpr double crumb = 1e-6;
    const auto first = qint64(std::floor(window.first + crumb));
    const auto end = qint64(std::ceil(window.first + window.count - crumb));
    return { QDate::fromJulianDay(first), QDate::fromJulianDay(std::max(first, end - 1)) };
}

double TimeAxis::position(QDate day) const
{
    return (double(day.toJulianDay()) - m_shown.first) * dayWidth();
}

QDate TimeAxis::dayAt(double position) const
{
    const DaySpan shown = shownDays();
    const QDate day = QDate::fromJulianDay(qint64(std::floor(m_shown.first + position / dayWidth())));
    return std::clamp(day, shown.first, shown.last);
}

bool TimeAxis::zoom(double factor, double position)
{
    if (isEmpty())
        return false;
    const double part = std::clamp(position / m_width, 0.0, 1.0);
    const double fewest = std::min(fewestDays, m_all.count);
    const double count = std::clamp(m_shown.count * factor, fewest, m_all.count);
    return show({ m_shown.first + (m_shown.count - count) * part, count });
}

bool TimeAxis::pan(double pixels)
{
    return !isEmpty() && show({ m_shown.first + pixels / dayWidth(), m_shown.count });
}

bool TimeAxis::reset()
{
    return show(m_home);
}

bool TimeAxis::reveal(const DaySpan &days)
{
    if (isEmpty())
        return false;
    Window window = m_shown;
    const auto first = double(days.first.toJulianDay());
    const auto end = double(days.last.toJulianDay() + 1);
    if (end > window.first + window.count)
        window.first = end - window.count;
    if (first < window.first)
        window.first = first;
    return show(window);
}

TimeAxis::Window TimeAxis::windowOf(const DaySpan &days)
{
    return { double(days.first.toJulianDay()), double(days.first.daysTo(days.last) + 1) };
}

bool TimeAxis::show(Window window)
{
    window.count = std::min(window.count, m_all.count);
    window.first = std::clamp(window.first, m_all.first, m_all.first + m_all.count - window.count);
    const bool changed = window != m_shown;
    m_shown = window;
    return changed;
}

} // namespace newsfold
