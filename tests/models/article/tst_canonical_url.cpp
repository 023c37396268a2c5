// SPDX-License-Identifier: GPL-3.0-or-later
#include "canonical_url.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestCanonicalUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canonical_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("canonical");

        QTest::newRow("as it is") << u"https://news.example/a/1"_s << u"https://news.example/a/1"_s;
        QTest::newRow("case") << u"HTTPS://News.Example/A/1"_s << u"https://news.example/A/1"_s;
        QTest::newRow("port") << u"http://news.example:80/a"_s << u"http://news.example/a"_s;
        QTest::newRow("other port") << u"http://news.example:8080/a"_s << u"http://news.example:8080/a"_s;
        QTest::newRow("slash") << u"https://news.example/a/"_s << u"https://news.example/a"_s;
        QTest::newRow("host only") << u"https://news.example/"_s << u"https://news.example"_s;
        QTest::newRow("fragment") << u"https://news.example/a#top"_s << u"https://news.example/a"_s;
        QTest::newRow("tracking") << u"https://news.example/a?utm_source=x&id=7&fbclid=y"_s
                                  << u"https://news.example/a?id=7"_s;
        QTest::newRow("only tracking")
            << u"https://news.example/a?UTM_Source=x"_s << u"https://news.example/a"_s;
        QTest::newRow("query order stays")
            << u"https://news.example/a?b=1&a=2"_s << u"https://news.example/a?b=1&a=2"_s;
        QTest::newRow("encoded") << u"https://news.example/%EB%88%88?q=%26"_s
                                 << u"https://news.example/%EB%88%88?q=%26"_s;
        QTest::newRow("not encoded") << u"https://news.example/눈"_s << u"https://news.example/%EB%88%88"_s;
        QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
        QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
        QTest::newRow("relative") << u"/a/1"_s << QString();
        QTest::newRow("no host") << u"https:///a"_s << QString();
        QTest::newRow("words") << u"한빛일보"_s << QString();
        QTest::newRow("space within") << u"https://news.example/a b"_s << QString();
    }

    void canonical()
    {
        QFETCH(QString, url);
        QTEST(canonicalUrl(url), "canonical");
        QCOMPARE(canonicalUrl(canonicalUrl(url)), canonicalUrl(url));
    }

    void host()
    {
        QCOMPARE(publisherHost(u"https://WWW.News.Example/a"_s), u"news.example"_s);
        QCOMPARE(publisherHost(u"https://m.news.example:8443"_s), u"m.news.example"_s);
        QCOMPARE(publisherHost(u"한빛일보"_s), QString());
    }

    void addressesThatAreLinks()
    {
        QCOMPARE(webAddress(u" https://news.example/a "_s), u"https://news.example/a"_s);
        QCOMPARE(webAddress(u"https://news.example/\"onclick=\"x"_s), QString());
        QCOMPARE(webAddress(u"data:text/html,x"_s), QString());
        QCOMPARE(webAddress(u"http://"_s), QString());
    }
};

QTEST_GUILESS_MAIN(TestCanonicalUrl)
#include "tst_canonical_url.moc"
