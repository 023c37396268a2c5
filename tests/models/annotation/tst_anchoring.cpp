// SPDX-License-Identifier: GPL-3.0-or-later
#include "anchoring.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace newsfold;

Q_DECLARE_METATYPE(newsfold::Placement::Kind)

namespace {

using Kind = Placement::Kind;

/// What stands around the passages of the tables, so that they have the surroundings of real ones.
const QString lead
    = u"섬마을의 등대 도서관이 겨울을 앞두고 다시 문을 연다.\n주민들은 여름 내내 책장을 손수 고치고 "
      u"지붕에 새 기와를 올렸다. "_s;
const QString tail
    = u" 첫날에는 어린이 낭독회와 작은 음악회가 잇달아 열린다.\n배편은 하루 네 번으로 늘어난다고 "
      u"항만 사무소가 밝혔다."_s;
/// A sentence that is in neither of them.
const QString news = u"한편 건너편 마을에서는 오래된 물레방아를 옮겨 세우는 공사가 한창이다. "_s;

struct Marked
{
    QString text;
    qsizetype start = -1; ///< code points; -1: nothing is marked
    qsizetype end = -1;
};

qsizetype codePoints(QStringView text)
{
    return text.toUcs4().size();
}

/// Passages are marked with ⟦ and ⟧.
Marked marked(QString text)
{
    const auto open = text.indexOf(u'⟦');
    if (open < 0)
        return { text };
    text.remove(open, 1);
    const auto close = text.indexOf(u'⟧');
    text.remove(close, 1);
    return { text, codePoints(QStringView(text).first(open)), codePoints(QStringView(text).first(close)) };
}

TextSelector selectorOf(const Marked &before)
{
    return Anchoring(before.text).select(before.start, before.end);
}

QString shown(const Placement &placement, const QString &text)
{
    const QString quote = Anchoring(text).select(placement.start, placement.end).quote;
    return u"%1 %2-%3 '%4'"_s.arg(nameOf(placement.kind)).arg(placement.start).arg(placement.end).arg(quote);
}

} // namespace

class AnchoringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void placesImported_data();
    void placesImported();
    void unchangedTextIsExact();
    void selects_data();
    void selects();
    void normalises();
    void survivesWrongSelectors_data();
    void survivesWrongSelectors();
    void longPassages_data();
    void longPassages();

private:
    void row(const char *name, const QString &before, const QString &after, Kind kind);
};

/// Where `after` has no mark, nothing may be found.
void AnchoringTest::row(const char *name, const QString &before, const QString &after, Kind kind)
{
    QTest::newRow(name) << before << after << kind;
}

