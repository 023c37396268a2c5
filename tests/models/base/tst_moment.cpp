// SPDX-License-Identifier: GPL-3.0-or-later
#include "moment.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestMoment : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso"); // empty: not a moment
        const auto row = [](const char *name, const QString &text, const QString &iso) {
            QTest::newRow(name) << text << iso;
        };
        row("day", u"2025-12-30"_s, u"2025-12-30T00:00:00+09:00"_s);
        row("minutes", u"2025-12-30 06:10"_s, u"2025-12-30T06:10:00+09:00"_s);
        row("seconds", u" 2025-12-30 06:10:02 "_s, u"2025-12-30T06:10:02+09:00"_s);
        row("zulu", u"2025-12-30T06:10:02Z"_s, u"2025-12-30T06:10:02+00:00"_s);
        row("fraction", u"2025-12-30T06:10:02.123+09:00"_s, u"2025-12-30T06:10:02+09:00"_s);
        row("west", u"2025-12-30T06:10:02-0330"_s, u"2025-12-30T06:10:02-03:30"_s);
        row("in words", u"2025-12-30T06:10:02 (UTC +09:00)"_s, u"2025-12-30T06:10:02+09:00"_s);
        row("dots", u"2025.12.30. 오후 6:10"_s, u"2025-12-30T18:10:00+09:00"_s);
        row("midnight", u"2025.12.30 오전 12:05"_s, u"2025-12-30T00:05:00+09:00"_s);
        row("leap day", u"2024-02-29"_s, u"2024-02-29T00:00:00+09:00"_s);
        row("empty", u""_s, {});
        row("no leap day", u"2025-02-29"_s, {});
        row("hour 25", u"2025-12-30 25:00"_s, {});
        row("afternoon 13", u"2025-12-30 오후 13:00"_s, {});
        row("words", u"어제"_s, {});
        row("trailing", u"2025-12-30 06:10 서울"_s, {});
        row("offset", u"2025-12-30T06:10+99:00"_s, {});
    }

    void parses()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        const auto moment = parseMoment(text);
        QCOMPARE(moment.has_value(), !iso.isEmpty());
        if (moment)
            QCOMPARE(toIsoString(*moment), iso);
    }

    void daysAreKorean()
    {
        const auto lateInUtc = parseMoment(u"2025-12-30T15:30:00Z");
        QVERIFY(lateInUtc);
        QCOMPARE(koreanDay(*lateInUtc), QDate(2025, 12, 31));
        QCOMPARE(startOfKoreanDay(QDate(2025, 12, 31)), parseMoment(u"2025-12-31")->msecsSinceEpoch);
        QCOMPARE(startOfKoreanDay(QDate(2025, 12, 31)),
                 parseMoment(u"2025-12-30T15:00:00Z")->msecsSinceEpoch);
    }

    void knowsDaysFromTimes()
    {
        QVERIFY(isDayOnly(*parseMoment(u"2025-12-30 00:00")));
        QVERIFY(!isDayOnly(*parseMoment(u"2025-12-30 00:01")));
        QVERIFY(isDayOnly(*parseMoment(u"2025-12-30T00:00:00Z")));
    }

    void ordersByTime()
    {
        QVERIFY(*parseMoment(u"2025-12-30T09:00+09:00") < *parseMoment(u"2025-12-30T00:01Z"));
    }
};

QTEST_APPLESS_MAIN(TestMoment)
#include "tst_moment.moc"
