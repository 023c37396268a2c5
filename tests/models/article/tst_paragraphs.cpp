// SPDX-License-Identifier: GPL-3.0-or-later
#include "paragraphs.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace newsfold;

namespace {

/// In the tables a bar stands for a paragraph's end, so that a row stays on one line.
QString barred(QString text)
{
    return text.replace(u'\n', u'|');
}

QString withoutSpace(QStringView text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace())
            kept += c;
    }
    return kept;
}

/// Why `restored` is no faithful restoration of `body`; empty if it is one.
QString faultOf(const QString &body, const QString &restored)
{
    if (withoutSpace(body) != withoutSpace(restored))
        return u"characters were added, dropped or moved"_s;
    if (restored.startsWith(u'\n') || restored.endsWith(u'\n') || restored.contains(u"\n\n"))
        return u"an empty paragraph"_s;
    if (restored.contains(u" \n") || restored.contains(u"\n ") || restored.contains(u"  "))
        return u"white space not normalised"_s;
    return {};
}

} // namespace

class ParagraphsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restores_data();
    void restores();
    void keeps_data();
    void keeps();
    void normalisesSpace_data();
    void normalisesSpace();
    void randomTextStaysWhole();
    void longLinesAreLinear_data();
    void longLinesAreLinear();
    void archiveStaysWhole();
};