void AnchoringTest::places_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<Kind>("kind");

    const QString quote = u"관장 고은솔 씨는 \"밤에도 불을 끄지 않겠다\"고 말했다."_s;
    const QString mark = u"⟦"_s + quote + u"⟧"_s;
    const QString base = lead + mark + tail;

    // Nothing, and things far away.
    row("unchanged", base, base, Kind::Exact);
    row("sentence before", base, news + base, Kind::Moved);
    row("paragraph before", base, news.trimmed() + u"\n"_s + base, Kind::Moved);
    row("word removed before", base, QString(base).replace(u"여름 내내 "_s, QString()), Kind::Moved);
    row("word replaced before, same length", base, QString(base).replace(u"기와"_s, u"판자"_s), Kind::Exact);
    row("sentence behind", base, base + u"\n"_s + news, Kind::Exact);
    row("all removed before", base, mark + tail, Kind::Moved);
    row("all removed behind", base, lead + mark, Kind::Exact);
    row("lead removed, sentence behind", base, mark + tail + news, Kind::Moved);

    // White space and typography.
    row("paragraphs lost", base, QString(base).replace(u'\n', u' '), Kind::Exact);
    row("paragraph restored before it", base, lead.trimmed() + u"\n"_s + mark + tail, Kind::Exact);
    row("paragraph restored in it", lead + u"⟦문이 열렸다. 모두 웃었다.⟧"_s + tail,
        lead + u"⟦문이 열렸다.\n모두 웃었다.⟧"_s + tail, Kind::Exact);
    row("spaces lost in it", base, lead + u"⟦관장 고은솔씨는\"밤에도 불을 끄지 않겠다\"고 말했다.⟧"_s + tail,
        Kind::Exact);
    row("spaces lost before it", base, QString(lead).remove(u' ') + mark + tail, Kind::Moved);
    row("quotation marks curled", base,
        lead + QString(mark).replace(u"\"밤"_s, u"“밤"_s).replace(u"\"고"_s, u"”고"_s) + tail, Kind::Exact);
    row("quotation marks single", base, lead + QString(mark).replace(u'"', u'\'') + tail, Kind::Moved);
    row("blank ends", lead + u"⟦모두 웃었다. ⟧그리고"_s + tail,
        news + lead + u"⟦모두 웃었다.⟧ 그리고"_s + tail, Kind::Moved);

    // Edits of the passage.
    row("word inserted in it", base, lead + QString(mark).replace(u"불을 "_s, u"불을 절대 "_s) + tail,
        Kind::Moved);
    row("word removed in it", base, lead + QString(mark).replace(u"고은솔 "_s, QString()) + tail,
        Kind::Moved);
    row("word replaced in it", base, lead + QString(mark).replace(u"밤에도"_s, u"새벽에도"_s) + tail,
        Kind::Moved);
    row("first word replaced", base, lead + QString(mark).replace(u"관장"_s, u"사서"_s) + tail, Kind::Moved);
    row("first word removed", base, lead + QString(mark).replace(u"관장 "_s, QString()) + tail, Kind::Moved);
    row("last word replaced", base, lead + QString(mark).replace(u"말했다"_s, u"전했다"_s) + tail,
        Kind::Moved);
    row("last word longer", base, lead + QString(mark).replace(u"말했다"_s, u"거듭 강조했다"_s) + tail,
        Kind::Moved);
    row("typo fixed", lead + u"⟦바람이 거새게 불었다⟧"_s + tail, lead + u"⟦바람이 거세게 불었다⟧"_s + tail,
        Kind::Moved);
    row("particle changed", lead + u"⟦주민 삼백 명이 모였다⟧"_s + tail,
        lead + u"⟦주민 삼백 명은 모였다⟧"_s + tail, Kind::Moved);
    row("digits changed", lead + u"방문객이 ⟦지난해보다 3.5% 늘었다⟧"_s + tail,
        lead + u"방문객이 ⟦지난해보다 3.6% 늘었다⟧"_s + tail, Kind::Moved);
    row("digits changed, short", lead + u"방문객이 지난해보다 ⟦3.5%⟧ 늘었다."_s + tail,
        lead + u"방문객이 지난해보다 ⟦3.6%⟧ 늘었다."_s + tail, Kind::Moved);
    row("edited, and a paragraph before", base,
        news + lead + QString(mark).replace(u"밤에도"_s, u"새벽에도"_s) + tail, Kind::Moved);
    row("edited with its neighbours", base,
        QString(lead).replace(u"기와"_s, u"판자"_s) + QString(mark).replace(u"말했다"_s, u"전했다"_s)
            + QString(tail).replace(u"어린이 "_s, QString()),
        Kind::Moved);
    row("rewritten", base,
        lead + u"관장은 앞으로의 운영 시간을 늘리는 방안을 살피고 있다고 알려졌다."_s + tail, Kind::Orphan);
    row("half of it rewritten", base, lead + u"관장 고은솔 씨는 앞으로 운영 시간을 늘린다고 전했다."_s + tail,
        Kind::Orphan);

    // Edits around it.
    row("sentence inserted right before", base, lead + news + mark + tail, Kind::Moved);
    row("sentence inserted right behind", base, lead + mark + u" "_s + news.trimmed() + tail, Kind::Exact);
    row("word inserted right before", base, lead + u"이날 "_s + mark + tail, Kind::Moved);
    row("neighbour before rewritten", base,
        u"바닷가 책방이 문을 닫는다는 소식에 많은 이가 아쉬워하며 긴 편지를 보내 왔다. "_s + mark + tail,
        Kind::Moved);
    row("inside a word", lead + u"도서⟦관장⟧ 고은솔 씨가 왔다."_s + tail,
        lead + u"오늘 도서⟦관장⟧ 고은솔 씨가 왔다."_s + tail, Kind::Moved);

    // Removed.
    row("removed", base, lead + tail.trimmed(), Kind::Orphan);
    row("removed with what followed", base, lead, Kind::Orphan);
    row("another article", base, news + news + news, Kind::Orphan);
    row("empty text", base, QString(), Kind::Orphan);
    row("nothing but blanks", base, u" \n \n"_s, Kind::Orphan);
    row("only the passage is left", base, mark, Kind::Moved);
    row("removed from a list of like ones",
        lead + u"가읍 1,650원\n⟦나읍 1,640원⟧\n다읍 1,630원\n라읍 1,620원\n"_s + tail,
        lead + u"가읍 1,650원\n다읍 1,630원\n라읍 1,620원\n"_s + tail, Kind::Orphan);
    row("one of a list of like ones",
        lead + u"가읍 1,650원\n⟦나읍 1,640원⟧\n다읍 1,630원\n라읍 1,620원\n"_s + tail,
        lead + u"가읍 1,650원\n⟦나읍 1,645원⟧\n다읍 1,630원\n라읍 1,620원\n"_s + tail, Kind::Moved);

    // More than once.
    row("repeated elsewhere", base, quote + u" "_s + lead + mark + tail, Kind::Moved);
    row("repeated behind", base, lead + mark + tail + u" "_s + quote, Kind::Exact);
    row("repeated right behind", base, lead + quote + u" "_s + quote + tail, Kind::Orphan);
    row("repeated at once, moved", base, news + lead + quote + u" "_s + quote + tail, Kind::Orphan);
    row("removed here, still there", lead + mark + tail + u"\n"_s + quote,
        lead + tail.trimmed() + u"\n"_s + quote, Kind::Orphan);
    row("edited here, still there", lead + mark + tail + u"\n"_s + quote,
        lead + QString(mark).replace(u"밤에도"_s, u"새벽에도"_s) + tail + u"\n"_s + quote, Kind::Moved);
    row("rewritten here, still there", lead + mark + tail + u"\n"_s + quote,
        lead + u"관장은 운영 시간을 늘리는 방안을 살피고 있다."_s + tail + u"\n"_s + quote, Kind::Orphan);
    row("whole text twice, unmoved", base, base + u"\n"_s + lead + quote + tail, Kind::Exact);
    row("whole text twice, moved", base, news + lead + quote + tail + u"\n"_s + lead + quote + tail,
        Kind::Orphan);

    // Short ones.
    const QString often = u"정부는 답했다. 정부는 물었다. 정부는 웃었다. "_s;
    row("one syllable", lead + u"그는 ⟦곧⟧ 떠난다. 그는 곧 온다."_s + tail,
        news + lead + u"그는 ⟦곧⟧ 떠난다. 그는 곧 온다."_s + tail, Kind::Moved);
    row("two syllables, often", lead + often + u"⟦정부⟧도 나섰다."_s + tail,
        news + lead + often + u"⟦정부⟧도 나섰다."_s + tail, Kind::Moved);
    row("short, context gone", lead + u"그날 ⟦정부는⟧ 나섰다."_s + tail,
        news + u"이에 정부는 침묵했다."_s + news, Kind::Orphan);
    row("short, removed, others left", lead + often + u"어제 ⟦정부⟧도 나섰다."_s + tail,
        lead + often + u"어제 나섰다."_s + tail, Kind::Orphan);
    row("short, same position, other text", lead + u"⟦시청⟧에서 만났다."_s + tail,
        QString(lead.size(), u'가') + u"시청 앞에서 다른 이들이 다른 일로 모여 노래를 불렀다."_s,
        Kind::Orphan);
    row("short, sentence before changed", lead + u"⟦시청⟧에서 만났다."_s + tail,
        news + u"⟦시청⟧에서 만났다."_s + tail, Kind::Moved);
    row("short, twice with one context", lead + u"⟦합계⟧ 열둘"_s + tail,
        news + lead + u"합계 열둘"_s + tail + lead + u"합계 열둘"_s + tail, Kind::Orphan);
    row("short text", u"가 ⟦나⟧ 다"_s, u"가 ⟦나⟧ 다"_s, Kind::Exact);
    row("laughter, unmoved", lead + u"ㅋㅋ⟦ㅋㅋ⟧ㅋㅋ"_s + tail, lead + u"ㅋㅋ⟦ㅋㅋ⟧ㅋㅋ"_s + tail,
        Kind::Exact);
    row("laughter, moved", lead + u"ㅋㅋ⟦ㅋㅋ⟧ㅋㅋ"_s + tail, news + lead + u"ㅋㅋㅋㅋㅋㅋ"_s + tail,
        Kind::Orphan);
    row("laughter, shorter", lead + u"ㅋㅋ⟦ㅋㅋ⟧ㅋㅋ"_s + tail, news + lead + u"ㅋㅋㅋㅋㅋ"_s + tail,
        Kind::Orphan);

    // Ends of the text.
    row("at the beginning", u"⟦섬마을의 등대⟧"_s + lead + tail, u"⟦섬마을의 등대⟧"_s + lead + tail,
        Kind::Exact);
    row("at the beginning, moved", u"⟦새벽에 배가 떠났다.⟧ "_s + lead + tail,
        news + u"⟦새벽에 배가 떠났다.⟧ "_s + lead + tail, Kind::Moved);
    row("at the end", lead + tail + u" ⟦새벽에 배가 떠났다.⟧"_s,
        lead + tail + u" ⟦새벽에 배가 떠났다.⟧ "_s + news, Kind::Exact);
    row("at the end, removed", lead + tail + u" ⟦새벽에 배가 떠났다.⟧"_s, lead + tail, Kind::Orphan);
    row("whole text", u"⟦"_s + lead + tail + u"⟧"_s, u"⟦"_s + lead + tail + u"⟧ "_s + news, Kind::Exact);
    row("boilerplate changed", base + u"\n무단 전재와 재배포를 금합니다 새벽일보"_s,
        base + u"\n(c) 새벽일보, 모든 권리 보유"_s, Kind::Exact);
    row("in boilerplate", lead + tail + u"\n새벽일보 ⟦제보는 전화로 받습니다⟧"_s,
        news + lead + tail + u"\n새벽일보 ⟦제보는 전화로 받습니다⟧"_s, Kind::Moved);
    row("in another article's boilerplate", lead + tail + u"\n새벽일보 ⟦제보는 전화로 받습니다⟧"_s,
        news + u"\n새벽일보 제보는 전화로 받습니다"_s, Kind::Orphan);

    // Other characters.
    row("latin", lead + u"⟦The lighthouse keeper waved twice⟧"_s + tail,
        news + lead + u"⟦The lighthouse keeper waved thrice⟧"_s + tail, Kind::Moved);
    row("emoji", lead + u"🎉 ⟦축하합니다 🎂⟧ 🎉"_s + tail,
        u"🚢 "_s + lead + u"🎉 ⟦축하합니다 🎂⟧ 🎉"_s + tail, Kind::Moved);
    row("emoji changed", lead + u"⟦모두 축하합니다 🎂⟧"_s + tail, lead + u"⟦모두 축하합니다 🎉⟧"_s + tail,
        Kind::Moved);
    row("skin tone added at the end", lead + u"⟦모두가 손을 흔들었다 👋⟧"_s + tail,
        news + lead + u"⟦모두가 손을 흔들었다 👋\U0001F3FD⟧"_s + tail, Kind::Moved);
    row("combining mark at the end", lead + u"⟦값은 모두 x⟧ 였다"_s + tail,
        news + lead + u"⟦값은 모두 x\u0302⟧ 였다"_s + tail, Kind::Moved);
    row("joined family", lead + u"⟦가족 👨\u200d👩\u200d👧 셋⟧"_s + tail,
        news + lead + u"⟦가족 👨\u200d👩\u200d👧 셋⟧"_s + tail, Kind::Moved);
}

