// SPDX-License-Identifier: GPL-3.0-or-later
#include "axis_labels.h"
#include "histogram_bins.h"
#include "histogram_text.h"
#include "time_axis.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace newsfold;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(newsfold::BinSize)

namespace {

DaySpan span(const QString &first, const QString &last)
{
    return { QDate::fromString(first, Qt::ISODate), QDate::fromString(last, Qt::ISODate) };
}

Histogram::Day day(QDate date, int total, int everything = 0, std::vector<int> split = {})
{
    return { .day = date, .total = total, .everything = everything, .split = std::move(split) };
}

Histogram everyDay(QDate from, int days)
{
    Histogram histogram;
    for (int i = 0; i < days; ++i)
        histogram.days.push_back(day(from.addDays(i), 1 + i % 7, 10));
    return histogram;
}

TimeAxis axisOf(const DaySpan &days, double width)
{
    TimeAxis axis;
    axis.setWidth(width);
    axis.setDays(days, days);
    return axis;
}

/// Every character seven pixels wide.
double widthOf(const QString &text)
{
    return 7.0 * double(text.size());
}

QStringList textsOf(const std::vector<AxisLabel> &labels)
{
    QStringList texts;
    for (const AxisLabel &label : labels)
        texts << label.text;
    return texts;
}

} // namespace