/// `expected` shows every paragraph; its bars are removed for the input.
void ParagraphsTest::restores_data()
{
    QTest::addColumn<QString>("expected");

    QTest::newRow("statement") << u"비가 내렸다.|우산이 없었다."_s;
    QTest::newRow("polite") << u"비가 내렸습니다.|우산이 없었어요.|그래서 뛰었죠.|집이었네요."_s;
    QTest::newRow("noun ending") << u"모두가 기다리던 순간은 바로 그것.|이제 시작이다."_s;
    QTest::newRow("short noun") << u"아직은 시작일 뿐.|갈 길이 멀다."_s;
    QTest::newRow("question") << u"비가 그칠까?|아무도 모른다."_s;
    QTest::newRow("exclamation") << u"드디어 봄이다!|꽃이 피었다."_s;
    QTest::newRow("digit follows") << u"값이 올랐다.|28일 시장은 조용했다."_s;
    QTest::newRow("latin follows") << u"값이 올랐다.|ABC상사는 웃었다."_s;
    QTest::newRow("small latin follows") << u"값이 올랐다.|abc상사는 웃었다."_s;
    QTest::newRow("han follows") << u"값이 올랐다.|韓 증시는 잠잠했다."_s;
    QTest::newRow("percent") << u"지난해보다 는 비율은 3.5%.|올해는 다르다."_s;
    QTest::newRow("bracket before stop") << u"전체의 절반이다(중복 응답).|나머지는 모른다."_s;
    QTest::newRow("two stops") << u"거리를 좁혔다..|다음은 결승이다."_s;
    QTest::newRow("space is none") << u"비가 내렸다. 우산이 없었다.|집에 갔다. 따뜻했다."_s;
    QTest::newRow("english")
        << u"The rain stopped.|People went home. It was late.|“We waited,” he said.|The end."_s;

    QTest::newRow("curly quote opens") << u"그가 웃었다.|“이제 됐다”고 했다.|‘큰 나무’가 섰다."_s;
    QTest::newRow("straight quote opens") << u"그가 웃었다.|\"이제 됐다\"고 했다.|'큰 나무'가 섰다."_s;
    QTest::newRow("quote closes") << u"그는 말했다. “이제 됐다.”|다음 날이었다."_s;
    QTest::newRow("straight quote closes") << u"그는 말했다. \"이제 됐다.\"|다음 날이었다."_s;
    QTest::newRow("this is no particle") << u"그는 말했다. \"이제 됐다.\"|이 사람은 웃었다."_s;
    QTest::newRow("quotes meet") << u"\"이제 됐다.\"|\"아직 멀었다.\"|“그런가.”|“그렇다.”"_s;
    QTest::newRow("quote in heading") << u"시장 \"이제 됐다\"|\"아직 멀었다\" 반론도"_s;
    QTest::newRow("date after quote") << u"그는 말했다. “이제 됐다.”|3일 뒤였다."_s;

    QTest::newRow("interview")
        << u"소식 들어봅니다.|[앵커]|어떻습니까?|[기자]|네, 조용합니다.|[앵커]|고맙습니다."_s;
    QTest::newRow("interview spaced") << u"나와 있습니다.|【 기자 】|네, 조용합니다."_s;
    QTest::newRow("pointed tags") << u"◀ 앵커 ▶|안녕하십니까.|◀ 리포트 ▶|거리가 조용합니다."_s;
    QTest::newRow("angle tags") << u"<앵커>|안녕하십니까.|<기자>|거리가 조용합니다."_s;
    QTest::newRow("speaker") << u"이렇게 말합니다.|[홍길동/시민]|\"비가 와요.\"|거리는 조용합니다."_s;
    QTest::newRow("answer in brackets") << u"들어봤습니다.|[홍길동/시민 : 비가 와서….]|거리는 조용합니다."_s;
    QTest::newRow("headings") << u"비가 왔다.|■ 내일은|맑다.|◆ 모레는 흐리다.|◇글피는 모른다.|● 끝이다."_s
                                     .replace(u"내일은|"_s, u"내일은 "_s);
    QTest::newRow("items") << u"비가 왔다.|△우산 △장화|▲장갑을 챙긴다.|▶더 보기"_s.replace(u"장화|▲"_s,
                                                                                           u"장화 ▲"_s);
    QTest::newRow("dashes") << u"다음과 같다.|- 첫째는 우산이다.|- 둘째는 장화다.|-셋째도 있다."_s;
    QTest::newRow("circled numbers") << u"다음과 같다.|①우산이다.|②장화다."_s;
    QTest::newRow("reference mark")
        << u"거리는 조용합니다.|※ '당신의 이야기를 기다립니다'|[카카오톡] 누리 검색|[전화] 00-000-0000"_s;
    QTest::newRow("hashtags") << u"거리는 조용합니다.|#비 #우산"_s;
    QTest::newRow("mail") << u"고 말했다.|gildong@example.com"_s;
    QTest::newRow("byline after heading")
        << u"비 그친 거리 한산|(누리=누리통신) 홍길동 기자 = 거리가 조용하다."_s;
    QTest::newRow("bracket byline") << u"시장 \"이제 됐다\"|[누리일보 홍길동 기자] 거리가 조용하다."_s;
    QTest::newRow("publisher tag") << u"비 그친 거리 한산해|[누리일보] 거리가 조용하다."_s;
    QTest::newRow("heading ends in a quotation") << u"시장 “봄이 왔다”|우산 판매가 줄었다."_s;
    QTest::newRow("heading ends in a straight quotation") << u"시장 \"봄이 왔다\"|우산 판매가 줄었다."_s;
    QTest::newRow("heading of duty") << u"비 오는 날엔 우산 챙겨야|거리의 시민들은 서둘렀다."_s;
    QTest::newRow("heading of doubt") << u"이번 비는 언제 그칠까|거리의 시민들은 서둘렀다."_s;
    QTest::newRow("english heading") << u"Rain at the station|The rain stopped."_s;
    QTest::newRow("heading taken up")
        << u"봄비가 잦았다.|■ 우산 판매 급증|우산은 지난달 불티나게 팔렸다."_s.replace(u"급증|"_s,
                                                                                       u"급증한 우산|"_s);
    QTest::newRow("heading and known words")
        << u"누리시가 장화를 지원한다.|■ 새 장화 지원|누리시는 장화를 나눠 준다. 지원 대상은 모두다."_s;
    QTest::newRow("caption") << u"▲ 봄비 내리는 누리 거리|누리에 봄비가 내렸다.|거리에는 사람이 없었다."_s;
    QTest::newRow("picture credit") << u"우산을 쓴 시민들.|(사진=누리통신)|거리는 조용했다."_s;
}

void ParagraphsTest::restores()
{
    QFETCH(QString, expected);
    QString glued = expected;
    glued.remove(u'|');
    QCOMPARE(barred(restoreParagraphs(glued)), expected);
    QCOMPARE(faultOf(glued, restoreParagraphs(glued)), QString());
}

