// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "date_words.h"
#include "result_summary.h"

#include <array>
#include <optional>
#include <vector>

namespace newsfold {

/// What one bar stands for. Bars of years and decades keep a hundred years within a narrow widget.
enum class BinSize { Day, Week, Month, Quarter, Year, Decade };

/// How many publishers a bar is split by at most; see Histogram::publishers.
inline constexpr int histogramPublishers = 5;

struct HistogramBin
{
    DaySpan days; ///< the whole bin, also where fewer of its days are shown
    int total = 0; ///< articles of the result
    int everything = 0; ///< all articles of the library
    std::array<int, histogramPublishers> split{}; ///< parallel to Histogram::publishers

    /// Percentage of all articles; 0 where there are none.
    double share() const { return everything > 0 ? 100.0 * total / everything : 0; }

    friend bool operator==(const HistogramBin &, const HistogramBin &) = default;
};

/// The bin that holds `day`. Weeks begin on `weekStart`. `day` must be valid and of the common era.
DaySpan binAround(QDate day, BinSize size, Qt::DayOfWeek weekStart);

/// The finest bins that leave every bar at least 5 pixels of `width`.
BinSize binSizeFor(qint64 days, double width);

/// `days`, widened to whole bins.
DaySpan wholeBins(const DaySpan &days, BinSize size, Qt::DayOfWeek weekStart);

/// From the first day to the last; nothing if there is none.
std::optional<DaySpan> coveredDays(const Histogram &histogram);

/// What is worth showing of coveredDays(): without the few articles (at most one in two hundred) that stand
/// far apart at either end, as those do whose date is a crawler's mistake.
std::optional<DaySpan> denseDays(const Histogram &histogram);

/// The bins that touch `shown`, empty ones included, without gaps. A bin at either end counts all its days.
std::vector<HistogramBin> makeBins(const Histogram &histogram, const DaySpan &shown, BinSize size,
                                   Qt::DayOfWeek weekStart);

/// What lies within `days` as if it were one bin.
HistogramBin sumOf(const Histogram &histogram, const DaySpan &days);

} // namespace newsfold