void AnchoringTest::places()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(Kind, kind);
    const Marked now = marked(after);
    const Placement expected{ kind, now.start, now.end };
    const Placement found = Anchoring(now.text).place(selectorOf(marked(before)));
    QVERIFY2(found == expected,
             qPrintable(u"found %1, expected %2"_s.arg(shown(found, now.text), shown(expected, now.text))));
}

/// What other programs keep: less context, or no position.
void AnchoringTest::placesImported_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<qsizetype>("start");
    QTest::addColumn<Kind>("kind");

    const QString text = lead + u"⟦고래 떼가 나타났다⟧. "_s + tail;
    const QString twice = text + u" 어제도 고래 떼가 나타났다."_s;
    const qsizetype at = marked(text).start;
    QTest::newRow("quote alone") << text << QString() << QString() << qsizetype(-1) << Kind::Moved;
    QTest::newRow("quote and place") << text << QString() << QString() << at << Kind::Exact;
    QTest::newRow("quote and wrong place") << text << QString() << QString() << at + 9 << Kind::Moved;
    QTest::newRow("twice, quote alone")
        << marked(twice).text << QString() << QString() << qsizetype(-1) << Kind::Orphan;
    QTest::newRow("twice, and place") << twice << QString() << QString() << at << Kind::Exact;
    QTest::newRow("twice, prefix") << twice << lead.right(32) << QString() << qsizetype(-1) << Kind::Moved;
    QTest::newRow("twice, suffix") << twice << QString() << u". "_s + tail.left(30) << qsizetype(-1)
                                   << Kind::Moved;
    QTest::newRow("twice, short prefix")
        << marked(twice).text << u" "_s << QString() << qsizetype(-1) << Kind::Orphan;
    QTest::newRow("long context") << twice << u"본문 "_s.repeated(500) + lead << tail.repeated(40)
                                  << qsizetype(-1) << Kind::Moved;
}