/// Texts in which nothing may be split.
void ParagraphsTest::keeps_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("decimal") << u"값은 3.5배인 1,000.25원이다."_s;
    QTest::newRow("date") << u"시한은 2031.12.31.까지다."_s;
    QTest::newRow("initials") << u"A.X와 U.S.A.를 거쳐 J.D.길동이 No.1이 됐다."_s;
    QTest::newRow("titles") << u"Dr.홍과 Mr.Kim이 만났다."_s;
    QTest::newRow("company") << u"(주)누리와 ㈜나래, 나래Inc.는 (재)누리의 것이다."_s;
    QTest::newRow("domain") << u"누리집 www.example.com에서 example.co.kr로 옮겼다."_s;
    QTest::newRow("file name") << u"그는 report.final.pdf와 setup.exe를 지웠다."_s;
    QTest::newRow("mail") << u"문의는 gil.dong@example.co.kr로 하면 된다."_s;
    QTest::newRow("version") << u"판올림은 v2.10.3에서 3.0으로 이어졌다."_s;
    QTest::newRow("address with query") << u"https://example.com/a?b=1&c=2!d에 있다."_s;
    QTest::newRow("ellipsis") << u"비가 오면…우산을 쓰고...눈이 오면……쉰다."_s;
    QTest::newRow("listed by stops") << u"한.미 정상이 시.군.구를 돌았다."_s;
    QTest::newRow("lost middle dot") << u"일?생활 균형을 말했다."_s;
    QTest::newRow("quotation goes on")
        << u"그는 \"이제 됐다.\"라고 했다. “아직이다.”라며 웃었다. '그럴까?'라는 물음이다."_s;
    QTest::newRow("quotation and particle")
        << u"“왜 그랬니?”는 물음에 “글쎄.”가 답이었고 \"그만!\"을 외쳤다."_s;
    QTest::newRow("quotation without stop")
        << u"그는 \"이제 됐다\"며 웃었다. ‘큰 나무’가 '작은 숲'을 이뤘다."_s;
    QTest::newRow("quotation and comma") << u"\"이제 됐다.\", \"아직이다.\" 하는 말이 나왔다."_s;
    QTest::newRow("title with mark") << u"책 ‘어디로 가니?’(2020)가 나왔다."_s;
    QTest::newRow("aside") << u"그는 지쳤다고 했다.(웃음) 그래도 갔다."_s;
    QTest::newRow("brackets inside") << u"위원회(가칭)가 [별표]를 <누리>와 함께 냈다."_s;
    QTest::newRow("inline items") << u"준비물은 △우산 △장화 △장갑이다."_s;
    QTest::newRow("rates") << u"누리(0.5%)·나래(1.2%)가 올랐고 다솜은 3%▲였다."_s;
    QTest::newRow("masked name") << u"김○○ 씨와 이△△ 씨가 만났다."_s;
    QTest::newRow("byline goes on") << u"[누리=나래통신]홍길동 기자 = 거리가 조용하다."_s;
    QTest::newRow("apostrophes") << u"'31년 대회에서 Kim's와 don't를 외쳤다."_s;
    QTest::newRow("title in angle brackets") << u"영화 <비 오는 날>은 길다. <누리통신>과의 대화다."_s;
    QTest::newRow("suffix behind quotation")
        << u"‘누리’호와 “빠르다”며 ‘큰 나무’보다 \"작다\"라 했고 ‘가’부터 '나'까지다."_s;
    QTest::newRow("compound in heading") << u"■ 누리시 우산지원센터 열었다. 우산과 지원을 잇는다."_s;
    QTest::newRow("duty goes on") << u"우산을 챙겨야만 했고 챙겨야겠다고 했다. 비가 올까봐 챙길까요 했다."_s;
    QTest::newRow("capital inside") << u"The YouTuber met a LinkedIn user from McDonald."_s;
    QTest::newRow("speaker is no heading") << u"◆ 홍길동> 우산지원은 누리시가 했다."_s;
    QTest::newRow("japanese") << u"雨が降った。傘がなかった。"_s;
}

void ParagraphsTest::keeps()
{
    QFETCH(QString, text);
    QCOMPARE(barred(restoreParagraphs(text)), text);
}

