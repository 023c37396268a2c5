// SPDX-License-Identifier: GPL-3.0-or-later
#include "browser.h"
#include "code_highlighter.h"
#include "source_excerpt.h"
#include "source_view.h"

#include <QDesktopServices>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

const QString sample
    = u"---\ntitle: \"강가의 아침\"\nauthor:\n\t\t나루 기자\n---\n\n# 제목\n\n본문과 `부호`.\n"_s;

/// The colours of a line, in order, as the highlighter has set them.
QList<QRgb> colours(const QPlainTextEdit &edit, int line)
{
    QList<QRgb> result;
    for (const auto &range : edit.document()->findBlockByNumber(line).layout()->formats())
        result += range.format.foreground().color().rgb();
    return result;
}

} // namespace

class SourceViewTest : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened += url; }

private Q_SLOTS:
    void excerpt_data();
    void excerpt();
    void showsTheFileAsItIs();
    void frontMatterAndMarkdownAreColoured();
    void coloursFollowThePalette();
    void hugeSourcesAreCut_data();
    void hugeSourcesAreCut();
    void fences_data();
    void fences();
    void everyFenceClassHasARule();
    void browserTakesWebAddressesOnly_data();
    void browserTakesWebAddressesOnly();

private:
    QList<QUrl> m_opened;
};

void SourceViewTest::excerpt_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("linesCut");
    QTest::addColumn<bool>("endCut");
    QTest::newRow("empty") << QString() << QString() << 0 << false;
    QTest::newRow("short") << u"가\n나\n"_s << u"가\n나\n"_s << 0 << false;
    QTest::newRow("no last line break") << u"가\n나"_s << u"가\n나"_s << 0 << false;
    QTest::newRow("line at the limit") << u"123456\n"_s << u"123456\n"_s << 0 << false;
    QTest::newRow("line beyond the limit") << u"1234567\n8"_s << u"123456…\n8"_s << 1 << false;
    QTest::newRow("surrogate pair at the limit") << u"12345😀7\n8"_s << u"12345…\n8"_s << 1 << false;
    QTest::newRow("whole beyond the limit")
        << u"12345\n12345\n12345\n12345\n"_s << u"12345\n12345\n12345\n"_s << 0 << true;
    QTest::newRow("both") << u"1234567\n1234567\n1234567\n"_s << u"123456…\n123456…\n"_s << 2 << true;
}

void SourceViewTest::excerpt()
{
    QFETCH(const QString, source);
    const SourceExcerpt result = excerptOf(source, 20, 6);
    QTEST(result.text, "text");
    QTEST(int(result.linesCut), "linesCut");
    QTEST(result.endCut, "endCut");
}

void SourceViewTest::showsTheFileAsItIs()
{
    SourceView view;
    view.showSource(sample, u"a.txt"_s);
    const auto *edit = view.findChild<QPlainTextEdit *>();
    QCOMPARE(edit->toPlainText(), sample);
    QVERIFY(edit->isReadOnly());
    QVERIFY(view.findChild<QLabel *>()->isHidden());
    view.clear();
    QCOMPARE(edit->toPlainText(), QString());
}

void SourceViewTest::frontMatterAndMarkdownAreColoured()
{
    SourceView view;
    view.showSource(sample, u"a.txt"_s);
    const auto *edit = view.findChild<QPlainTextEdit *>();
    QTRY_VERIFY(colours(*edit, 1).size() >= 2); // key and value
    QVERIFY(!colours(*edit, 6).isEmpty()); // heading
    QVERIFY(!colours(*edit, 8).isEmpty()); // code
}

void SourceViewTest::coloursFollowThePalette()
{
    SourceView view;
    QPalette light;
    light.setColor(QPalette::Base, Qt::white);
    view.setPalette(light);
    view.showSource(sample, u"a.md"_s);
    const auto *edit = view.findChild<QPlainTextEdit *>();
    QTRY_VERIFY(!colours(*edit, 6).isEmpty());
    const auto before = colours(*edit, 6);
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x20, 0x22, 0x24));
    view.setPalette(dark);
    QTRY_VERIFY(!colours(*edit, 6).isEmpty() && colours(*edit, 6) != before);
}