void AnchoringTest::placesImported()
{
    QFETCH(QString, text);
    QFETCH(QString, prefix);
    QFETCH(QString, suffix);
    QFETCH(qsizetype, start);
    QFETCH(Kind, kind);
    const Marked now = marked(text);
    const Placement expected{ kind, now.start, now.end };
    const Placement found = Anchoring(now.text).place({ .quote = u"고래 떼가 나타났다"_s,
                                                        .prefix = prefix,
                                                        .suffix = suffix,
                                                        .start = start,
                                                        .end = start });
    QVERIFY2(found == expected,
             qPrintable(u"found %1, expected %2"_s.arg(shown(found, now.text), shown(expected, now.text))));
}

/// Every passage of up to five characters of a text that says the same a hundred times.
void AnchoringTest::unchangedTextIsExact()
{
    const Anchoring anchoring(u"정부는 3.5%\n"_s.repeated(100) + u"👋끝 "_s);
    for (qsizetype start = 0; start < 903; ++start) {
        for (qsizetype end = start + 1; end <= std::min(start + 5, qsizetype(903)); ++end) {
            const Placement expected{ Kind::Exact, start, end };
            QCOMPARE(anchoring.place(anchoring.select(start, end)), expected);
        }
    }
}

void AnchoringTest::selects_data()
{
    QTest::addColumn<qsizetype>("start");
    QTest::addColumn<qsizetype>("end");
    QTest::addColumn<TextSelector>("expected");

    const QString text = u"👋가나다🎂"_s;
    const auto row = [](const char *name, qsizetype start, qsizetype end, const TextSelector &expected) {
        QTest::newRow(name) << start << end << expected;
    };
    row("inside", 1, 3, { u"가나"_s, u"👋"_s, u"다🎂"_s, 1, 3 });
    row("first", 0, 1, { u"👋"_s, {}, u"가나다🎂"_s, 0, 1 });
    row("last", 4, 5, { u"🎂"_s, u"👋가나다"_s, {}, 4, 5 });
    row("out of range", -7, 70, { text, {}, {}, 0, 5 });
    row("wrong way round", 3, 1, { {}, u"👋가나"_s, u"다🎂"_s, 3, 3 });
}