void ParagraphsTest::normalisesSpace_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected");

    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("only space") << u" \n\t\u00A0\n"_s << QString();
    QTest::newRow("runs") << u"비가   내렸다.\t 우산이"_s << u"비가 내렸다. 우산이"_s;
    QTest::newRow("line breaks") << u"\n첫째 줄\n\n\n 둘째 줄 \r\n셋째 줄\n"_s
                                 << u"첫째 줄|둘째 줄|셋째 줄"_s;
    QTest::newRow("other breaks") << u"첫째\u2028둘째\u2029셋째"_s << u"첫째|둘째|셋째"_s;
    QTest::newRow("saved empty paragraph")
        << u"비가 내렸다. \u00A0 우산이 없었다."_s << u"비가 내렸다.|우산이 없었다."_s;
    QTest::newRow("hard gap in a sentence") << u"비가 \u00A0 내렸다."_s << u"비가 내렸다."_s;
    QTest::newRow("one hard space") << u"비가 내렸다.\u00A0우산이 없었다."_s
                                    << u"비가 내렸다. 우산이 없었다."_s;
    QTest::newRow("mark after space") << u"비가 내렸다. ■ 내일은 맑다."_s << u"비가 내렸다.|■ 내일은 맑다."_s;
    QTest::newRow("question and answer")
        << u"맺었다. -- 계획은. ▲ 없다."_s << u"맺었다.|-- 계획은.|▲ 없다."_s;
    QTest::newRow("role after space")
        << u"전합니다. [기자] 네, 조용합니다."_s << u"전합니다.|[기자] 네, 조용합니다."_s;
    QTest::newRow("answer then space")
        << u"[홍길동/시민 : \"비가 와요.\"] 거리는"_s << u"[홍길동/시민 : \"비가 와요.\"]|거리는"_s;
    QTest::newRow("emoji") << u"비가 왔다.😀😀 우산"_s << u"비가 왔다.😀😀 우산"_s;
}

void ParagraphsTest::normalisesSpace()
{
    QFETCH(QString, body);
    QFETCH(QString, expected);
    QCOMPARE(barred(restoreParagraphs(body)), expected);
}

void ParagraphsTest::randomTextStaysWhole()
{
    const QString alphabet
        = u"가다요죠나는 이라고며 다.다.요?까!…“”‘’\"'\"'()[]<>【】◀▶■◆△▲※-#/=:·,.3 5%aA앵커기자\n\t\u00A0😀é@"_s;
    QRandomGenerator random(20311231);
    for (int round = 0; round < 3000; ++round) {
        QString text;
        const int length = random.bounded(120);
        for (int i = 0; i < length; ++i)
            text += alphabet[random.bounded(int(alphabet.size()))];
        const QString restored = restoreParagraphs(text);
        QVERIFY2(withoutSpace(text) == withoutSpace(restored), qPrintable(text));
        QVERIFY2(!restored.contains(u"\n\n") && !restored.contains(u"  "), qPrintable(text));
    }
}

void ParagraphsTest::longLinesAreLinear_data()
{
    QTest::addColumn<QString>("piece");
    for (const QString &piece :
         { u"가"_s, u"."_s, u"?"_s, u"\""_s, u"'"_s, u"다.\"'"_s, u"["_s, u"]"_s, u"[앵커"_s, u"(사진="_s,
           u"◀"_s, u"■"_s, u"다.라"_s, u"…]"_s, u"[a/b]"_s, u" \u00A0"_s, u"다. \u00A0 "_s, u"▲ 가"_s })
        QTest::addRow("%s", qPrintable(piece)) << piece;
}

/// A quadratic scan of a line of this size does not come back within the test's time limit.
void ParagraphsTest::longLinesAreLinear()
{
    QFETCH(QString, piece);
    constexpr qsizetype size = 400'000;
    const QString body = piece.repeated(size / piece.size());
    QCOMPARE(withoutSpace(restoreParagraphs(body)), withoutSpace(body));
}

void ParagraphsTest::archiveStaysWhole()
{
    const QDir archive(QStringLiteral(NEWSFOLD_ARCHIVE));
    const QStringList names = archive.entryList({ u"*.md"_s }, QDir::Files);
    if (names.isEmpty())
        QSKIP("no archive beside the checkout");
    for (const QString &name : names) {
        QFile file(archive.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const QString fault = faultOf(text, restoreParagraphs(text));
        QVERIFY2(fault.isEmpty(), qPrintable(name + u": "_s + fault));
    }
}

QTEST_APPLESS_MAIN(ParagraphsTest)
#include "tst_paragraphs.moc"
