// SPDX-License-Identifier: GPL-3.0-or-later
#include "histogram_bins.h"

#include <algorithm>

namespace newsfold {

namespace {

constexpr double leastBar = 5; // device-independent pixels, the space between bars included

double typicalDays(BinSize size)
{
    switch (size) {
    case BinSize::Day:
        return 1;
    case BinSize::Week:
        return 7;
    case BinSize::Month:
        return 30.4;
    case BinSize::Quarter:
        return 91.3;
    case BinSize::Year:
        return 365.25;
    case BinSize::Decade:
        return 3652.5;
    }
    return 1;
}

DaySpan monthsFrom(QDate first, int months)
{
    return { first, first.addMonths(months).addDays(-1) };
}

void add(HistogramBin &bin, const Histogram::Day &day)
{
    bin.total += day.total;
    bin.everything += day.everything;
    const size_t known = std::min(day.split.size(), bin.split.size());
    for (size_t i = 0; i < known; ++i)
        bin.split[i] += day.split[i];
}

/// The first of the ascending days that is not before `day`.
auto firstFrom(const Histogram &histogram, QDate day)
{
    return std::ranges::lower_bound(histogram.days, day, {}, &Histogram::Day::day);
}

} // namespace

DaySpan binAround(QDate day, BinSize size, Qt::DayOfWeek weekStart)
{
    switch (size) {
    case BinSize::Day:
        break;
    case BinSize::Week: {
        const QDate first = day.addDays(-((day.dayOfWeek() - int(weekStart) + 7) % 7));
        return { first, first.addDays(6) };
    }
    case BinSize::Month:
        return monthsFrom(QDate(day.year(), day.month(), 1), 1);
    case BinSize::Quarter:
        return monthsFrom(QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1), 3);
    case BinSize::Year:
        return { QDate(day.year(), 1, 1), QDate(day.year(), 12, 31) };
    case BinSize::Decade: {
        const int decade = day.year() / 10 * 10;
        return { QDate(std::max(1, decade), 1, 1), QDate(decade + 9, 12, 31) };
    }
    }
    return { day, day };
}

BinSize binSizeFor(qint64 days, double width)
{
    for (const BinSize size :
         { BinSize::Day, BinSize::Week, BinSize::Month, BinSize::Quarter, BinSize::Year }) {
        if (double(days) / typicalDays(size) * leastBar <= width)
            return size;
    }
    return BinSize::Decade;
}

DaySpan wholeBins(const DaySpan &days, BinSize size, Qt::DayOfWeek weekStart)
{
    return { binAround(days.first, size, weekStart).first, binAround(days.last, size, weekStart).last };
}

std::optional<DaySpan> coveredDays(const Histogram &histogram)
{
    if (histogram.days.empty())
        return std::nullopt;
    return DaySpan{ histogram.days.front().day, histogram.days.back().day };
}

std::optional<DaySpan> denseDays(const Histogram &histogram)
{
    const auto &days = histogram.days;
    if (days.empty())
        return std::nullopt;
    const auto weight = [](const Histogram::Day &day) { return qint64(std::max(day.total, day.everything)); };
    qint64 all = 0;
    for (const Histogram::Day &day : days)
        all += weight(day);
    const qint64 few = all / 200;
    size_t first = 0;
    size_t last = days.size() - 1;
    for (qint64 passed = weight(days[first]); first < last && passed <= few; passed += weight(days[first]))
        ++first;
    for (qint64 passed = weight(days[last]); last > first && passed <= few; passed += weight(days[last]))
        --last;
    // What adjoins belongs to it, however little it is.
    const qint64 far = 365 + 2 * days[first].day.daysTo(days[last].day);
    while (first > 0 && days[first - 1].day.daysTo(days[first].day) <= far)
        --first;
    while (last + 1 < days.size() && days[last].day.daysTo(days[last + 1].day) <= far)
        ++last;
    return DaySpan{ days[first].day, days[last].day };
}

std::vector<HistogramBin> makeBins(const Histogram &histogram, const DaySpan &shown, BinSize size,
                                   Qt::DayOfWeek weekStart)
{
    std::vector<HistogramBin> bins;
    if (!shown.first.isValid() || shown.last < shown.first)
        return bins;
    bins.reserve(size_t(double(shown.first.daysTo(shown.last)) / typicalDays(size)) + 2);
    HistogramBin bin{ .days = binAround(shown.first, size, weekStart) };
    auto day = firstFrom(histogram, bin.days.first);
    while (bin.days.first <= shown.last) {
        for (; day != histogram.days.end() && day->day <= bin.days.last; ++day)
            add(bin, *day);
        bins.push_back(bin);
        bin = { .days = binAround(bin.days.last.addDays(1), size, weekStart) };
    }
    return bins;
}

HistogramBin sumOf(const Histogram &histogram, const DaySpan &days)
{
    HistogramBin sum{ .days = days };
    for (auto day = firstFrom(histogram, days.first); day != histogram.days.end() && day->day <= days.last;
         ++day)
        add(sum, *day);
    return sum;
}

} // namespace newsfold
