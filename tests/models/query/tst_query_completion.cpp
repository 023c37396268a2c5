// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_completion.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

using Kind = QueryCompletion::Kind;

QStringList labels(const QList<CompletionItem> &items)
{
    QStringList result;
    for (const CompletionItem &item : items)
        result += item.label;
    return result;
}

} // namespace

class TestQueryCompletion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatIsWritten_data()
    {
        QTest::addColumn<QString>("text"); // the cursor is at |
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("replaced");
        const auto row = [](const QString &text, Kind kind, const QString &typed, const QString &replaced) {
            QTest::newRow(text.toUtf8()) << text << kind << typed << replaced;
        };
        row(u"|"_s, Kind::Name, u""_s, u""_s);
        row(u"가 |"_s, Kind::Name, u""_s, u""_s);
        row(u"가 ti|"_s, Kind::Name, u"ti"_s, u"ti"_s);
        row(u"-ti|"_s, Kind::Name, u"ti"_s, u"ti"_s);
        row(u"(제|"_s, Kind::Name, u"제"_s, u"제"_s);
        row(u"가 ti|t 나"_s, Kind::Name, u"ti"_s, u"tit"_s);
        row(u"ti|tle:가"_s, Kind::Name, u"ti"_s, u"title:"_s);
        row(u"기준|"_s, Kind::Nothing, u""_s, u""_s);
        row(u"OR|"_s, Kind::Nothing, u""_s, u""_s);
        row(u"\"ti|"_s, Kind::Nothing, u""_s, u""_s);
        row(u"http://t|"_s, Kind::Nothing, u""_s, u""_s);
        row(u"title:ti|"_s, Kind::Nothing, u""_s, u""_s);
        row(u"publisher:|"_s, Kind::Value, u""_s, u""_s);
        row(u"언론사:한|빛 나"_s, Kind::Value, u"한"_s, u"한빛"_s);
        row(u"author:\"김 하|"_s, Kind::Value, u"김 하"_s, u"\"김 하"_s);
        row(u"author:\"김 하|늘\" 나"_s, Kind::Value, u"김 하"_s, u"\"김 하늘\""_s);
        row(u"author:\"김\"|"_s, Kind::Nothing, u""_s, u""_s);
        row(u"tag:=읽|"_s, Kind::Value, u"읽"_s, u"=읽"_s);
        row(u"category:(경|"_s, Kind::Value, u"경"_s, u"경"_s);
        row(u"category:(경제 OR |"_s, Kind::Value, u""_s, u""_s);
        row(u"category:(경제) |"_s, Kind::Name, u""_s, u""_s);
        row(u"is:|"_s, Kind::Word, u""_s, u""_s);
        row(u"가 -is:un| 나"_s, Kind::Word, u"un"_s, u"un"_s);
        row(u"is:blue|"_s, Kind::Nothing, u""_s, u""_s);
        row(u"after:y|"_s, Kind::Word, u"y"_s, u"y"_s);
        row(u"words:|"_s, Kind::Nothing, u""_s, u""_s);
    }

    void tellsWhatIsWritten()
    {
        QFETCH(QString, text);
        QFETCH(Kind, kind);
        QFETCH(QString, typed);
        QFETCH(QString, replaced);
        const qsizetype cursor = text.indexOf(u'|');
        text.remove(cursor, 1);
        const QueryCompletion completion = completionAt(text, cursor);
        QCOMPARE(completion.kind, kind);
        if (kind == Kind::Nothing)
            return;
        QCOMPARE(completion.typed, typed);
        QCOMPARE(text.sliced(completion.replaced.start, completion.replaced.length), replaced);
        QCOMPARE(completion.items.isEmpty(), kind == Kind::Value);
    }

    void offersWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("items");
        QTest::newRow("names") << u"t"_s << QStringList{ u"title:"_s, u"text:"_s, u"tag:"_s };
        QTest::newRow("Korean name") << u"언"_s << QStringList{ u"언론사:"_s };
        QTest::newRow("parts of names") << u"before"_s << QStringList{ u"before:"_s, u"crawled-before:"_s };
        QTest::newRow("states") << u"is:"_s
                                << QStringList{ u"unread"_s, u"read"_s, u"starred"_s, u"annotated"_s,
                                                u"missing"_s };
        QTest::newRow("Korean state") << u"is:안"_s << QStringList{ u"안읽음"_s };
        QTest::newRow("contents") << u"has:H"_s << QStringList{ u"highlight"_s };
        QTest::newRow("orders") << u"sort:"_s
                                << QStringList{ u"date"_s, u"oldest"_s, u"relevance"_s, u"publisher"_s,
                                                u"length"_s };
        QTest::newRow("days") << u"on:"_s << QStringList{ u"today"_s, u"yesterday"_s, u"7d"_s, u"30d"_s };
    }

    void offersWords()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, items);
        const QueryCompletion completion = completionAt(text, text.size());
        QCOMPARE(labels(completion.items), items);
        for (const CompletionItem &item : completion.items)
            QCOMPARE(item.insertion, item.label);
    }

    void ranksValues_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("everything") << u""_s
                                    << QStringList{ u"강변 한빛"_s, u"나루일보"_s, u"한빛경제"_s,
                                                    u"Han Daily"_s, u"새한빛"_s };
        QTest::newRow("beginning, word, inside")
            << u"한빛"_s << QStringList{ u"한빛경제"_s, u"강변 한빛"_s, u"새한빛"_s };
        QTest::newRow("case") << u"hAN"_s << QStringList{ u"Han Daily"_s };
        QTest::newRow("initials") << u"ㅎㅂ"_s << QStringList{ u"한빛경제"_s, u"강변 한빛"_s, u"새한빛"_s };
        QTest::newRow("mixed") << u"한ㅂ"_s << QStringList{ u"한빛경제"_s, u"강변 한빛"_s, u"새한빛"_s };
        QTest::newRow("open syllable")
            << u"한비"_s << QStringList{ u"한빛경제"_s, u"강변 한빛"_s, u"새한빛"_s };
        QTest::newRow("open syllable in the middle") << u"하빛"_s << QStringList{};
        QTest::newRow("none") << u"없는"_s << QStringList{};
    }

    void ranksValues()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        const QList<CountedValue> values{
            { u""_s, 99 },         { u"새한빛"_s, 1 },   { u"한빛경제"_s, 5 },
            { u"강변 한빛"_s, 9 }, { u"나루일보"_s, 7 }, { u"Han Daily"_s, 3 }
        };
        const auto items = rankValues(typed, values, 10);
        QCOMPARE(labels(items), found);
        QCOMPARE(labels(rankValues(typed, values, 1)), found.first(qMin<qsizetype>(1, found.size())));
        if (!items.isEmpty()) {
            QCOMPARE(items.first().insertion, u'"' + found.first() + u'"');
            QVERIFY(items.first().count > 0);
        }
    }

    void completesTags()
    {
        const QList<CountedValue> tags{
            { u"ai"_s, 7 }, { u"ai/policy"_s, 3 }, { u"aid"_s, 9 }, { u"봄 나들이"_s, 1 }, { u""_s, 40 }
        };
        const auto offered = [&](const QString &text) {
            const QueryCompletion completion = completionAt(text, text.size());
            return completion.kind == Kind::Value && completion.field == QueryField::Tag
                ? rankValues(completion.typed, tags, 10)
                : QList<CompletionItem>();
        };
        QCOMPARE(labels(offered(u"tag:AI"_s)), (QStringList{ u"aid"_s, u"ai"_s, u"ai/policy"_s }));
        QCOMPARE(labels(offered(u"금리 -tag:\"ai/"_s)), QStringList{ u"ai/policy"_s });
        QCOMPARE(labels(offered(u"tag:(ai OR pol"_s)), QStringList{ u"ai/policy"_s });
        QCOMPARE(offered(u"태그:ㅂㄴ"_s), (QList<CompletionItem>{})); // a space is in between
        QCOMPARE(offered(u"태그:나"_s),
                 (QList<CompletionItem>{ { u"\"봄 나들이\""_s, u"봄 나들이"_s, {}, 1 } }));
    }
};

QTEST_APPLESS_MAIN(TestQueryCompletion)
#include "tst_query_completion.moc"
