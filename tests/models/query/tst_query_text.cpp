// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_explanation.h"
#include "query_parser.h"
#include "query_shape.h"
#include "query_text.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {
const QDate today(2026, 1, 15);
}

class TestQueryText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void prints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed");
        const auto row = [](const QString &text, const QString &printed) {
            QTest::newRow(text.toUtf8()) << text << printed;
        };
        row(u"  "_s, u""_s);
        row(u"가　나 AND 다"_s, u"가 나 다"_s);
        row(u"가 나 OR (다 AND 라)"_s, u"가 나 OR 다 라"_s);
        row(u"((가) OR 나) 다"_s, u"(가 OR 나) 다"_s);
        row(u"url:(=가 OR =나)"_s, u"url:=\"가\" OR url:=\"나\""_s);
        row(u"publisher:(=가)"_s, u"publisher:\"가\""_s);
        row(u"NOT 가 NOT (나 OR 다) NOT (라 마)"_s, u"-가 -(나 OR 다) -(라 마)"_s);
        row(u"“가 나” \"a\\\"b\\\\\" “굽은 \\” 것”"_s, u"\"가 나\" \"a\\\"b\\\\\" \"굽은 ” 것\""_s);
        row(u"TITLE：가 제목:나* ㄱㄴ"_s, u"title:가 title:나* ㄱㄴ"_s);
        row(u"title:(가 OR \"나 다\")"_s, u"title:가 OR title:\"나 다\""_s);
        row(u"title:text:가 title:-나 title:AND"_s, u"title:text:가 title:-나 title:AND"_s);
        row(u"** a** url:a**"_s, u"** a** url:a**"_s);
        row(u"https://a.example/나_(다)"_s, u"url:https://a.example/나_(다)"_s);
        row(u"publisher:=가 author:=나 key:다 key:\"a b\" url:=라"_s,
            u"publisher:\"가\" author:\"나\" key:다 key:\"a b\" url:=\"라\""_s);
        row(u"publisher:가 publisher:나 다 OR 라"_s, u"publisher:가 publisher:나 다 OR 라"_s);
        row(u"publisher:가 publisher:나 OR 라"_s, u"publisher:가 OR publisher:나 OR 라"_s);
        row(u"publisher:가 publisher:나 AND publisher:다"_s, u"publisher:가 publisher:나 AND publisher:다"_s);
        row(u"-(publisher:가 publisher:나)"_s, u"-(publisher:가 publisher:나)"_s);
        row(u"category:\"\""_s, u"category:\"\""_s);
        row(u"after:yesterday before:2025-12 on:어제 on:2024-02 on:2025"_s,
            u"after:2026-01-14 before:2025-12-01 on:2026-01-14 on:2024-02 on:2025-01-01..2025-12-31"_s);
        row(u"crawled-after:2025 수집이전:2026 crawled-on:9999-12"_s,
            u"crawled-after:2025-01-01 crawled-before:2026-01-01 crawled-on:9999-12"_s);
        row(u"before:0001-01-01"_s, u"before:0001-01-01"_s);
        row(u"상태:안읽음 has:notes"_s, u"is:unread has:note"_s);
        row(u"words:>500 words:<=9 words:<0 words:7 words:3..5"_s,
            u"words:>=501 words:<10 words:<0 words:=7 words:3..5"_s);
        row(u"sort:newest 가 OR 나"_s, u"(가 OR 나) sort:date"_s);
        row(u"정렬:길이"_s, u"sort:length"_s);
        row(u"is:blue 가 title:"_s, u"가"_s);
    }

    void prints()
    {
        QFETCH(QString, text);
        QFETCH(QString, printed);
        const Query query = parseQuery(text, today);
        QCOMPARE(toQueryText(query), printed);
        const Query again = parseQuery(printed, today);
        QCOMPARE(shapeOf(again.root), shapeOf(query.root));
        QVERIFY(sameTree(again.root, query.root));
        QVERIFY(again.sort == query.sort);
        QVERIFY(again.problems.isEmpty());
    }

    void tellsTreesApart()
    {
        const auto tree = [](const QString &text) { return parseQuery(text, today).root; };
        QVERIFY(sameTree(tree(u" 가 (나)"_s), tree(u"가 AND 나"_s)));
        QVERIFY(!sameTree(tree(u"가 나"_s), tree(u"나 가"_s)));
        QVERIFY(!sameTree(tree(u"가 나"_s), tree(u"가 OR 나"_s)));
        QVERIFY(!sameTree(tree(u"가 나"_s), tree(u"가 나 다"_s)));
        QVERIFY(!sameTree(tree(u"is:read"_s), tree(u"is:unread"_s)));
        QVERIFY(!sameTree(tree(u"words:>5"_s), tree(u"words:>6"_s)));
    }

    void listsTermsToMark()
    {
        const Query query = parseQuery(
            u"가 (title:나 OR \"다 라\") -마 NOT (바 -사) 가 url:아 tag:자 publisher:\"차\" category:카"_s,
            today);
        QStringList shapes;
        for (const QueryTerm &term : soughtTerms(query.root)) {
            QueryNode node;
            node.kind = QueryNode::Kind::Term;
            node.term = term;
            shapes += shapeOf(node);
        }
        QCOMPARE(shapes, (QStringList{ u"가"_s, u"title 나"_s, u"\"다 라\""_s, u"publisher =차"_s }));

        const Query noted = parseQuery(u"가 note:나 title:다 -note:라"_s, today);
        QStringList texts;
        for (const QueryTerm &term : soughtTerms(noted.root, { QueryField::Any, QueryField::Note }))
            texts += term.text;
        QCOMPARE(texts, (QStringList{ u"가"_s, u"나"_s }));
    }

    void explains()
    {
        const Query query = parseQuery(u"기준금리 -(title:ㄱㅈ OR is:unread) publisher:\"\" before:2025-12 "
                                       "words:3..5 sort:length is:blue"_s,
                                       today);
        const QStringList expected{
            u"all of these:"_s,
            u"  title, text, authors or publisher contain “기준금리”, also with one space inside"_s,
            u"  not:"_s,
            u"    any of these:"_s,
            u"      the title contains the initial consonants “ㄱㅈ”"_s,
            u"      unread"_s,
            u"  without a publisher"_s,
            u"  published before 2025-12-01 (crawled then, if no day is given)"_s,
            u"  3 to 5 words long"_s,
            u"Order: the longest first"_s,
        };
        const QStringList lines = explainQuery(query);
        QCOMPARE(lines.first(expected.size()), expected);
        QCOMPARE(lines.size(), expected.size() + 1);
        QVERIFY2(lines.last().startsWith(u"At 82, “is:blue”: "), qPrintable(lines.last()));

        const auto tree = explainTree(query.root);
        QCOMPARE(tree[4].depth, 3);
        QCOMPARE(query.text.sliced(tree[4].span.start, tree[4].span.length), u"title:ㄱㅈ"_s);
    }

    void explainsEveryCondition_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        const auto row
            = [](const QString &text, const QString &line) { QTest::newRow(text.toUtf8()) << text << line; };
        row(u""_s, u"every article"_s);
        row(u"\"가 나\""_s, u"title, text, authors or publisher contain exactly “가 나”"_s);
        row(u"text:tele*"_s, u"the text contains a word that begins with “tele”"_s);
        row(u"ㄱㅈㄱㄹ"_s,
            u"title or publisher contain the initial consonants “ㄱㅈㄱㄹ”, or text or authors “ㄱㅈㄱㄹ” itself"_s);
        row(u"publisher:ㅅㅂ"_s, u"the publisher contains the initial consonants “ㅅㅂ”"_s);
        row(u"author:%1"_s, u"an author contains “%1”"_s);
        row(u"author:\"가\""_s, u"an author is “가”"_s);
        row(u"tag:가"_s, u"a tag contains “가”"_s);
        row(u"tag:\"가/나\""_s, u"a tag is “가/나”, or is below it"_s);
        row(u"tag:\"\""_s, u"without a tag"_s);
        row(u"note:기준금리"_s, u"a note contains “기준금리”, also with one space inside"_s);
        row(u"is:annotated"_s, u"with a highlight or a note"_s);
        row(u"key:가"_s, u"the key is “가”"_s);
        row(u"path:=가"_s, u"the file's path is “가”"_s);
        row(u"on:2025-12-01"_s, u"published on 2025-12-01 (crawled then, if no day is given)"_s);
        row(u"on:2025-12"_s, u"published from 2025-12-01 to 2025-12-31 (crawled then, if no day is given)"_s);
        row(u"crawled-after:2025-12"_s, u"crawled on 2025-12-01 or later"_s);
        row(u"is:missing"_s, u"its file is missing"_s);
        row(u"has:problem"_s, u"with a problem in its file"_s);
        row(u"words:>=80"_s, u"at least 80 words long"_s);
        row(u"words:<80"_s, u"fewer than 80 words long"_s);
        row(u"words:80"_s, u"exactly 80 words long"_s);
    }

    void explainsEveryCondition()
    {
        QFETCH(QString, text);
        QFETCH(QString, line);
        QCOMPARE(explainQuery(parseQuery(text, today)), QStringList{ line });
    }
};

QTEST_APPLESS_MAIN(TestQueryText)
#include "tst_query_text.moc"