void SourceViewTest::hugeSourcesAreCut_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("one line") << QString(20'000'000, u'가');
    QTest::newRow("many lines") << u"한 줄의 글이 여기에 있다.\n"_s.repeated(1'000'000);
}

void SourceViewTest::hugeSourcesAreCut()
{
    QFETCH(const QString, source);
    SourceView view;
    view.showSource(source, u"a.md"_s);
    const auto *edit = view.findChild<QPlainTextEdit *>();
    QVERIFY(edit->document()->characterCount() <= sourceSizeLimit + 2);
    QVERIFY(!edit->toPlainText().isEmpty());
    QVERIFY(!view.findChild<QLabel *>()->isHidden());
    QVERIFY(!view.findChild<QLabel *>()->text().isEmpty());
}

void SourceViewTest::fences_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("html");
    QTest::newRow("unknown language")
        << u"a < b & \"c\""_s << u"nosuch"_s << u"a &lt; b &amp; &quot;c&quot;"_s;
    QTest::newRow("no language") << u"<b>"_s << QString() << u"&lt;b&gt;"_s;
    QTest::newRow("by name")
        << u"return 1;"_s << u"C++"_s
        << u"<span class=\"code-controlflow\">return</span> <span class=\"code-decval\">1</span>"
           "<span class=\"code-operator\">;</span>"_s;
    QTest::newRow("by file name ending")
        << u"# 주석\n"_s << u"py"_s << u"<span class=\"code-comment\"># 주석</span>\n"_s;
    QTest::newRow("markup in a comment")
        << u"// <script>"_s << u"cpp"_s << u"<span class=\"code-comment\">// &lt;script&gt;</span>"_s;
    QTest::newRow("language that is a path") << u"x"_s << u"../../etc/passwd"_s << u"x"_s;
}

void SourceViewTest::fences()
{
    QFETCH(const QString, code);
    QFETCH(const QString, language);
    FenceHighlighter highlighter;
    QTEST(highlighter.highlight(code, language), "html");
    // A state left over from one fence must not colour the next.
    QTEST(highlighter.highlight(code, language), "html");
}

void SourceViewTest::everyFenceClassHasARule()
{
    const QByteArray light = codeStyleSheet(false);
    const QByteArray dark = codeStyleSheet(true);
    for (const char *name : { ".code-keyword{", ".code-comment{", ".code-string{", ".code-controlflow{" }) {
        QVERIFY(light.contains(name));
        QVERIFY(dark.contains(name));
    }
    QVERIFY(light != dark);
}

void SourceViewTest::browserTakesWebAddressesOnly_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<bool>("taken");
    QTest::newRow("https") << QUrl(u"https://example.com/a?b#c"_s) << true;
    QTest::newRow("http") << QUrl(u"http://example.com"_s) << true;
    QTest::newRow("file") << QUrl(u"file:///etc/passwd"_s) << false;
    QTest::newRow("script") << QUrl(u"javascript:alert(1)"_s) << false;
    QTest::newRow("mail") << QUrl(u"mailto:a@example.com"_s) << false;
    QTest::newRow("no host") << QUrl(u"https:///x"_s) << false;
    QTest::newRow("relative") << QUrl(u"example.com"_s) << false;
    QTest::newRow("empty") << QUrl() << false;
}

void SourceViewTest::browserTakesWebAddressesOnly()
{
    QFETCH(const QUrl, url);
    QFETCH(const bool, taken);
    for (const QString &scheme : { u"http"_s, u"https"_s, u"file"_s, u"javascript"_s, u"mailto"_s })
        QDesktopServices::setUrlHandler(scheme, this, "takeUrl");
    m_opened.clear();
    const Result<void> result = openInBrowser(url);
    for (const QString &scheme : { u"http"_s, u"https"_s, u"file"_s, u"javascript"_s, u"mailto"_s })
        QDesktopServices::unsetUrlHandler(scheme);
    QCOMPARE(result.has_value(), taken);
    QCOMPARE(m_opened, taken ? QList<QUrl>{ url } : QList<QUrl>());
    if (!taken)
        QCOMPARE(result.error().code, ErrorCode::Usage);
}

QTEST_MAIN(SourceViewTest)

#include "tst_source_view.moc"
