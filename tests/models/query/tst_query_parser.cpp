// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_parser.h"
#include "query_shape.h"

#include <QTest>

#include <ctime>
#include <limits>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 1, 15);
using Level = QueryProblem::Level;

QString shown(const QList<QueryProblem> &problems, const QString &text)
{
    QStringList lines;
    for (const QueryProblem &problem : problems)
        lines += (problem.level == Level::Error ? u"!"_s : u"?"_s)
            + text.sliced(problem.span.start, problem.span.length);
    return lines.join(u'|');
}

} // namespace

class TestQueryParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void understands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char *name, const QString &text, const QString &tree) {
            QTest::newRow(name) << text << tree;
        };
        row("nothing", u"  \u3000 "_s, u"everything"_s);
        row("word", u" 기준금리 "_s, u"기준금리"_s);
        row("words", u"기준금리 인하"_s, u"(and 기준금리 인하)"_s);
        row("full-width space", u"기준금리　인하"_s, u"(and 기준금리 인하)"_s);
        row("inner punctuation", u"GPT-5 A.X 5% C++ 12:30"_s, u"(and GPT-5 A.X 5% C++ 12:30)"_s);
        row("marks before a word", u"\ufeff\u200e가나"_s, u"가나"_s);
        row("phrase", u"\"두 낱말\""_s, u"\"두 낱말\""_s);
        row("typographic quotes", u"“두 낱말” „셋 넷＂"_s, u"(and \"두 낱말\" \"셋 넷\")"_s);
        row("quotes in quotes", u"\"가 “나” 다\" “라\" 마"_s, u"(and \"가 “나” 다\" \"라\" 마)"_s);
        row("escapes", uR"("a \" b \\ \n")"_s, uR"("a " b \ \n")"_s);
        row("phrase after a word", u"가\"나 다\"라"_s, u"(and 가 \"나 다\" 라)"_s);
        row("operators in quotes", u"\"OR\" \"AND\""_s, u"(and \"OR\" \"AND\")"_s);
        row("prefix", u"tele* *"_s, u"(and tele* *)"_s);
        row("initials", u"ㄱㅈㄱㄹ 기준ㄱ ㅠㅠ"_s, u"(and ㄱㅈㄱㄹ~ 기준ㄱ~ ㅠㅠ)"_s);
        row("initials by field", u"text:ㄱㅈ title:ㄱㅈ"_s, u"(and text ㄱㅈ title ㄱㅈ~)"_s);

        row("or", u"가 나 OR 다 라"_s, u"(or (and 가 나) (and 다 라))"_s);
        row("and", u"가 AND 나 OR 다"_s, u"(or (and 가 나) 다)"_s);
        row("small letters", u"가 or 나"_s, u"(and 가 or 나)"_s);
        row("not", u"NOT 가 -나 -\"다 라\" -title:마"_s,
            u"(and (not 가) (not 나) (not \"다 라\") (not title 마))"_s);
        row("and not", u"가 AND NOT 나"_s, u"(and 가 (not 나))"_s);
        row("twice not", u"NOT -가 --나 -(-다)"_s, u"(and 가 나 다)"_s);
        row("not a group", u"-(가 OR 나) NOT (다 라)"_s, u"(and (not (or 가 나)) (not (and 다 라)))"_s);
        row("lone minus", u"가 - 나"_s, u"(and 가 나)"_s);
        row("groups", u"(가 OR 나) (다 라) OR ((마))"_s, u"(or (and (or 가 나) 다 라) 마)"_s);
        row("full-width groups", u"（가 OR 나）다"_s, u"(and (or 가 나) 다)"_s);

        row("fields", u"title:가 TEXT:나 author:다 url:라 path:마 note:바"_s,
            u"(and title 가 text 나 author 다 url 라 path 마 note 바)"_s);
        row("Korean names", u"제목:가 본문:나 언론사:다 기자:라 분류:마 태그:바"_s,
            u"(and title 가 text 나 publisher 다 author 라 category 마 tag 바)"_s);
        row("decomposed name", u"제목:가"_s.normalized(QString::NormalizationForm_D),
            u"title "_s + u"가"_s.normalized(QString::NormalizationForm_D));
        row("full-width colon", u"title：가"_s, u"title 가"_s);
        row("field phrase", u"title:\"가 나\" url:\"a b\""_s, u"(and title \"가 나\" url \"a b\")"_s);
        row("field prefix", u"title:tele* url:a* key:a*"_s, u"(and title tele* url a key =a*)"_s);
        row("field group", u"title:(가 OR -나 text:다) 라"_s,
            u"(and (or title 가 (and (not title 나) text 다)) 라)"_s);
        row("whole values", u"publisher:\"한빛경제\" author:=김하늘 category:\"\" tag:=\"a b\" key:x-1"_s,
            u"(and publisher =한빛경제 author =김하늘 category = tag =a b key =x-1)"_s);
        row("whole address", u"url:=http://a.example/ path:=\"a b.md\""_s,
            u"(and url =http://a.example/ path =a b.md)"_s);
        row("no whole text", u"title:=가"_s, u"title =가"_s);
        row("address", u"https://a.example/b?c=d:e (http://a.example/나_(다))"_s,
            u"(and url https://a.example/b?c=d:e url http://a.example/나_(다))"_s);
        row("any of one-valued fields", u"publisher:가 publisher:\"나\" 다"_s,
            u"(and (or publisher 가 publisher =나) 다)"_s);
        row("all of many-valued fields", u"author:가 author:나 tag:가 tag:나"_s,
            u"(and author 가 author 나 tag 가 tag 나)"_s);
        row("AND between values", u"publisher:가 AND publisher:나"_s, u"(and publisher 가 publisher 나)"_s);
        row("values apart", u"publisher:가 나 publisher:다"_s, u"(and publisher 가 나 publisher 다)"_s);
        row("not any of", u"-publisher:가 -publisher:나"_s, u"(and (not publisher 가) (not publisher 나))"_s);
        row("group of values", u"언론사:(가 나)"_s, u"(or publisher 가 publisher 나)"_s);

        row("days", u"after:2025-12-30 before:2026-01 on:2025.12.3"_s,
            u"(and published 20251230- published -20251231 published 20251203-20251203)"_s);
        row("spans of days", u"on:2024-02 on:2025 AND on:2025-12-01..2025-12-07"_s,
            u"(and (or published 20240201-20240229 published 20250101-20251231) published 20251201-20251207)"_s);
        row("open ranges", u"on:2025-12.. crawled-on:～2025-12-01"_s,
            u"(and published 20251201- crawled -20251201)"_s);
        row("crawled days", u"crawled-after:7d crawled-before:yesterday crawled-on:오늘"_s,
            u"(and crawled 20260108- crawled -20260113 crawled 20260115-20260115)"_s);
        row("full-width digits", u"이후:２０２５－１２"_s, u"published 20251201-"_s);
        row("status", u"is:unread is:Read is:starred is:annotated is:missing 상태:안읽음"_s,
            u"(and is unread is read is starred is annotated is missing is unread)"_s);
        row("content", u"has:note has:highlight has:tag has:problem"_s,
            u"(and has note has highlight has tag has problem)"_s);
        row("length",
            u"words:>500 words:>=500 words:<10 words:<=10 words:=7 words:7 words:300..500 words:..9"_s,
            u"(and words 501- words 500- words -9 words -10 words 7-7 words 7-7 words 300-500 words -9)"_s);
        row("unknown names are words", u"시간:오후 12:30 a:b"_s, u"(and 시간:오후 12:30 a:b)"_s);
        row("hostile", u"' OR 1=1; DROP -- NEAR(가 나) {b}^2 [a-z]+"_s,
            u"(or ' (and 1=1; DROP NEAR 가 나 {b}^2 [a-z]+))"_s);
    }

    void understands()
    {
        QFETCH(QString, text);
        QFETCH(QString, tree);
        const Query query = parseQuery(text, today);
        QCOMPARE(shapeOf(query.root), tree);
        QCOMPARE(query.text, text);
        QCOMPARE(shown(query.problems, text), QString());
        QCOMPARE(query.isEverything(), tree == u"everything");
    }

    void knowsOrders_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<std::optional<SortOrder>>("sort");
        const auto row = [](const QString &text, std::optional<SortOrder> sort) {
            QTest::newRow(text.toUtf8()) << text << sort;
        };
        row(u"가"_s, std::nullopt);
        row(u"sort:date"_s, SortOrder::NewestFirst);
        row(u"sort:newest"_s, SortOrder::NewestFirst);
        row(u"sort:oldest"_s, SortOrder::OldestFirst);
        row(u"sort:relevance"_s, SortOrder::Relevance);
        row(u"sort:publisher"_s, SortOrder::Publisher);
        row(u"정렬:길이"_s, SortOrder::Longest);
        row(u"sort:date 가 sort:length"_s, SortOrder::Longest);
        row(u"가 OR sort:length"_s, SortOrder::Longest);
    }

    void knowsOrders()
    {
        QFETCH(QString, text);
        QFETCH(std::optional<SortOrder>, sort);
        const Query query = parseQuery(text, today);
        QVERIFY(query.sort == sort);
        QCOMPARE(shown(query.problems, text), QString());
    }

    void searchesWhatIsComplete_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tree");
        QTest::addColumn<QString>("problems"); // ! error, ? unfinished
        const auto row = [](const char *name, const QString &text, const QString &tree,
                            const QString &problems) { QTest::newRow(name) << text << tree << problems; };
        row("name", u"가 title:"_s, u"가"_s, u"?title:"_s);
        row("name before a word", u"title: 가"_s, u"가"_s, u"?title:"_s);
        row("phrase", u"가 \"반쯤 쓴 "_s, u"(and 가 \"반쯤 쓴\")"_s, u"?\"반쯤 쓴 "_s);
        row("quote", u"가 \""_s, u"가"_s, u"?\""_s);
        row("whole value", u"가 publisher:\"한빛"_s, u"가"_s, u"?publisher:\"한빛"_s);
        row("group", u"(가 OR"_s, u"가"_s, u"?(|?OR"_s);
        row("and", u"가 AND "_s, u"가"_s, u"?AND"_s);
        row("not", u"가 NOT"_s, u"가"_s, u"?NOT"_s);
        row("minus", u"가 -"_s, u"가"_s, u"?-"_s);
        row("empty group", u"title:() 가"_s, u"가"_s, u"?title:()"_s);
        row("half a day", u"가 after:2025-"_s, u"가"_s, u"?after:2025-"_s);
        row("half a year", u"after:20"_s, u"everything"_s, u"?after:20"_s);
        row("half a day of a range", u"on:2025-11..2025-"_s, u"everything"_s, u"?on:2025-11..2025-"_s);
        row("a month that never comes", u"after:2025-13"_s, u"everything"_s, u"!after:2025-13"_s);
        row("a day that never comes", u"on:2025-02-30"_s, u"everything"_s, u"!on:2025-02-30"_s);
        row("a day without dashes", u"on:20251230"_s, u"everything"_s, u"!on:20251230"_s);
        row("half a word for a day", u"가 after:yest"_s, u"가"_s, u"?after:yest"_s);
        row("half a state", u"is:unr"_s, u"everything"_s, u"?is:unr"_s);
        row("half a number", u"words:>="_s, u"everything"_s, u"?words:>="_s);

        row("no state", u"is:blue 가"_s, u"가"_s, u"!is:blue"_s);
        row("half a state, left behind", u"is:unr 가"_s, u"가"_s, u"!is:unr"_s);
        row("no day", u"after:soon on:2025-13 "_s, u"everything"_s, u"!after:soon|!on:2025-13"_s);
        row("range backwards", u"on:2025-12..2025-11 words:9..3 가"_s, u"가"_s,
            u"!on:2025-12..2025-11|!words:9..3"_s);
        row("no number", u"words:many words:>99999999999 가"_s, u"가"_s,
            u"!words:many|!words:>99999999999"_s);
        row("no order", u"sort:colour 가"_s, u"가"_s, u"!sort:colour"_s);
        row("order excluded", u"-sort:date 가"_s, u"가"_s, u"!sort:date"_s);
        row("stray parenthesis", u"가 ) 나"_s, u"(and 가 나)"_s, u"!)"_s);
        row("operators astray", u"AND 가 OR OR 나 AND OR"_s, u"(or 가 나)"_s, u"!AND|!OR|!AND|?OR"_s);
        row("negation astray", u"(가 -) NOT OR 나"_s, u"(or 가 나)"_s, u"!-|!NOT"_s);
        row("wrong alternatives", u"가 OR is:blue OR 나"_s, u"(or 가 나)"_s, u"!is:blue"_s);
        row("slips", u"titel:가 publihser:\"나 다\" pub:라 since:2025 마"_s, u"마"_s,
            u"!titel:가|!publihser:\"나 다\"|!pub:라|!since:2025"_s);
    }

    void searchesWhatIsComplete()
    {
        QFETCH(QString, text);
        QFETCH(QString, tree);
        QFETCH(QString, problems);
        const Query query = parseQuery(text, today);
        QCOMPARE(shapeOf(query.root), tree);
        QCOMPARE(shown(query.problems, text), problems);
    }

    void suggests()
    {
        const Query query = parseQuery(u"titel:가"_s, today);
        QVERIFY2(query.problems.first().message.contains(u"title:"),
                 qPrintable(query.problems.first().message));
        const Query state = parseQuery(u"is:blue"_s, today);
        QVERIFY2(state.problems.first().message.contains(u"unread"),
                 qPrintable(state.problems.first().message));
    }

    void tellsPlaces()
    {
        const QString text = u" 가 -(나 OR 다) title:\"라 마\" publisher:바 publisher:사 "_s;
        const Query query = parseQuery(text, today);
        const auto at
            = [&text](const QueryNode &node) { return text.sliced(node.span.start, node.span.length); };
        QCOMPARE(at(query.root), text.trimmed());
        QCOMPARE(query.root.children.size(), 4u);
        QCOMPARE(at(query.root.children[0]), u"가"_s);
        QCOMPARE(at(query.root.children[1]), u"-(나 OR 다)"_s);
        QCOMPARE(at(query.root.children[1].children[0]), u"(나 OR 다)"_s);
        QCOMPARE(at(query.root.children[1].children[0].children[1]), u"다"_s);
        QCOMPARE(at(query.root.children[2]), u"title:\"라 마\""_s);
        QCOMPARE(at(query.root.children[3]), u"publisher:바 publisher:사"_s);
    }

    void limitsTerms()
    {
        const Query most = parseQuery(u"가 "_s.repeated(queryTermLimit), today);
        QCOMPARE(int(most.root.children.size()), queryTermLimit);
        QVERIFY(most.problems.isEmpty());

        const QString text = u"("_s + u"가 "_s.repeated(queryTermLimit + 5) + u"OR \""_s;
        const Query query = parseQuery(text, today);
        QCOMPARE(int(query.root.children.size()), queryTermLimit);
        QCOMPARE(query.problems.size(), 1);
        QCOMPARE(query.problems.first().span.start, 1 + 2 * queryTermLimit);
        QCOMPARE(query.problems.first().span.start + query.problems.first().span.length, text.size());
    }

    void limitsLength()
    {
        const QString text = u"가"_s.repeated(queryTermLength + 1) + u" 나"_s;
        const Query query = parseQuery(text, today);
        QCOMPARE(shapeOf(query.root), u"나"_s);
        QCOMPARE(query.problems.size(), 1);
        QVERIFY(parseQuery(u"가"_s.repeated(queryTermLength), today).problems.isEmpty());
    }

    void limitsDepth()
    {
        const auto nested
            = [](int depth) { return u"-("_s.repeated(depth) + u"가 나"_s + u")"_s.repeated(depth); };
        QVERIFY(parseQuery(nested(queryDepthLimit), today).problems.isEmpty());
        const Query query = parseQuery(nested(queryDepthLimit + 1) + u" 다"_s, today);
        QCOMPARE(shapeOf(query.root), u"다"_s);
        QCOMPARE(query.problems.size(), 1);
    }

    void takesPastedTextQuickly_data()
    {
        QTest::addColumn<QString>("piece");
        for (const QString &piece :
             { u"가나 "_s,  u"가"_s,        u"("_s,       u"-("_s,         u"-"_s,         u"NOT "_s,
               u"OR "_s,    u"\""_s,        u"\"a\" "_s,  u")"_s,          u"()"_s,        u"url:("_s,
               u"url:a("_s, u"titel:a "_s,  u"title:("_s, u"a:"_s,         u"is:x "_s,     u"\\\""_s,
               u"가("_s,    u"http://a("_s, u"\u200b"_s,  u"sort:date "_s, u"(titel:a "_s, u"*"_s })
            QTest::newRow(piece.toUtf8()) << piece;
    }

    void takesPastedTextQuickly()
    {
        QFETCH(QString, piece);
        // Processor time; four times the text within a multiple that a quadratic parser would far exceed.
        qsizetype problems = 0;
        const auto best = [&problems](const QString &text) {
            std::clock_t ticks = std::numeric_limits<std::clock_t>::max();
            for (int i = 0; i < 5; ++i) {
                const std::clock_t start = std::clock();
                const Query query = parseQuery(text, today);
                ticks = qMin(ticks, std::clock() - start);
                problems = qMax(problems, query.problems.size());
            }
            return double(ticks) * 1000 / CLOCKS_PER_SEC;
        };
        constexpr qsizetype units = 100'000;
        const double quarter = best(piece.repeated(units / piece.size() / 4));
        const double whole = best(piece.repeated(units / piece.size()));
        QVERIFY(problems <= 21);
        QVERIFY2(whole < 10 * quarter + 5, qPrintable(u"%1 ms, %2 ms"_s.arg(quarter).arg(whole)));
    }
};

QTEST_APPLESS_MAIN(TestQueryParser)
#include "tst_query_parser.moc"
