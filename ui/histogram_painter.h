// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "axis_labels.h"
#include "histogram_text.h"

#include <QRectF>
#include <QStringList>

class QPainter;
class QPalette;

namespace newsfold {

class TimeAxis;

/// Where the parts of a histogram are, in device-independent pixels.
struct HistogramAreas
{
    QRectF caption; ///< above the bars: what the tallest one says, and the legend
    QRectF bars;
    QRectF labels; ///< below the bars
};

/// Everything one picture of a histogram shows; refers to what its owner keeps while it is painted.
struct HistogramScene
{
    HistogramAreas areas;
    const TimeAxis &axis;
    const std::vector<HistogramBin> &bins; ///< those the axis shows
    const std::vector<AxisLabel> &labels;
    const QStringList &publishers; ///< of the split
    const std::array<int, histogramPublishers> &tints; ///< which tint each publisher has
    HistogramMode mode = HistogramMode::Counts;
    double maximum = 0; ///< what the tallest bar says; 0: nothing to show
    QString caption; ///< what the tallest bar says
    std::optional<DaySpan> marked; ///< the range chosen, or being chosen
    int hovered = -1; ///< a bin; -1: none
    int cursor = -1; ///< the bin the keyboard is on; -1: not shown
};

/// Where a bin's column is; its bar stands within.
QRectF columnOf(const HistogramScene &scene, const HistogramBin &bin);

void paintHistogram(QPainter &painter, const HistogramScene &scene, const QPalette &palette);

} // namespace newsfold
