// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_html.h"
#include "article_reader.h"
#include "page_text.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

Article read(const QString &text, const QString &name = u"눈_오는 날.md"_s)
{
    return readArticle(text.toUtf8(), { name, 1'766'534'400'000 });
}

} // namespace

class TestArticleReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void title_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::newRow("front matter") << u"---\ntitle: 눈\n---\n봄"_s << u"눈"_s << u"봄"_s;
        QTest::newRow("front matter and the same heading")
            << u"---\ntitle: 눈\n---\n# 눈\n\n봄"_s << u"눈"_s << u"봄"_s;
        QTest::newRow("front matter and another heading")
            << u"---\ntitle: 눈\n---\n# 비\n\n봄"_s << u"눈"_s << u"비\n봄"_s;
        QTest::newRow("heading") << u"\n# *눈* &amp; 비\n\n봄"_s << u"눈 & 비"_s << u"봄"_s;
        QTest::newRow("underlined heading") << u"눈\n===\n\n봄"_s << u"눈"_s << u"봄"_s;
        QTest::newRow("list with a rule is no heading")
            << u"- 눈\n---\n봄"_s << u"눈 오는 날"_s << u"눈\n봄"_s;
        QTest::newRow("heading only") << u"# 눈"_s << u"눈"_s << u""_s;
        QTest::newRow("later heading") << u"봄\n\n# 눈"_s << u"눈 오는 날"_s << u"봄\n눈"_s;
        QTest::newRow("file name") << u"봄"_s << u"눈 오는 날"_s << u"봄"_s;
        QTest::newRow("colon in title") << u"---\ntitle: 눈: 봄\n---\n비"_s << u"눈: 봄"_s << u"비"_s;
        QTest::newRow("rules around a paragraph")
            << u"---\n눈이 온다\n---\n비"_s << u"눈 오는 날"_s << u"눈이 온다\n비"_s;
    }

    void title()
    {
        QFETCH(QString, file);
        const auto article = read(file);
        QTEST(article.title, "title");
        QTEST(article.text, "text");
    }

    void facts_data()
    {
        QTest::addColumn<QString>("frontMatter");
        QTest::addColumn<QString>("publisher");
        QTest::addColumn<QStringList>("authors");
        QTest::addColumn<QString>("published");
        QTest::addColumn<QString>("crawled");
        QTest::addColumn<QString>("url");
        const auto file = u"2025-12-24"_s; // the file's own time, in Korea
        QTest::newRow("none") << u""_s << u""_s << QStringList() << file << file << u""_s;
        QTest::newRow("clipper")
            << u"source: https://www.news.example/1\nauthor:\n  - \"[[홍길동]]\"\n  - 성춘향 기자\n"
               "published: 2025-12-20\ncreated: 2025-12-21\n"_s
            << u"news.example"_s << QStringList{ u"홍길동"_s, u"성춘향"_s } << u"2025-12-20"_s
            << u"2025-12-21"_s << u"https://www.news.example/1"_s;
        QTest::newRow("nested")
            << u"author: {name: 홍길동, mail: a@b.c}\nsite: 한빛\ndate: 2025-12-20\nurl: https://news.example/1\n"_s
            << u"한빛"_s << QStringList{ u"홍길동"_s } << u"2025-12-20"_s << file
            << u"https://news.example/1"_s;
        QTest::newRow("list of maps")
            << u"authors: [{name: 홍길동}, {name: 성춘향}]\npublisher: {name: 한빛}\n"_s << u"한빛"_s
            << QStringList{ u"홍길동"_s, u"성춘향"_s } << file << file << u""_s;
        QTest::newRow("source in words")
            << u"source: 한빛일보\nurl: javascript:alert(1)\ndate: 언젠가\ncreated: 2025-12-19\n"_s
            << u"한빛일보"_s << QStringList() << u"2025-12-19"_s << u"2025-12-19"_s << u""_s;
        QTest::newRow("case") << u"Title: x\nAuthor: 홍길동\nPublished_At: 2025-12-18\n"_s << u""_s
                              << QStringList{ u"홍길동"_s } << u"2025-12-18"_s << file << u""_s;
    }

    void facts()
    {
        QFETCH(QString, frontMatter);
        const auto article = read(u"---\n"_s + frontMatter + u"---\n\n눈이 온다."_s);
        QCOMPARE(article.problems, QStringList());
        QTEST(article.publisher, "publisher");
        QTEST(article.authors, "authors");
        QTEST(article.url, "url");
        QVERIFY(article.publishedAt && article.crawledAt);
        QTEST(koreanDay(*article.publishedAt).toString(Qt::ISODate), "published");
        QTEST(koreanDay(*article.crawledAt).toString(Qt::ISODate), "crawled");
    }

    void toml()
    {
        const auto article = read(
            u"+++\ntitle = \"눈\"\nauthors = [\"홍길동\"]\ndate = 2025-12-20T10:00:00+09:00\n+++\n봄"_s);
        QCOMPARE(article.title, u"눈"_s);
        QCOMPARE(article.authors, QStringList{ u"홍길동"_s });
        QCOMPARE(article.publishedAt, parseMoment(u"2025-12-20T10:00:00+09:00"));
        QCOMPARE(article.text, u"봄"_s);
    }

    void key()
    {
        QCOMPARE(read(u"---\nid: a-1\nurl: https://news.example\n---\n눈"_s).key, u"a-1"_s);
        QCOMPARE(read(u"---\nurl: HTTPS://News.example/1/?utm_source=x#y\n---\n눈"_s).key,
                 u"https://news.example/1"_s);
        const auto hashed = read(u"눈이 온다"_s).key;
        QVERIFY(hashed.startsWith(u"text-") && hashed.size() == 37);
        QCOMPARE(read(u"눈이  온다\n"_s, u"다른 이름.md"_s).key.size(), hashed.size());
        QCOMPARE(read(u"눈이 온다\n\n"_s, u"다른 이름.md"_s).key, hashed);
        QVERIFY(read(u"비가 온다"_s).key != hashed);
        QVERIFY(read(u"---\nid: "_s + QString(500, u'x') + u"\n---\n눈"_s).key.size() <= 200);
        QVERIFY(read(u"---\nurl: https://news.example/"_s + QString(500, u'x') + u"\n---\n눈"_s).key.size()
                <= 200);
        QCOMPARE(read(u"---\nid: \"a\\tb\\nc\\0d\"\n---\n눈"_s).key, u"a b c\ufffdd"_s);
        QVERIFY(read(u""_s, u"a.md"_s).key != read(u""_s, u"b.md"_s).key);
    }

    void textFilesAreLiteral()
    {
        const auto article = read(u"*눈*이 온다.봄이\n\n  # 온다\n"_s, u"a.txt"_s);
        QCOMPARE(article.format, BodyFormat::PlainText);
        QCOMPARE(article.text, u"*눈*이 온다.봄이\n# 온다"_s);
        QCOMPARE(read(u"---\ntitle: 눈\n---\n*봄*"_s, u"a.txt"_s).text, u"봄"_s);
    }

    void words()
    {
        QCOMPARE(read(u"눈이 온다.\n\n봄"_s).words, 3);
        QCOMPARE(read(u""_s).words, 0);
    }

    void badInput_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem"); // a part of it
        QTest::addColumn<QString>("text"); // a part of it; null: there must be none
        QTest::newRow("empty") << QByteArray() << u"empty"_s << QString();
        QTest::newRow("binary") << QByteArray::fromHex("7f454c460201010000000000000000000300")
                + QByteArray(4000, '\0')
                                << u"not a text file"_s << QString();
        QTest::newRow("front matter never closed")
            << QByteArray("---\ntitle: 눈\n\n봄이 온다.\n") << u"never closed"_s << u"봄이 온다."_s;
        QTest::newRow("front matter that is no YAML")
            << QByteArray("---\ntitle: [눈\n---\n봄") << u"YAML"_s << u"봄"_s;
        QTest::newRow("front matter that is no TOML")
            << QByteArray("+++\ntitle = [눈\n+++\n봄") << u"TOML"_s << u"봄"_s;
        QTest::newRow("100,000 lines of front matter")
            << QByteArray("---\n" + QByteArray("a: b\n").repeated(100'000) + "---\n봄") << u"too long"_s
            << u"봄"_s;
        QTest::newRow("nested quotes")
            << QByteArray(QByteArray(100'000, '>') + " 봄") << u"too deeply nested"_s << u"봄"_s;
        QTest::newRow("nested lists")
            << QByteArray(QByteArray("- ").repeated(100'000) + "봄\n" + QByteArray(100'000, '\n'))
            << u"too deeply nested"_s << u"봄"_s;
        QTest::newRow("a long line") << QByteArray("눈 ").repeated(2'500'000) << u"too large"_s << u"눈 눈"_s;
        QTest::newRow("invalid UTF-8")
            << QByteArray("눈이 온다. 봄이 온다. \xff\xfe") << u"not valid in UTF-8"_s << u"눈이 온다."_s;
        QTest::newRow("NUL") << QByteArray("눈이\0온다", 13) << u"NUL"_s << u"눈이\ufffd온다"_s;
    }

    void badInput()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        QFETCH(QString, text);
        const auto article = readArticle(bytes, { u"이름.md"_s, 1 });
        QVERIFY2(article.problems.join(u' ').contains(problem), qPrintable(article.problems.join(u' ')));
        if (text.isNull())
            QCOMPARE(article.text, QString());
        else
            QVERIFY(article.text.contains(text));
        QVERIFY(!article.title.isEmpty());
        QVERIFY(!article.key.isEmpty());
        const auto page = pageText(renderArticle(article));
        QVERIFY2(page, qPrintable(page.error()));
        QVERIFY(*page == article.text);
    }

    void longCrawlerLine()
    {
        const auto bytes = "---\nid: 1\npublisher: 한빛\noid: 1\naid: 1\n---\n"_ba
            + QByteArray("눈이 온다.비가 온다.").repeated(100'000);
        const auto article = readArticle(bytes, { u"a.md"_s, 1 });
        QCOMPARE(article.key, u"1"_s);
        QCOMPARE(article.problems, QStringList());
        QVERIFY(article.text.size() > 1'000'000);
    }

    void headerIsEscaped()
    {
        const auto article = read(
            u"---\ntitle: \"<script>alert(1)</script>\"\nauthor: \"<b>홍길동</b> \\\" onclick=\"\n"
            "publisher: \"<img src=x>\"\ncategory: \"</header>\"\nurl: 'https://news.example/\"><b>'\n---\n봄"_s);
        const auto page = pageText(renderArticle(article));
        QVERIFY2(page, qPrintable(page.error()));
        QVERIFY(!renderArticle(article).contains(u"<script"));
        QCOMPARE(article.url, QString());
    }
};

QTEST_GUILESS_MAIN(TestArticleReader)
#include "tst_article_reader.moc"
