// SPDX-License-Identifier: GPL-3.0-or-later
#include "date_words.h"
#include "filter_words.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {
const QDate today(2026, 1, 15);
}

class TestFilterWords : public QObject
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

    void readsWords_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<ArticleFilter>("expected");
        QTest::newRow("nothing") << u"  "_s << ArticleFilter{};
        QTest::newRow("publishers") << u"publisher:한빛경제 publisher:\"The Daily\""_s
                                    << ArticleFilter{ .publishers = { u"한빛경제"_s, u"The Daily"_s } };
        QTest::newRow("without publisher") << u"publisher:"_s << ArticleFilter{ .publishers = { u""_s } };
        QTest::newRow("colon in a name") << u"publisher:a:b"_s << ArticleFilter{ .publishers = { u"a:b"_s } };
        QTest::newRow("after") << u"after:2025-12-30"_s << ArticleFilter{ .from = QDate(2025, 12, 30) };
        QTest::newRow("before excludes its day")
            << u"before:2025-12-30"_s << ArticleFilter{ .to = QDate(2025, 12, 29) };
        QTest::newRow("month") << u"after:2025-12 before:2026-01"_s
                               << ArticleFilter{ .from = QDate(2025, 12, 1), .to = QDate(2025, 12, 31) };
        QTest::newRow("unread, starred")
            << u"is:unread is:starred"_s << ArticleFilter{ .read = false, .starred = true };
        QTest::newRow("missing") << u"is:read is:missing"_s << ArticleFilter{ .read = true, .missing = true };
    }

    void readsWords()
    {
        QFETCH(QString, query);
        QFETCH(ArticleFilter, expected);
        const auto filter = parseFilterWords(query, today);
        QVERIFY2(filter, filter ? "" : qPrintable(filter.error().message));
        QVERIFY(*filter == expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown field") << u"color:red"_s << u"color:red"_s;
        QTest::newRow("bare word") << u"금리 is:read"_s << u"금리"_s;
        QTest::newRow("no day") << u"after:soon"_s << u"after:soon"_s;
        QTest::newRow("unknown state") << u"is:blue"_s << u"is:blue"_s;
        QTest::newRow("open quote") << u"publisher:\"ab cd"_s << u"\"ab cd"_s;
        QTest::newRow("SQL") << u"';DROP"_s << u"';DROP"_s;
    }

    void refuses()
    {
        QFETCH(QString, query);
        QFETCH(QString, named);
        const auto filter = parseFilterWords(query, today);
        QVERIFY(!filter);
        QCOMPARE(filter.error().code, ErrorCode::Usage);
        QVERIFY2(filter.error().message.contains(named), qPrintable(filter.error().message));
    }
};

QTEST_APPLESS_MAIN(TestFilterWords)
#include "tst_filter_words.moc"
