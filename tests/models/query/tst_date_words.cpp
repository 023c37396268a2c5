// SPDX-License-Identifier: GPL-3.0-or-later
#include "date_words.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {
const QDate today(2026, 1, 15);
}

class TestDateWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsDays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::newRow("day") << u"2025-12-30"_s << QDate(2025, 12, 30) << QDate(2025, 12, 30);
        QTest::newRow("dots") << u"2025.12.3."_s << QDate(2025, 12, 3) << QDate(2025, 12, 3);
        QTest::newRow("month") << u"2025-12"_s << QDate(2025, 12, 1) << QDate(2025, 12, 31);
        QTest::newRow("February") << u"2024-02"_s << QDate(2024, 2, 1) << QDate(2024, 2, 29);
        QTest::newRow("year") << u"2025"_s << QDate(2025, 1, 1) << QDate(2025, 12, 31);
        QTest::newRow("today") << u"today"_s << today << today;
        QTest::newRow("yesterday") << u"어제"_s << today.addDays(-1) << today.addDays(-1);
        QTest::newRow("week") << u"7d"_s << today.addDays(-7) << today.addDays(-7);
        QTest::newRow("month 13") << u"2025-13"_s << QDate() << QDate();
        QTest::newRow("nonsense") << u"soon"_s << QDate() << QDate();
        QTest::newRow("empty") << u""_s << QDate() << QDate();
    }

    void readsDays()
    {
        QFETCH(QString, text);
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        const auto span = parseDayWords(text, today);
        QCOMPARE(span.has_value(), first.isValid());
        if (span)
            QCOMPARE(*span, (DaySpan{ first, last }));
    }
};

QTEST_APPLESS_MAIN(TestDateWords)
#include "tst_date_words.moc"
