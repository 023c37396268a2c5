// SPDX-License-Identifier: GPL-3.0-or-later
#include "note_text.h"

#include <QRandomGenerator>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

/// A line to compare: marker, indent, text, and the styled parts as "b:text".
QString written(const NoteLine &line)
{
    QString result = QString(line.indent, u'>') + (line.quoted ? u"q "_s : QString());
    if (!line.marker.isEmpty())
        result += line.marker + u' ';
    result += line.text;
    for (const auto &[span, style] : line.styles) {
        const QChar letter = u"bisc@"_s[int(style)];
        result += u" {%1:%2}"_s.arg(letter).arg(line.text.sliced(span.start, span.length));
    }
    return result;
}

QStringList written(const QString &note, qsizetype enough = 1'000)
{
    QStringList lines;
    for (const NoteLine &line : noteLines(note, enough))
        lines += written(line);
    return lines;
}

} // namespace

class TestNoteText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("empty") << QString() << QStringList();
        QTest::newRow("white space") << u" \n\t\n"_s << QStringList();
        QTest::newRow("plain") << u"  확인할   것 "_s << QStringList{ u"확인할 것"_s };
        QTest::newRow("emphasis") << u"**중요** 그리고 *기울임* ~~지움~~ `a*b`"_s
                                  << QStringList{
                                         u"중요 그리고 기울임 지움 a*b {b:중요} {i:기울임} {s:지움} {c:a*b}"_s
                                     };
        QTest::newRow("link") << u"[기사](https://example.com/a_b_c) 참고"_s
                              << QStringList{ u"기사 참고 {@:기사}"_s };
        QTest::newRow("bare address")
            << u"https://example.com/a_b_c 참고"_s
            << QStringList{ u"https://example.com/a_b_c 참고 {@:https://example.com/a_b_c}"_s };
        QTest::newRow("lines stay lines")
            << u"첫 줄\n둘째 **줄\n이어짐** 끝\r\n\r\n셋째"_s
            << QStringList{ u"첫 줄"_s, u"둘째 줄 {b:줄}"_s, u"이어짐 끝 {b:이어짐}"_s, u"셋째"_s };
        QTest::newRow("list") << u"- 하나\n덧붙임\n- 둘\n  - 셋\n    1. 넷\n    2. 다섯"_s
                              << QStringList{ u">• 하나"_s, u">덧붙임"_s,  u">• 둘"_s,
                                              u">>• 셋"_s,  u">>>1. 넷"_s, u">>>2. 다섯"_s };
        QTest::newRow("tasks") << u"- [ ] 할 일\n- [x] 한 일"_s
                               << QStringList{ u">☐ 할 일"_s, u">☑ 한 일"_s };
        QTest::newRow("numbers go on") << u"3) 셋\n4) 넷"_s << QStringList{ u">3) 셋"_s, u">4) 넷"_s };
        QTest::newRow("quote") << u"> 인용\n> 둘\n\n끝"_s << QStringList{ u">q 인용"_s, u">q 둘"_s, u"끝"_s };
        QTest::newRow("headings") << u"# 제목\n본문\n\n둘째\n---\n\n---\n끝"_s
                                  << QStringList{ u"제목 {b:제목}"_s, u"본문"_s, u"둘째 {b:둘째}"_s,
                                                  u"끝"_s };
        QTest::newRow("table") << u"| 가 | 나 |\n|---|---|\n| 1 | **2** |\n| 3 | |\n\n뒤"_s
                               << QStringList{ u"가 · 나 {b:가} {b:나}"_s, u"1 · 2 {b:2}"_s, u"3"_s,
                                               u"뒤"_s };
        QTest::newRow("code") << u"```\nint **a**;\n<b>\n```\n끝"_s
                              << QStringList{ u"int **a**; {c:int **a**;}"_s, u"<b> {c:<b>}"_s, u"끝"_s };
        QTest::newRow("days and spans are no lists and strike nothing out")
            << u"2026. 11. 5. 옮김\n2026~2027년 **1~2**\n3.5% 올랐다"_s
            << QStringList{ u"2026. 11. 5. 옮김"_s, u"2026~2027년 1~2 {b:1~2}"_s, u"3.5% 올랐다"_s };
        QTest::newRow("nor within a list") << u"- 2026. 11. 5. 옮김\n> 11) 5) 옮김\n"_s
                                           << QStringList{ u">• 2026. 11. 5. 옮김"_s, u">q 11) 5) 옮김"_s };
        QTest::newRow("an item's second line")
            << u"- 하나\n**둘**\n-5도"_s << QStringList{ u">• 하나"_s, u">둘 {b:둘}"_s, u">-5도"_s };
        QTest::newRow("signs that mean nothing")
            << u"R&D 1 * 2 _ 3 [4] 5 < 6 \\*별\\*"_s << QStringList{ u"R&D 1 * 2 _ 3 [4] 5 < 6 *별*"_s };
        QTest::newRow("HTML is text")
            << u"<script>alert(1)</script> <b>굵게</b> <img src=\"http://example.com/a.png\"> &lt;i&gt;"_s
            << QStringList{
                   u"<script>alert(1)</script> <b>굵게</b> <img src=\"http://example.com/a.png\"> <i>"_s
               };
        QTest::newRow("a block of HTML is text")
            << u"<div>\n**굵게**\n</div>"_s << QStringList{ u"<div>"_s, u"굵게 {b:굵게}"_s, u"</div>"_s };
        QTest::newRow("images are words")
            << u"![나루](http://example.com/a.png) 뒤"_s << QStringList{ u"나루 뒤"_s };
        QTest::newRow("nothing but an image")
            << u"![](file:///etc/hostname)"_s << QStringList{ u"![](file:///etc/hostname)"_s };
        QTest::newRow("nothing but a rule") << u"---"_s << QStringList{ u"---"_s };
        QTest::newRow("no front matter")
            << u"---\n제목: 가\n---\n본문"_s << QStringList{ u"제목: 가 {b:제목: 가}"_s, u"본문"_s };
    }
    void reads()
    {
        QFETCH(const QString, note);
        QFETCH(const QStringList, lines);
        QCOMPARE(written(note), lines);
    }

    void onlyTheBeginning_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece :
             { "**a** [b](http://example.com) c\n", "word ", "> ", "- ", "- a\n", "[", "**a ", "`", "|a",
               "\n|-", "![a](", "&lt;", "1. ", "# a\n", "a\n\n", "<a " })
            QTest::newRow(QByteArray(piece).toPercentEncoding(" ").constData()) << QString::fromLatin1(piece);
    }
    /// A megabyte of anything is read as its beginning is.
    void onlyTheBeginning()
    {
        QFETCH(const QString, piece);
        const QString begin = piece.repeated(6'000 / piece.size());
        const QList<NoteLine> lines = noteLines(piece.repeated(1'000'000 / piece.size()), 1'000);
        qsizetype size = 0;
        for (const NoteLine &line : lines)
            size += line.text.size();
        QVERIFY(size > 0);
        QVERIFY(size <= 1'000);
        QCOMPARE(lines, noteLines(begin, 1'000));
    }

    /// Whatever is made of its signs, the words of a note are all there.
    void noWordIsLost()
    {
        // Not three of a fence's signs: what stands beside those is no text.
        const QStringList pieces{ u"가"_s,  u"가"_s,      u"가 "_s,   u"\n"_s,   u"\n\n"_s,  u"- "_s,
                                  u"1. "_s, u"12. "_s,    u"> "_s,    u"# "_s,   u"*"_s,     u"**"_s,
                                  u"_"_s,   u"1~2"_s,     u"~~x~~"_s, u"`x`"_s,  u" "_s,     u"  "_s,
                                  u"|"_s,   u"\n---\n"_s, u"<b>"_s,   u"&lt;"_s, u"- [ ] "_s };
        QRandomGenerator random(11);
        for (int i = 0; i < 3'000; ++i) {
            QString note;
            for (int left = random.bounded(25); left > 0; --left)
                note += pieces[random.bounded(pieces.size())];
            qsizetype words = 0;
            for (const NoteLine &line : noteLines(note, 1'000))
                words += line.text.count(u'가');
            QVERIFY2(words == note.count(u'가'), qPrintable(note.replace(u'\n', u"\\n"_s)));
        }
    }

    void charactersStayWhole()
    {
        const QString note = u"**a**"_s + u"😀"_s.repeated(100);
        for (qsizetype enough = 1; enough < 30; ++enough) {
            for (const NoteLine &line : noteLines(note, enough))
                QVERIFY(!line.text.back().isHighSurrogate());
        }
    }
};

QTEST_MAIN(TestNoteText)
#include "tst_note_text.moc"
