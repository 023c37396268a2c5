// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram_bins.h"

#include <QString>

#include <functional>
#include <vector>

class QLocale;

namespace newsfold {

class TimeAxis;

/// A word below a time axis.
struct AxisLabel
{
    double left = 0; ///< device-independent pixels, as the axis' positions
    double width = 0;
    double mark = -1; ///< where the time begins that the label names; negative: it stands below its bar
    QString text;
};

/// The names of as many days, months or years as have room: they never touch each other nor leave the axis. A
/// name says what the one before does not: `Nov 3`, `4`, `5`. Years are said where `today` does not tell
/// them.
std::vector<AxisLabel> axisLabels(const TimeAxis &axis, BinSize bars, Qt::DayOfWeek weekStart,
                                  const QLocale &locale, QDate today,
                                  const std::function<double(const QString &)> &widthOf);

} // namespace newsfold
