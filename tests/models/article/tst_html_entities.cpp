// SPDX-License-Identifier: GPL-3.0-or-later
#include "html_entities.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestHtmlEntities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unescapes_data()
    {
        QTest::addColumn<QString>("escaped");
        QTest::addColumn<QString>("text");

        QTest::newRow("none") << u"눈이 온다"_s << u"눈이 온다"_s;
        QTest::newRow("the crawler's") << u"&#x27;&quot;&amp;&lt;&gt;&#x3D;&#x60;"_s << u"'\"&<>=`"_s;
        QTest::newRow("twice") << u"&amp;quot;봄&amp;#x27;"_s << u"\"봄'"_s;
        QTest::newRow("three times is once too many") << u"&amp;amp;lt;"_s << u"&lt;"_s;
        QTest::newRow("decimal") << u"&#54620;&#44544;"_s << u"한글"_s;
        QTest::newRow("upper-case hex") << u"&#X1F427;"_s << u"🐧"_s;
        QTest::newRow("names") << u"&hellip;&middot;&nbsp;&copy;&Auml;&auml;"_s << u"…·\u00a0©Ää"_s;
        QTest::newRow("windows-1252") << u"&#147;인용&#148;"_s << u"“인용”"_s;
        QTest::newRow("without semicolon") << u"AT&T &copy 2020 &amp"_s << u"AT&T &copy 2020 &amp"_s;
        QTest::newRow("unknown name") << u"&unknown; &AMP; &;"_s << u"&unknown; &AMP; &;"_s;
        QTest::newRow("ampersands") << u"&&amp;&&&lt;&"_s << u"&&&&<&"_s;
        QTest::newRow("no digits") << u"&#; &#x; &#-5; &# 5; &#5a;"_s << u"&#; &#x; &#-5; &# 5; &#5a;"_s;
        QTest::newRow("control characters") << u"&#0;&#1;&#x7f;&#x81;"_s << u"&#0;&#1;&#x7f;&#x81;"_s;
        QTest::newRow("white space") << u"a&#10;b&#13;c&#9;d"_s << u"a b c d"_s;
        QTest::newRow("no characters")
            << u"&#xD800;&#xFFFE;&#x110000;&#xFDD0;"_s << u"&#xD800;&#xFFFE;&#x110000;&#xFDD0;"_s;
        QTest::newRow("too long") << u"&#0000000000065;"_s << u"&#0000000000065;"_s;
        QTest::newRow("at the end") << u"끝&lt;"_s << u"끝<"_s;
    }

    void unescapes()
    {
        QFETCH(QString, escaped);
        QTEST(unescapeHtml(escaped), "text");
    }

    void manyAmpersandsTakeLinearTime()
    {
        const QString text(4'000'000, u'&');
        QCOMPARE(unescapeHtml(text), text);
    }
};

QTEST_GUILESS_MAIN(TestHtmlEntities)
#include "tst_html_entities.moc"
