// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown_renderer.h"
#include "page_text.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestMarkdown : public QObject
{
    Q_OBJECT

private:
    static std::expected<QString, QString> textOfPage(const QString &html)
    {
        return pageText(u"<div id=\"body\">"_s + html + u"</div>"_s);
    }

private Q_SLOTS:
    void renders_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");

        QTest::newRow("empty") << u""_s << u""_s << u""_s;
        QTest::newRow("paragraphs") << u"눈이\n온다.\n\n봄."_s << u"<p>눈이 온다.</p>\n<p>봄.</p>\n"_s
                                    << u"눈이 온다.\n봄."_s;
        QTest::newRow("hard break") << u"눈이  \n온다"_s << u"<p>눈이<br/>\n온다</p>\n"_s << u"눈이\n온다"_s;
        QTest::newRow("headings") << u"# 눈\n\n###### 봄"_s << u"<h2>눈</h2>\n<h6>봄</h6>\n"_s << u"눈\n봄"_s;
        QTest::newRow("spans")
            << u"*눈* **봄** ~~비~~ `<b>`"_s
            << u"<p><em>눈</em> <strong>봄</strong> <del>비</del> <code>&lt;b&gt;</code></p>\n"_s
            << u"눈 봄 비 <b>"_s;
        QTest::newRow("references") << u"A&amp;B &lt;i&gt; &#x27; &unknown; &copy"_s
                                    << u"<p>A&amp;B &lt;i&gt; ' &amp;unknown; &amp;copy</p>\n"_s
                                    << u"A&B <i> ' &unknown; &copy"_s;
        QTest::newRow("tight list")
            << u"- 눈\n- *봄*\n  - 비\n- 끝"_s
            << u"<ul><li><p class=\"tight\">눈</p>\n</li>\n<li><p class=\"tight\"><em>봄</em></p>\n<ul><li>"
               "<p class=\"tight\">비</p>\n</li>\n</ul>\n</li>\n<li><p class=\"tight\">끝</p>\n</li>\n</ul>\n"_s
            << u"눈\n봄\n비\n끝"_s;
        QTest::newRow("loose list")
            << u"3. 눈\n\n4. 봄"_s << u"<ol start=\"3\"><li><p>눈</p>\n</li>\n<li><p>봄</p>\n</li>\n</ol>\n"_s
            << u"눈\n봄"_s;
        QTest::newRow("tasks")
            << u"- [x] 눈\n- [ ] 봄"_s
            << u"<ul><li class=\"task\"><input type=\"checkbox\" disabled=\"disabled\" checked=\"checked\"/>"
               "<p class=\"tight\">눈</p>\n</li>\n<li class=\"task\"><input type=\"checkbox\" "
               "disabled=\"disabled\"/>"
               "<p class=\"tight\">봄</p>\n</li>\n</ul>\n"_s
            << u"눈\n봄"_s;
        QTest::newRow("quote")
            << u"> 눈\n>\n> > 봄"_s
            << u"<blockquote><p>눈</p>\n<blockquote><p>봄</p>\n</blockquote>\n</blockquote>\n"_s
            << u"눈\n봄"_s;
        QTest::newRow("code") << u"```cpp\nint a = 1 < 2;\n\nreturn;\n```"_s
                              << u"<pre><code>int a = 1 &lt; 2;\n\nreturn;</code></pre>\n"_s
                              << u"int a = 1 < 2;\n\nreturn;"_s;
        QTest::newRow("rule") << u"눈\n\n---\n\n봄"_s << u"<p>눈</p>\n<hr/>\n<p>봄</p>\n"_s << u"눈\n봄"_s;
        QTest::newRow("table")
            << u"|가|나|\n|-|:-:|\n|1||\n|*2*|3|"_s
            << u"<div class=\"table\"><table><thead><tr><th>가</th><th "
               u"class=\"center\">\t나</th></tr>\n</thead><tbody>"
               "<tr><td>1</td><td class=\"center\">\t</td></tr>\n<tr><td><em>2</em></td><td "
               "class=\"center\">\t3</td>"
               "</tr>\n</tbody></table></div>\n"_s
            << u"가\t나\n1\t\n2\t3"_s;
        QTest::newRow("link") << u"[눈](https://news.example/1 \"t\")"_s
                              << u"<p><a href=\"https://news.example/1\">눈</a></p>\n"_s << u"눈"_s;
        QTest::newRow("link with quotes")
            << u"[눈](https://news.example/?a=\"onclick=\"x)"_s << u"<p>눈</p>\n"_s << u"눈"_s;
        QTest::newRow("link, escaped")
            << u"[눈](https://news.example/?a=1&amp;b=2)"_s
            << u"<p><a href=\"https://news.example/?a=1&amp;b=2\">눈</a></p>\n"_s << u"눈"_s;
        QTest::newRow("other schemes")
            << u"[a](javascript:alert(1)) [b](file:///x) [c](data:text/html,x) [d](mailto:a@b.c) [e](/x)"_s
            << u"<p>a b c d e</p>\n"_s << u"a b c d e"_s;
        QTest::newRow("scheme in disguise")
            << u"[a](&#x6A;avascript:alert(1)) [b](JaVaScRiPt:x) [c]( <java\tscript:x>)"_s
            << u"<p>a b c</p>\n"_s << u"a b c"_s;
        QTest::newRow("bare link")
            << u"보라 https://news.example/1."_s
            << u"<p>보라 <a href=\"https://news.example/1\">https://news.example/1</a>.</p>\n"_s
            << u"보라 https://news.example/1."_s;
        QTest::newRow("image")
            << u"![눈](https://news.example/a.png)"_s
            << u"<p><a class=\"image\" href=\"https://news.example/a.png\" data-label=\"Image\">눈</a></p>\n"_s
            << u"눈"_s;
        QTest::newRow("image without text")
            << u"봄 ![](https://news.example/a.png)"_s
            << u"<p>봄 <a class=\"image\" href=\"https://news.example/a.png\" data-label=\"Image\"></a></p>\n"_s
            << u"봄 "_s;
        QTest::newRow("local image") << u"![눈](a.png)"_s
                                     << u"<p><span class=\"image\" data-label=\"Image\">눈</span></p>\n"_s
                                     << u"눈"_s;
        QTest::newRow("image in link")
            << u"[![눈](https://news.example/a.png)](https://news.example)"_s
            << u"<p><a href=\"https://news.example\"><span class=\"image\" data-label=\"Image\">눈</span></a></p>\n"_s
            << u"눈"_s;
        QTest::newRow("link in image")
            << u"![눈 [봄](https://b.example)](https://news.example/a.png)"_s
            << u"<p><a class=\"image\" href=\"https://news.example/a.png\" data-label=\"Image\">눈 봄</a></p>\n"_s
            << u"눈 봄"_s;
        QTest::newRow("raw html")
            << u"<script>alert(1)</script>\n\n봄 <b onclick=\"x\">비</b><!-- 안 보임 --> a<br>b"_s
            << u"<p class=\"raw\">&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>봄 &lt;b "
               u"onclick=&quot;x&quot;&gt;비"
               "&lt;/b&gt; a<br/>\nb</p>\n"_s
            << u"<script>alert(1)</script>\n봄 <b onclick=\"x\">비</b> a\nb"_s;
        QTest::newRow("comment") << u"<!-- 안\n보임 -->\n\n봄"_s << u"<p>봄</p>\n"_s << u"봄"_s;
        QTest::newRow("open comment") << u"<!-- 안\n보임"_s << u""_s << u""_s;
    }

    void renders()
    {
        QFETCH(QString, source);
        const auto rendered = renderMarkdown(source, {});
        QTEST(rendered.html, "html");
        QTEST(rendered.text, "text");
        const auto text = textOfPage(rendered.html);
        QVERIFY2(text, qPrintable(text.error()));
        QCOMPARE(*text, rendered.text);
    }

    void imagesOnRequest()
    {
        RenderOptions options;
        options.loadRemoteImages = true;
        const auto source
            = u"![눈](https://news.example/a.png?x=1&amp;y=2) ![봄](data:image/png;base64,x) ![비](b.png)"_s;
        const auto rendered = renderMarkdown(source, options);
        QVERIFY(rendered.html.contains(u"src=\"https://news.example/a.png?x=1&amp;y=2\""));
        QCOMPARE(rendered.html.count(u"<img "), 1);
        QCOMPARE(rendered.text, renderMarkdown(source, {}).text);
        QCOMPARE(textOfPage(rendered.html).value_or(QString()), rendered.text);
    }

    void highlighterGetsCode()
    {
        RenderOptions options;
        options.highlightCode = [](QStringView code, QStringView language) {
            return u"<span class=\"k\">"_s + code.toString().toHtmlEscaped() + u"</span>"_s
                + language.toString().left(0);
        };
        const auto rendered = renderMarkdown(u"```c\na < b\n```\n\n    d & e\n", options);
        QCOMPARE(rendered.html,
                 u"<pre><code><span class=\"k\">a &lt; b</span></code></pre>\n"
                 "<pre><code><span class=\"k\">d &amp; e</span></code></pre>\n"_s);
        QCOMPARE(rendered.text, u"a < b\nd & e"_s);
    }

    void tooMuch_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<bool>("tooMuch");
        QTest::newRow("ordinary") << u"- a\n  - b\n    - c\n\n> > d\n\n***\n\n- - -\n"_s.repeated(1000)
                                  << false;
        QTest::newRow("a long rule") << QString(90, u'-') << false;
        QTest::newRow("brackets") << QString(100'000, u'[') << false;
        QTest::newRow("quotes") << QString(100'000, u'>') << true;
        QTest::newRow("lists") << u"- "_s.repeated(100'000) << true;
        QTest::newRow("numbers") << u"1. "_s.repeated(100'000) << true;
        QTest::newRow("indented lists") << QString(1000, u' ') + u"- a"_s << true;
        QTest::newRow("length") << QString(5'000'000, u'a') << true;
    }

    void tooMuch()
    {
        QFETCH(QString, source);
        QTEST(isTooMuchMarkdown(source), "tooMuch");
    }

    void hostileSourceTakesLittleTime_data()
    {
        QTest::addColumn<QString>("unit");
        for (const char *unit :
             { "[",     "[a](", "![",       "*a **a ", "*a_ ",    "<",           "<!--",    "<a ",
               "`a ``", "[a][", "&",        "a@b.",    "www.a",   "http://a.b(", "~a ~~b ", "|a",
               "\\[",   "# ",   "a\n===\n", "> a\n\n", "- a\n\n", "  \n" }) {
            QTest::addRow("%s", unit) << QString::fromLatin1(unit);
        }
    }

    void hostileSourceTakesLittleTime()
    {
        QFETCH(QString, unit);
        const auto rendered = renderMarkdown(unit.repeated(50'000), {});
        const auto text = textOfPage(rendered.html);
        QVERIFY2(text, qPrintable(text.error()));
        QVERIFY(*text == rendered.text);
    }

    void depthOfElementsIsBounded()
    {
        for (const QString &unit : { u"> "_s, u"- "_s, u"*a **a "_s }) {
            const auto html = renderMarkdown(unit.repeated(90) + u"끝"_s, {}).html;
            int depth = 0;
            int deepest = 0;
            for (qsizetype i = 0; i + 1 < html.size(); ++i) {
                if (html[i] == u'<')
                    deepest = std::max(deepest, depth += html[i + 1] == u'/' ? -1 : 1);
            }
            QVERIFY(deepest <= 100);
        }
    }
};

QTEST_GUILESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
