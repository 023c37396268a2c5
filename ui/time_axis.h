// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "date_words.h"

#include <optional>

namespace newsfold {

/// Which days a chart shows and where: all of them, or zoomed in on some. Positions are device-independent
/// pixels from the chart's left edge. Every day is equally wide. A value.
class TimeAxis
{
public:
    /// The days there are, and those of them that are shown at first. What is zoomed in on stays as far as it
    /// is among them.
    void setDays(const DaySpan &all, const DaySpan &home);
    void clear(); ///< no days
    void setWidth(double width);

    bool isEmpty() const { return m_all.count <= 0 || m_width <= 0; }
    bool isZoomed() const { return m_shown != m_home; }
    double width() const { return m_width; }
    double dayWidth() const { return m_width / m_shown.count; }
    double daysShown() const { return m_shown.count; }

    DaySpan allDays() const; ///< only where there are any
    DaySpan shownDays() const; ///< those at the edges may be cut
    double position(QDate day) const; ///< where the day begins; outside of the chart if it is not shown
    QDate dayAt(double position) const; ///< the nearest day shown

    /// Shows `factor` times as many days; the one at `position` stays where it is. False: nothing changed.
    bool zoom(double factor, double position);
    bool pan(double pixels); ///< towards later days if positive; false: nothing changed
    bool reset(); ///< shows the days shown at first; false: did so already
    bool reveal(const DaySpan &days); ///< pans as little as shows them; false: they were shown

private:
    struct Window
    {
        double first = 0; ///< Julian day
        double count = 0; ///< days

        friend bool operator==(const Window &, const Window &) = default;
    };

    static DaySpan daysOf(const Window &window);
    bool show(Window window);

    static Window windowOf(const DaySpan &days);

    Window m_all;
    Window m_home;
    Window m_shown;
    double m_width = 0;
};

} // namespace newsfold