class TestHistogramBins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void binOfADay_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<BinSize>("size");
        QTest::addColumn<int>("weekStart");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto row = [](const char *name, const QString &date, BinSize size, const QString &first,
                            const QString &last, Qt::DayOfWeek weekStart = Qt::Monday) {
            QTest::newRow(name) << date << size << int(weekStart) << first << last;
        };
        row("day", u"2026-11-15"_s, BinSize::Day, u"2026-11-15"_s, u"2026-11-15"_s);
        row("sunday, week from monday", u"2026-11-15"_s, BinSize::Week, u"2026-11-09"_s, u"2026-11-15"_s);
        row("sunday, week from sunday", u"2026-11-15"_s, BinSize::Week, u"2026-11-15"_s, u"2026-11-21"_s,
            Qt::Sunday);
        row("week across years", u"2026-01-01"_s, BinSize::Week, u"2025-12-29"_s, u"2026-01-04"_s);
        row("leap february", u"2024-02-29"_s, BinSize::Month, u"2024-02-01"_s, u"2024-02-29"_s);
        row("december", u"2026-12-31"_s, BinSize::Month, u"2026-12-01"_s, u"2026-12-31"_s);
        row("first quarter", u"2026-03-31"_s, BinSize::Quarter, u"2026-01-01"_s, u"2026-03-31"_s);
        row("last quarter", u"2026-10-01"_s, BinSize::Quarter, u"2026-10-01"_s, u"2026-12-31"_s);
        row("year", u"2026-06-01"_s, BinSize::Year, u"2026-01-01"_s, u"2026-12-31"_s);
        row("decade", u"2026-06-01"_s, BinSize::Decade, u"2020-01-01"_s, u"2029-12-31"_s);
        row("first decade of all", u"0003-06-01"_s, BinSize::Decade, u"0001-01-01"_s, u"0009-12-31"_s);
    }

    void binOfADay()
    {
        QFETCH(QString, date);
        QFETCH(BinSize, size);
        QFETCH(int, weekStart);
        QFETCH(QString, first);
        QFETCH(QString, last);
        const DaySpan bin = binAround(QDate::fromString(date, Qt::ISODate), size, Qt::DayOfWeek(weekStart));
        QCOMPARE(bin.first.toString(Qt::ISODate), first);
        QCOMPARE(bin.last.toString(Qt::ISODate), last);
    }

    void sizeFollowsRoom_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("width");
        QTest::addColumn<BinSize>("size");
        QTest::newRow("14 days, narrow") << 14 << 268 << BinSize::Day;
        QTest::newRow("as many days as have room") << 53 << 268 << BinSize::Day;
        QTest::newRow("one day too many") << 54 << 268 << BinSize::Week;
        QTest::newRow("3 months, narrow") << 92 << 268 << BinSize::Week;
        QTest::newRow("3 months, wide") << 92 << 868 << BinSize::Day;
        QTest::newRow("2 years, narrow") << 730 << 268 << BinSize::Month;
        QTest::newRow("10 years, narrow") << 3650 << 268 << BinSize::Quarter;
        QTest::newRow("10 years, wide") << 3650 << 868 << BinSize::Month;
        QTest::newRow("40 years") << 14600 << 268 << BinSize::Year;
        QTest::newRow("2,000 years") << 730000 << 868 << BinSize::Decade;
    }

    void sizeFollowsRoom()
    {
        QFETCH(int, days);
        QFETCH(int, width);
        QTEST(binSizeFor(days, width), "size");
    }

    void binsCountEveryDayOnce_data()
    {
        QTest::addColumn<BinSize>("size");
        QTest::newRow("days") << BinSize::Day;
        QTest::newRow("weeks") << BinSize::Week;
        QTest::newRow("months") << BinSize::Month;
        QTest::newRow("quarters") << BinSize::Quarter;
        QTest::newRow("years") << BinSize::Year;
        QTest::newRow("decades") << BinSize::Decade;
    }

    void binsCountEveryDayOnce()
    {
        QFETCH(BinSize, size);
        Histogram histogram;
        QRandomGenerator random(3);
        for (QDate date(2016, 3, 7); date < QDate(2026, 3, 7); date = date.addDays(1 + random.bounded(9)))
            histogram.days.push_back(day(date, 5, 9, { 2, 1 }));
        const int count = int(histogram.days.size());
        const auto bins = makeBins(histogram, *coveredDays(histogram), size, Qt::Sunday);
        HistogramBin sum;
        for (size_t i = 0; i < bins.size(); ++i) {
            sum.total += bins[i].total;
            sum.everything += bins[i].everything;
            sum.split[0] += bins[i].split[0];
            sum.split[1] += bins[i].split[1];
            QCOMPARE(sumOf(histogram, bins[i].days), bins[i]);
            if (i > 0)
                QCOMPARE(bins[i].days.first, bins[i - 1].days.last.addDays(1));
        }
        QCOMPARE(sum.total, 5 * count);
        QCOMPARE(sum.everything, 9 * count);
        QCOMPARE(sum.split[0], 2 * count);
        QCOMPARE(sum.split[1], count);
    }

    void binsAtTheEdgesAreWhole()
    {
        const Histogram histogram = everyDay(QDate(2026, 1, 1), 90);
        const auto bins
            = makeBins(histogram, span(u"2026-01-20"_s, u"2026-02-03"_s), BinSize::Month, Qt::Monday);
        QCOMPARE(bins.size(), 2u);
        QCOMPARE(bins[0].everything, 310);
        QCOMPARE(bins[1].everything, 280);
        QCOMPARE(bins[1].share(), 100.0 * bins[1].total / 280);
        QVERIFY(makeBins({}, {}, BinSize::Day, Qt::Monday).empty());
        QCOMPARE(HistogramBin{ .total = 4 }.share(), 0.0);
    }

    void strayDatesAreNotShownAtFirst()
    {
        const QDate first(2025, 12, 24);
        Histogram histogram = everyDay(first, 300);
        const DaySpan dense{ first, first.addDays(299) };
        QCOMPARE(*denseDays(histogram), dense);
        histogram.days.insert(histogram.days.begin(), { day(QDate(1, 1, 1), 1), day(QDate(1970, 1, 1), 2) });
        histogram.days.push_back(day(QDate(2099, 1, 1), 1));
        QCOMPARE(*denseDays(histogram), dense);
        QCOMPARE(*coveredDays(histogram), (DaySpan{ QDate(1, 1, 1), QDate(2099, 1, 1) }));
        // Neither near days nor many articles are left out.
        histogram.days.insert(histogram.days.begin() + 2, day(first.addDays(-200), 1));
        QCOMPARE(denseDays(histogram)->first, first.addDays(-200));
        histogram.days.front().total = 500;
        QCOMPARE(denseDays(histogram)->first, QDate(1, 1, 1));
        QVERIFY(!denseDays({}));
        Histogram two;
        two.days = { day(QDate(1999, 1, 1), 1), day(QDate(2026, 1, 1), 1) };
        QCOMPARE(*denseDays(two), *coveredDays(two));
    }

    void zoomKeepsTheDayBelowThePointer()
    {
        TimeAxis axis = axisOf(span(u"2016-01-01"_s, u"2025-12-31"_s), 600);
        QVERIFY(!axis.isZoomed());
        const QDate below = axis.dayAt(450);
        const double before = axis.position(below);
        QVERIFY(axis.zoom(0.1, before));
        QVERIFY(axis.isZoomed());
        QVERIFY(std::abs(axis.position(below) - before) < 0.01);
        while (axis.zoom(0.5, before)) {}
        QCOMPARE(axis.daysShown(), 7.0);
        QVERIFY(std::abs(axis.position(below) - before) < 0.01);
        while (axis.zoom(2, 0)) {}
        QVERIFY(!axis.isZoomed());
        QCOMPARE(axis.shownDays(), axis.allDays());
    }

    void panningEndsAtTheLastDay()
    {
        const DaySpan days = span(u"2025-01-01"_s, u"2025-12-31"_s);
        TimeAxis axis = axisOf(days, 365);
        QVERIFY(!axis.pan(10)); // there is nothing beside what is shown
        axis.zoom(0.1, 0);
        QVERIFY(axis.pan(1e6));
        QVERIFY(!axis.pan(1));
        QCOMPARE(axis.shownDays().last, days.last);
        QVERIFY(axis.reveal(span(u"2025-03-03"_s, u"2025-03-09"_s)));
        QCOMPARE(axis.shownDays().first, QDate(2025, 3, 3));
        QVERIFY(!axis.reveal(span(u"2025-03-05"_s, u"2025-03-05"_s)));

        // New days leave the place, unless it is gone.
        const DaySpan shown = axis.shownDays();
        const DaySpan more = span(u"2024-01-01"_s, u"2026-12-31"_s);
        axis.setDays(more, more);
        QCOMPARE(axis.shownDays(), shown);
        const DaySpan others = span(u"2010-01-01"_s, u"2010-02-01"_s);
        axis.setDays(others, others);
        QCOMPARE(axis.shownDays(), others);
        QVERIFY(!axis.isZoomed());
        axis.clear();
        QVERIFY(axis.isEmpty());
    }

    void labels_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<int>("width");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("days") << u"2026-11-28"_s << u"2026-12-03"_s << 300
                              << QStringList{ u"Nov 28"_s, u"29"_s, u"30"_s, u"Dec 1"_s, u"2"_s, u"3"_s };
        QTest::newRow("days, context pushes a neighbour out")
            << u"2026-11-28"_s << u"2026-12-05"_s << 272
            << QStringList{ u"Nov 28"_s, u"30"_s, u"Dec 1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s };
        QTest::newRow("every other day") << u"2026-11-28"_s << u"2026-12-05"_s << 192
                                         << QStringList{ u"Nov 29"_s, u"Dec 1"_s, u"3"_s, u"5"_s };
        QTest::newRow("weeks") << u"2026-10-01"_s << u"2026-11-09"_s << 268
                               << QStringList{ u"Oct 5"_s, u"12"_s, u"19"_s, u"26"_s, u"Nov 2"_s, u"9"_s };
        QTest::newRow("year of days past")
            << u"2020-05-04"_s << u"2020-05-10"_s << 600
            << QStringList{ u"May 4, 2020"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s, u"10"_s };
        QTest::newRow("months") << u"2025-11-01"_s << u"2026-04-30"_s << 300
                                << QStringList{ u"Nov 2025"_s, u"2026"_s, u"Feb"_s, u"Mar"_s, u"Apr"_s };
        QTest::newRow("years") << u"2016-03-07"_s << u"2026-03-04"_s << 500
                               << QStringList{ u"2017"_s, u"2018"_s, u"2019"_s, u"2020"_s, u"2021"_s,
                                               u"2022"_s, u"2023"_s, u"2024"_s, u"2025"_s };
        QTest::newRow("one day") << u"2026-11-15"_s << u"2026-11-15"_s << 300 << QStringList{ u"Nov 15"_s };
        QTest::newRow("no room") << u"2026-11-15"_s << u"2026-11-15"_s << 20 << QStringList();
    }

    void labels()
    {
        QFETCH(QString, first);
        QFETCH(QString, last);
        QFETCH(int, width);
        const TimeAxis axis = axisOf(span(first, last), width);
        const BinSize size = binSizeFor(qint64(axis.daysShown()), width);
        const auto labels = axisLabels(axis, size, Qt::Monday, QLocale(), QDate(2026, 11, 15), widthOf);
        QTEST(textsOf(labels), "texts");
    }

    void labelsNeverCollide()
    {
        QRandomGenerator random(11);
        int shown = 0;
        for (int i = 0; i < 3000; ++i) {
            const QDate first = QDate(1900 + random.bounded(130), 1, 1).addDays(random.bounded(365));
            const int days = 1 + random.bounded(1 << random.bounded(1, 16));
            const double width = 60 + random.bounded(840);
            TimeAxis axis = axisOf({ first, first.addDays(days - 1) }, width);
            axis.zoom(random.generateDouble(), random.bounded(width));
            const BinSize size = binSizeFor(qint64(axis.daysShown()), width);
            double end = -1000;
            for (const AxisLabel &label :
                 axisLabels(axis, size, Qt::Sunday, QLocale(), QDate(2026, 11, 15), widthOf)) {
                QVERIFY(label.left >= 0 && label.left >= end + 5);
                end = label.left + label.width;
                QVERIFY(end <= width + 0.5);
                ++shown;
            }
        }
        QVERIFY(shown > 3000);
    }

    void names_data()
    {
        QTest::addColumn<BinSize>("size");
        QTest::addColumn<QString>("name");
        QTest::newRow("day") << BinSize::Day << u"Wednesday, November 4, 2026"_s;
        QTest::newRow("week") << BinSize::Week << u"Nov 2, 2026 – Nov 8, 2026"_s;
        QTest::newRow("month") << BinSize::Month << u"November 2026"_s;
        QTest::newRow("quarter") << BinSize::Quarter << u"Q4 2026"_s;
        QTest::newRow("year") << BinSize::Year << u"2026"_s;
        QTest::newRow("decade") << BinSize::Decade << u"2020 – 2029"_s;
    }

    void names()
    {
        QFETCH(BinSize, size);
        QTEST(binName(binAround(QDate(2026, 11, 4), size, Qt::Monday), size, QLocale()), "name");
    }

    void tellingCounts()
    {
        const QLocale locale;
        const HistogramBin bin{ .total = 1203, .everything = 40100 };
        QCOMPARE(binCount(bin, HistogramMode::Counts, locale), u"1,203 articles"_s);
        QCOMPARE(binCount({ .total = 1 }, HistogramMode::Counts, locale), u"1 article"_s);
        QCOMPARE(binCount(bin, HistogramMode::Share, locale), u"1,203 of 40,100 articles (3.0%)"_s);
        QCOMPARE(binCount({}, HistogramMode::Share, locale), u"0 of 0 articles (0%)"_s);
        QCOMPARE(maximumText(0.014, BinSize::Week, HistogramMode::Share, locale), u"Up to 0.01%"_s);
        QCOMPARE(maximumText(5255, BinSize::Week, HistogramMode::Counts, locale), u"Up to 5,255 a week"_s);
    }

    void toolTipIsEscaped()
    {
        const QString text
            = binToolTip(u"2026"_s, u"9 articles"_s, { { u"<img src=x>"_s, 5, Qt::red }, { {}, 0, Qt::red } },
                         4, QLocale());
        QVERIFY(!text.contains(u"<img"_s));
        QVERIFY(text.contains(u"&lt;img src=x&gt;"_s));
        QVERIFY(text.contains(u"Others"_s));
        QVERIFY(!text.contains(u"No publisher"_s)); // has none of them
    }

    void tenYearsOfDays()
    {
        const Histogram histogram = everyDay(QDate(2016, 1, 1), 3650);
        QBENCHMARK
        {
            const auto bins = makeBins(histogram, *denseDays(histogram), BinSize::Month, Qt::Monday);
            QCOMPARE(bins.size(), 120u);
        }
    }
};

QTEST_GUILESS_MAIN(TestHistogramBins)
#include "tst_histogram_bins.moc"