void AnchoringTest::selects()
{
    QFETCH(qsizetype, start);
    QFETCH(qsizetype, end);
    QTEST(Anchoring(u"👋가나다🎂").select(start, end), "expected");

    const Anchoring around(QString(40, u'가') + u"👋"_s.repeated(40) + QString(40, u'나'));
    QCOMPARE(around.select(40, 80).prefix, QString(32, u'가'));
    QCOMPARE(around.select(40, 80).suffix, QString(32, u'나'));
    QCOMPARE(around.select(110, 111).prefix, u"👋"_s.repeated(2) + QString(30, u'나'));
}

/// The same words in another form of Unicode are the same words.
void AnchoringTest::normalises()
{
    const Marked now = marked(lead + u"⟦고래 떼가 나타났다 café⟧"_s + tail);
    TextSelector selector = selectorOf(now);
    selector.quote = selector.quote.normalized(QString::NormalizationForm_D);
    selector.prefix = selector.prefix.normalized(QString::NormalizationForm_D);
    selector.suffix = selector.suffix.normalized(QString::NormalizationForm_D);
    const Placement expected{ Kind::Exact, now.start, now.end };
    QCOMPARE(Anchoring(now.text).place(selector), expected);
}

void AnchoringTest::survivesWrongSelectors_data()
{
    QTest::addColumn<TextSelector>("selector");
    constexpr auto most = std::numeric_limits<qsizetype>::max();
    QTest::newRow("empty") << TextSelector();
    QTest::newRow("empty, inside") << TextSelector{ {}, u"등대"_s, {}, 7, 7 };
    QTest::newRow("blank") << TextSelector{ u" \n"_s, u"그"_s, u"나"_s, 3, 5 };
    QTest::newRow("beyond") << TextSelector{ u"없는 말이다"_s, {}, {}, most, most };
    QTest::newRow("before") << TextSelector{ u"없는 말이다"_s, {}, {}, -most, -most };
    QTest::newRow("half a pair") << TextSelector{ QString(QChar(0xd83d)), QString(QChar(0xdc4b)), {}, 0, 1 };
    QTest::newRow("huge") << TextSelector{ u"없는 말"_s.repeated(300'000), {}, {}, 0, 1'200'000 };
    QTest::newRow("huge context") << TextSelector{ u"없는 말"_s, QString(1'000'000, u'가'),
                                                   QString(1'000'000, QChar(0x301)), 9, 8 };
}

void AnchoringTest::survivesWrongSelectors()
{
    QFETCH(TextSelector, selector);
    QCOMPARE(Anchoring(lead + tail).place(selector), Placement());
    QCOMPARE(Anchoring(QStringView()).place(selector), Placement());
}

/// A passage of thousands of characters, with an edit every so many.
void AnchoringTest::longPassages_data()
{
    QTest::addColumn<int>("sentences");
    QTest::addColumn<int>("editEvery"); ///< sentences
    QTest::addColumn<Kind>("kind");
    QTest::newRow("unedited") << 100 << 101 << Kind::Moved;
    QTest::newRow("an edit") << 100 << 60 << Kind::Moved;
    QTest::newRow("many edits") << 100 << 2 << Kind::Moved;
    QTest::newRow("very long") << 1000 << 2 << Kind::Moved;
}

void AnchoringTest::longPassages()
{
    QFETCH(int, sentences);
    QFETCH(int, editEvery);
    QFETCH(Kind, kind);
    QString passage;
    QString edited;
    for (int i = 0; i < sentences; ++i) {
        passage += u"%1번째 방에는 낡은 의자가 %2개 있었다. "_s.arg(i).arg(i * 7919 % 104729);
        edited += u"%1번째 방에는 %3의자가 %2개 있었다. "_s.arg(i)
                      .arg(i * 7919 % 104729)
                      .arg(i % editEvery == 1 ? u"새 "_s : u"낡은 "_s);
    }
    const Marked now = marked(news + lead + u"⟦"_s + edited.trimmed() + u"⟧"_s + tail);
    const Placement found
        = Anchoring(now.text).place(selectorOf(marked(lead + u"⟦"_s + passage.trimmed() + u"⟧"_s + tail)));
    const Placement expected{ kind, now.start, now.end };
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(AnchoringTest)
#include "tst_anchoring.moc"
