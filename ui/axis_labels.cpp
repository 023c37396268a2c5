// SPDX-License-Identifier: GPL-3.0-or-later
#include "axis_labels.h"

#include "time_axis.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace newsfold {

namespace {

struct AxisText
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::AxisText)
};

constexpr double leastGap = 7; // device-independent pixels between two labels
constexpr qint64 daysWithinYear = 330; // nearer to today than this a day needs no year

/// How far apart labels are.
struct Step
{
    enum Unit { Days, Weeks, HalfMonths, Months, Years };
    Unit unit;
    int count;

    bool ofDays() const { return unit < Months; }
};

constexpr auto steps = std::to_array<Step>({ { Step::Days, 1 },
                                             { Step::Days, 2 },
                                             { Step::Weeks, 1 },
                                             { Step::HalfMonths, 1 },
                                             { Step::Months, 1 },
                                             { Step::Months, 3 },
                                             { Step::Months, 6 },
                                             { Step::Years, 1 },
                                             { Step::Years, 2 },
                                             { Step::Years, 5 },
                                             { Step::Years, 10 },
                                             { Step::Years, 20 },
                                             { Step::Years, 50 },
                                             { Step::Years, 100 },
                                             { Step::Years, 500 } });

double typicalDays(const Step &step)
{
    constexpr std::array days{ 1.0, 7.0, 15.0, 30.4, 365.25 };
    return days[size_t(step.unit)] * step.count;
}

/// The first day that bears a label and is not before `day`.
QDate firstMarked(QDate day, const Step &step, Qt::DayOfWeek weekStart)
{
    switch (step.unit) {
    case Step::Days:
        // The same days whatever the axis begins with, so that labels do not jump while it is panned.
        return day.addDays((step.count - day.toJulianDay() % step.count) % step.count);
    case Step::Weeks:
        return day.addDays((int(weekStart) - day.dayOfWeek() + 7) % 7);
    case Step::HalfMonths:
        if (day.day() == 1 || day.day() == 15)
            return day;
        return day.day() < 15 ? QDate(day.year(), day.month(), 15)
                              : QDate(day.year(), day.month(), 1).addMonths(1);
    case Step::Months: {
        const QDate month(day.year(), (day.month() - 1) / step.count * step.count + 1, 1);
        return month < day ? month.addMonths(step.count) : month;
    }
    case Step::Years: {
        const QDate year(std::max(1, day.year() / step.count * step.count), 1, 1);
        return year < day ? QDate(day.year() / step.count * step.count + step.count, 1, 1) : year;
    }
    }
    return day;
}

QString labelText(QDate day, QDate before, const Step &step, QDate today, const QLocale &locale)
{
    const bool sameMonth = before.isValid() && before.month() == day.month() && before.year() == day.year();
    const bool yearKnown = before.isValid() || std::abs(day.daysTo(today)) < daysWithinYear;
    if (step.unit == Step::Years || (step.unit == Step::Months && day.month() == 1)) {
        //: a year on the axis of time, in QDate's format language
        return locale.toString(day, AxisText::tr("yyyy"));
    }
    if (step.unit == Step::Months) {
        //: a month on the axis of time, without and with its year, in QDate's format language
        return locale.toString(day, yearKnown ? AxisText::tr("MMM") : AxisText::tr("MMM yyyy"));
    }
    if (sameMonth) {
        //: a day on the axis of time: alone, with its month, with its year; in QDate's format language
        return locale.toString(day, AxisText::tr("d"));
    }
    return locale.toString(day, yearKnown ? AxisText::tr("MMM d") : AxisText::tr("MMM d, yyyy"));
}

/// Whether a label names more than its own step does: the month beside the day, the year in January's place.
bool saysMore(QDate day, QDate before, const Step &step)
{
    if (!before.isValid())
        return true;
    return step.ofDays() ? before.month() != day.month() : step.unit == Step::Months && day.month() == 1;
}

struct Candidate
{
    AxisLabel label;
    bool full = false; ///< says more than those between it and the next full one
};

bool collide(const AxisLabel &a, const AxisLabel &b)
{
    return a.left < b.left + b.width + leastGap && b.left < a.left + a.width + leastGap;
}

/// Leaves out a few short labels that full ones have no room beside; nothing if that does not help.
std::vector<AxisLabel> withoutCollisions(std::vector<Candidate> candidates)
{
    const size_t least = candidates.size() - candidates.size() / 3;
    for (size_t i = 0; i + 1 < candidates.size();) {
        const Candidate &first = candidates[i];
        const Candidate &second = candidates[i + 1];
        if (first.full == second.full || !collide(first.label, second.label)) {
            ++i;
            continue;
        }
        candidates.erase(candidates.begin() + std::ptrdiff_t(first.full ? i + 1 : i));
        i = i > 0 ? i - 1 : 0;
    }
    if (candidates.size() < least)
        return {};
    std::vector<AxisLabel> labels;
    for (Candidate &candidate : candidates) {
        if (!labels.empty() && collide(labels.back(), candidate.label))
            return {};
        labels.push_back(std::move(candidate.label));
    }
    return labels;
}

} // namespace

std::vector<AxisLabel> axisLabels(const TimeAxis &axis, BinSize bars, Qt::DayOfWeek weekStart,
                                  const QLocale &locale, QDate today,
                                  const std::function<double(const QString &)> &widthOf)
{
    if (axis.isEmpty())
        return {};
    const DaySpan shown = axis.shownDays();
    for (const Step &step : steps) {
        const double apart = typicalDays(step) * axis.dayWidth();
        const DaySpan firstBar = binAround(shown.last, bars, weekStart);
        const double bar = double(firstBar.first.daysTo(firstBar.last) + 1) * axis.dayWidth();
        // Neither finer than the bars nor more than could ever be told apart.
        if (apart < leastGap + 5 || apart < bar * 0.9)
            continue;
        std::vector<Candidate> candidates;
        QDate before;
        for (QDate day = firstMarked(shown.first, step, weekStart); day <= shown.last;
             day = firstMarked(day.addDays(1), step, weekStart)) {
            const QString text = labelText(day, before, step, today, locale);
            AxisLabel label{ axis.position(day), widthOf(text), axis.position(day), text };
            // Below its bar where it is the bar's name, else from where its time begins.
            if (label.left < 0)
                continue;
            if ((step.ofDays() && bars == BinSize::Day) || label.width <= bar * 1.02) {
                label.left += (bar - label.width) / 2;
                label.left = std::clamp(label.left, 0.0, std::max(0.0, axis.width() - label.width));
                label.mark = -1;
            }
            if (label.left + label.width > axis.width() + 0.5)
                break;
            candidates.push_back({ std::move(label), saysMore(day, before, step) });
            before = day;
        }
        std::vector<AxisLabel> labels = withoutCollisions(std::move(candidates));
        if (!labels.empty())
            return labels;
    }
    return {};
}

} // namespace newsfold
