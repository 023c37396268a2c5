// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_edit.h"
#include "query_parser.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 1, 15);

Query parsed(const QString &text)
{
    return parseQuery(text, today);
}

} // namespace

class TestQueryEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesOut_data()
    {
        QTest::addColumn<QString>("text"); // what goes stands in [ ]
        QTest::addColumn<QString>("left");
        const auto row
            = [](const QString &text, const QString &left) { QTest::newRow(text.toUtf8()) << text << left; };
        row(u"[가]"_s, u""_s);
        row(u"[가] 나"_s, u"나"_s);
        row(u"가 [나]  다"_s, u"가 다"_s);
        row(u"가 AND [나] AND 다"_s, u"가 AND 다"_s);
        row(u"[가] AND 나"_s, u"나"_s);
        row(u"가 OR [나]"_s, u"가"_s);
        row(u"[가] OR 나"_s, u"나"_s);
        row(u"가 OR [나] OR 다"_s, u"가 OR 다"_s);
        row(u"가 OR [나] 다"_s, u"가 OR 다"_s);
        row(u"가 OR [나] AND 다"_s, u"가 OR 다"_s);
        row(u"가 NOT [나] 다"_s, u"가 다"_s);
        row(u"가 [-나]"_s, u"가"_s);
        row(u"가 -([나])  다"_s, u"가 다"_s);
        row(u"가 (나 OR [다])"_s, u"가 (나)"_s);
        row(u"가 AND title:([나]) OR 다"_s, u"가 OR 다"_s);
        row(u"([가] OR 나) 다"_s, u"(나) 다"_s);
        row(u"publisher:가 [publisher:나] sort:date"_s, u"publisher:가 sort:date"_s);
        row(u"publisher:가 [나] publisher:다"_s, u"publisher:가 AND publisher:다"_s);
        row(u"가 [is:blue] 나"_s, u"가 나"_s);
        row(u"가 나 [)]"_s, u"가 나"_s);
        row(u"가 OR [OR] 나"_s, u"가 OR 나"_s);
        row(u"[(]가 나"_s, u"가 나"_s);
        row(u"가 [\"반쯤"_s, u"가"_s);
    }

    void takesOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, left);
        const qsizetype start = text.indexOf(u'[');
        const qsizetype end = text.contains(u']') ? text.indexOf(u']') : text.size();
        text.remove(u']').remove(u'[');
        QCOMPARE(withoutSpan(parsed(text), { start, end - start - 1 }, today), left);
    }

    void switchesParts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("with");
        QTest::addColumn<QString>("without");
        const auto row = [](const QString &text, const QString &with, const QString &without) {
            QTest::newRow(text.toUtf8()) << text << with << without;
        };
        row(u""_s, u"is:unread"_s, u""_s);
        row(u"가 "_s, u"가 is:unread"_s, u"가 "_s);
        row(u"is:unread 가"_s, u"is:unread 가"_s, u"가"_s);
        row(u"가 상태:안읽음 나"_s, u"가 상태:안읽음 나"_s, u"가 나"_s);
        row(u"가 OR 나"_s, u"(가 OR 나) is:unread"_s, u"가 OR 나"_s);
        row(u"-is:unread"_s, u"-is:unread is:unread"_s, u"-is:unread"_s);
        row(u"\"반쯤"_s, u"\"반쯤\" is:unread"_s, u"\"반쯤"_s);
        row(u"(가 OR 나"_s, u"(가 OR 나) is:unread"_s, u"(가 OR 나"_s);
        row(u"title:"_s, u"title: is:unread"_s, u"title:"_s);
        row(u"is:unread sort:oldest"_s, u"is:unread sort:oldest"_s, u"sort:oldest"_s);
    }

    void switchesParts()
    {
        QFETCH(QString, text);
        QFETCH(QString, with);
        QFETCH(QString, without);
        const QueryNode part = statusNode(StatusCondition::Unread);
        const QString added = withPart(parsed(text), part, true, today);
        QCOMPARE(added, with);
        QVERIFY(hasPart(parsed(added), part));
        const QString removed = withPart(parsed(text), part, false, today);
        QCOMPARE(removed, without);
        QVERIFY(!hasPart(parsed(removed), part));
    }

    void choosesValues_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("after");
        const auto row = [](const QString &text, const QString &field, const QStringList &before,
                            const QStringList &values, const QString &after) {
            QTest::newRow(text.toUtf8()) << text << field << before << values << after;
        };
        const QString publisher = u"publisher"_s;
        const QString author = u"author"_s;
        row(u""_s, publisher, {}, { u"가"_s, u"나 \"다\""_s },
            u"publisher:\"가\" publisher:\"나 \\\"다\\\"\""_s);
        row(u"라 publisher:\"가\" publisher:\"나\" is:read"_s, publisher, { u"가"_s, u"나"_s }, { u"다"_s },
            u"라 publisher:\"다\" is:read"_s);
        row(u"publisher:\"가\" 라 언론사:나"_s, publisher, { u"가"_s }, { u"다"_s, u"가"_s },
            u"publisher:\"다\" publisher:\"가\" 라"_s);
        row(u"라 AND publisher:\"가\""_s, publisher, { u"가"_s }, {}, u"라"_s);
        row(u"(publisher:\"가\" OR publisher:\"\") 라"_s, publisher, { u"가"_s, u""_s }, { u"나"_s },
            u"publisher:\"나\" 라"_s);
        row(u"publisher:\"가\" OR 라"_s, publisher, {}, { u"나"_s },
            u"(publisher:\"가\" OR 라) publisher:\"나\""_s);
        row(u"-publisher:\"가\""_s, publisher, {}, {}, u"-publisher:\"가\""_s);
        row(u"author:\"가\" 나"_s, author, { u"가"_s }, { u"가"_s, u"다"_s },
            u"author:\"가\" author:\"다\" 나"_s);
        row(u"author:\"가\" author:\"나\""_s, author, { u"가"_s, u"나"_s }, { u"나"_s }, u"author:\"나\""_s);
    }

    void choosesValues()
    {
        QFETCH(QString, text);
        QFETCH(QString, field);
        QFETCH(QStringList, before);
        QFETCH(QStringList, values);
        QFETCH(QString, after);
        const QueryField which = field == u"author" ? QueryField::Author : QueryField::Publisher;
        QCOMPARE(chosenValues(parsed(text), which), before);
        const QString changed = withChosenValues(parsed(text), which, values, today);
        QCOMPARE(changed, after);
        QCOMPARE(chosenValues(parsed(changed), which), values);
    }

    void choosesDays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QString>("after");
        const QDate first(2025, 12, 1);
        const QDate last(2025, 12, 7);
        QTest::newRow("none before") << u"가"_s << first << last << u"가 on:2025-12-01..2025-12-07"_s;
        QTest::newRow("a pair before")
            << u"after:2025-01 가 before:2025-02"_s << first << last << u"on:2025-12-01..2025-12-07 가"_s;
        QTest::newRow("several days before") << u"on:2025-01 on:2025-03 crawled-on:2025-02"_s << first
                                             << first << u"on:2025-12-01 crawled-on:2025-02"_s;
        QTest::newRow("from") << u"가 before:2025"_s << first << QDate() << u"가 after:2025-12-01"_s;
        QTest::newRow("to") << u""_s << QDate() << last << u"before:2025-12-08"_s;
        QTest::newRow("any") << u"on:2025-01 가"_s << QDate() << QDate() << u"가"_s;
    }

    void choosesDays()
    {
        QFETCH(QString, text);
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(QString, after);
        DayCondition days;
        if (from.isValid())
            days.from = from;
        if (to.isValid())
            days.to = to;
        const QString changed = withChosenDays(parsed(text), days, today);
        QCOMPARE(changed, after);
        QVERIFY(chosenDays(parsed(changed), DateField::Published) == days);
    }

    void readsDays()
    {
        const Query query = parsed(u"after:2025-12-01 on:2025-12 before:2025-12-20 crawled-after:2026 가"_s);
        const DayCondition days = chosenDays(query, DateField::Published);
        QCOMPARE(*days.from, QDate(2025, 12, 1));
        QCOMPARE(*days.to, QDate(2025, 12, 19));
        QVERIFY(!chosenDays(query, DateField::Crawled).to);
        QVERIFY(!chosenDays(parsed(u"after:2025 OR 가"_s), DateField::Published).from);
    }

    void choosesOrder()
    {
        QCOMPARE(withSort(parsed(u"가 sort:date 나"_s), SortOrder::Longest, today), u"가 나 sort:length"_s);
        QCOMPARE(withSort(parsed(u"sort:date 가 정렬:길이"_s), std::nullopt, today), u"가"_s);
        QCOMPARE(withSort(parsed(u"가 OR sort:date"_s), std::nullopt, today), u"가"_s);
        QCOMPARE(withSort(parsed(u""_s), SortOrder::Relevance, today), u"sort:relevance"_s);
        QCOMPARE(withSort(parsed(u"가 OR 나"_s), SortOrder::OldestFirst, today), u"가 OR 나 sort:oldest"_s);
    }
};

QTEST_APPLESS_MAIN(TestQueryEdit)
#include "tst_query_edit.moc"
