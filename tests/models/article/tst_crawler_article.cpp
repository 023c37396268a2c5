// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawler_article.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

const QString frontMatter = uR"(---
id: 901_0000000001
title: "&quot;눈 온다&quot;…펭귄 &#x27;[1보]&#x27;"
category: 사회
publisher: 한빛일보
author: 
		
			세종&#x3D;홍길동 기자(gildong@news.example)
		
	
published_at: 2025-12-24 00:00
crawled_at: 2025-12-25 14:27:28
url: https://news.example/901/1?a&#x3D;1
oid: 901
aid: 0000000001
content_hash: 00
---
)"_s;

const QString wrapperTop = uR"(
# &quot;눈 온다&quot;…펭귄 &#x27;[1보]&#x27;

**한빛일보** | 2025-12-24 00:00 | 사회

---

)"_s;

const QString wrapperBottom = uR"(

---

*Crawled at: 2025-12-25 14:27:28*
*Source: [원문 보기](https://news.example/901/1)*
)"_s;

std::optional<Article> read(const QString &text)
{
    return readCrawlerArticle(splitFrontMatter(text));
}

} // namespace

class TestCrawlerArticle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void facts()
    {
        const auto article = read(frontMatter + wrapperTop + u"눈이 온다."_s + wrapperBottom);
        QVERIFY(article);
        QCOMPARE(article->id, u"901_0000000001"_s);
        QCOMPARE(article->title, u"\"눈 온다\"…펭귄 '[1보]'"_s);
        QCOMPARE(article->category, u"사회"_s);
        QCOMPARE(article->publisher, u"한빛일보"_s);
        QCOMPARE(article->authors, QStringList{ u"홍길동"_s });
        QCOMPARE(article->publishedAt, parseMoment(u"2025-12-24"));
        QCOMPARE(article->crawledAt, parseMoment(u"2025-12-25 14:27:28"));
        QCOMPARE(article->url, u"https://news.example/901/1?a=1"_s);
        QCOMPARE(article->format, BodyFormat::PlainText);
        QCOMPARE(article->problems, QStringList());
    }

    void body_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");

        const auto wrapped
            = [](const QString &body) { return frontMatter + wrapperTop + body + wrapperBottom; };
        QTest::newRow("plain") << wrapped(u"눈이 온다."_s) << u"눈이 온다."_s;
        QTest::newRow("escaped") << wrapped(u"펭귄 &quot;A&amp;B&quot; &lt;끝&gt; &amp;#x27;봄&amp;#x27;"_s)
                                 << u"펭귄 \"A&B\" <끝> '봄'"_s;
        QTest::newRow("literal Markdown") << wrapped(u"# 2026~2027년 1~2위\n\n* _별_ **셋** 1. 넷"_s)
                                          << u"# 2026~2027년 1~2위\n* _별_ **셋** 1. 넷"_s;
        QTest::newRow("composed") << wrapped(u"\u1112\u1161\u11ab글"_s) << u"한글"_s;
        QTest::newRow("rule within") << wrapped(u"앞이다.\n\n---\n\n뒤다."_s) << u"앞이다.\n---\n뒤다."_s;
        QTest::newRow("rule at the end") << wrapped(u"앞이다.\n\n---"_s) << u"앞이다.\n---"_s;
        QTest::newRow("footer quoted within") << wrapped(u"앞이다.\n\n---\n\n*Crawled at: x*\n\n뒤다."_s)
                                              << u"앞이다.\n---\n*Crawled at: x*\n뒤다."_s;
        QTest::newRow("no body") << wrapped(QString()) << QString();
        QTest::newRow("no heading") << frontMatter + u"\n**한빛일보** | 2025 | 사회\n\n---\n\n눈이 온다."_s
                + wrapperBottom << u"눈이 온다."_s;
        QTest::newRow("no byline") << frontMatter + u"\n# \"눈 온다\"…펭귄 '[1보]'\n\n눈이 온다."_s
                + wrapperBottom << u"눈이 온다."_s;
        QTest::newRow("no wrapper") << frontMatter + u"눈이 온다."_s << u"눈이 온다."_s;
        QTest::newRow("no wrapper, heading of its own")
            << frontMatter + u"# 봄\n눈이 온다."_s << u"# 봄\n눈이 온다."_s;
        QTest::newRow("no footer, rule at the end")
            << frontMatter + wrapperTop + u"눈이 온다.\n\n---\n"_s << u"눈이 온다.\n---"_s;
        QTest::newRow("half a footer")
            << frontMatter + wrapperTop + u"눈이 온다.\n\n---\n\n*Crawled at: 2025-12-25 14:27:28*\n"_s
            << u"눈이 온다."_s;
        QTest::newRow("front matter only") << frontMatter << QString();
    }

    void body()
    {
        QFETCH(QString, file);
        const auto article = read(file);
        QVERIFY(article);
        QTEST(article->text, "text");
        QVERIFY(article->comments.isEmpty());
        QVERIFY(article->boilerplateStart >= 0 && article->boilerplateStart <= article->text.size());
    }

    void comments_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("comments");

        QTest::newRow("nested")
            << u"눈이 온다.\n\n---\n\n**댓글 통계** | 전체 3 | 남성 60% | 여성 40%\n\n## 댓글 (3 개)\n\n"
               "> **눈사람** | 2025-12-24 | 공감 3\n>\n> 춥다 &amp; 좋다\n> 정말\n>\n> > **봄** | "
               "2025-12-24\n> >\n> > 그렇다\n\n"
               "> **여름** | 공감 0\n"_s
            << u"눈이 온다."_s
            << QStringList{ u"눈사람 | 2025-12-24 | 공감 3\n춥다 & 좋다\n정말"_s,
                            u"↳ 봄 | 2025-12-24\n그렇다"_s, u"여름 | 공감 0"_s };
        QTest::newRow("rule below the statistics")
            << u"눈이 온다.\n\n---\n\n전체 댓글 2\n\n---\n\n## 댓글 (2 개)\n\n> 춥다\n\n> 덥다"_s
            << u"눈이 온다."_s << QStringList{ u"춥다"_s, u"덥다"_s };
        QTest::newRow("none") << u"눈이 온다.\n\n---\n\n## 댓글 (0 개)\n\n댓글이 없습니다."_s
                              << u"눈이 온다."_s << QStringList();
        QTest::newRow("rule within the body stays")
            << u"앞이다.\n\n---\n\n뒤에 오는 문단이다.\n\n---\n\n## 댓글 (1 개)\n\n> 춥다"_s
            << u"앞이다.\n---\n뒤에 오는 문단이다."_s << QStringList{ u"춥다"_s };
        QTest::newRow("the heading is in the article's own text")
            << u"이런 제목을 단다.\n\n## 댓글 (2 개)\n\n이렇게 끝난다."_s
            << u"이런 제목을 단다.\n## 댓글 (2 개)\n이렇게 끝난다."_s << QStringList();
        QTest::newRow("other text follows")
            << u"눈이 온다.\n\n---\n\n## 댓글 (2 개)\n\n이렇게 끝난다."_s
            << u"눈이 온다.\n---\n## 댓글 (2 개)\n이렇게 끝난다."_s << QStringList();
    }

    void comments()
    {
        QFETCH(QString, body);
        const auto article = read(frontMatter + wrapperTop + body + wrapperBottom);
        QVERIFY(article);
        QTEST(article->text, "text");
        QTEST(article->comments, "comments");
    }

    void announcedCommentsNeedNoRule()
    {
        auto front = frontMatter;
        front.replace(u"content_hash: 00"_s, u"content_hash: 00\ncomment_count: 1"_s);
        const auto article
            = read(front + wrapperTop + u"눈이 온다.\n\n## 댓글 (1 개)\n\n춥다"_s + wrapperBottom);
        QVERIFY(article);
        QCOMPARE(article->text, u"눈이 온다."_s);
        QCOMPARE(article->comments, QStringList{ u"춥다"_s });
    }

    void missingFacts()
    {
        const auto article = read(
            u"---\nid: 1\ntitle: \npublisher: 한빛일보\nauthor: \npublished_at: \ncrawled_at: 어제\n"
            "url: javascript:alert(1)\noid: 901\naid: 1\n---\n\n# 눈 온다\n\n**한빛일보** |  | \n\n---\n\n눈."_s);
        QVERIFY(article);
        QCOMPARE(article->title, u"눈 온다"_s);
        QCOMPARE(article->authors, QStringList());
        QVERIFY(!article->publishedAt);
        QVERIFY(!article->crawledAt);
        QCOMPARE(article->url, QString());
        QCOMPARE(article->text, u"눈."_s);
    }

    void others_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("empty") << QString();
        QTest::newRow("no front matter") << u"# 눈\n\n눈이 온다."_s;
        QTest::newRow("no id")
            << u"---\npublisher: 한빛일보\nurl: https://news.example\noid: 1\naid: 1\n---\n눈"_s;
        QTest::newRow("id and url only")
            << u"---\nid: note-1\nurl: https://news.example\n---\n# 눈\n\n*별*"_s;
        QTest::newRow("toml") << u"+++\nid = \"1\"\n+++\n눈"_s;
    }

    void others()
    {
        QFETCH(QString, file);
        QVERIFY(!read(file));
    }
};

QTEST_GUILESS_MAIN(TestCrawlerArticle)
#include "tst_crawler_article.moc"
