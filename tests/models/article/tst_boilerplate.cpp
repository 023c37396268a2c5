// SPDX-License-Identifier: GPL-3.0-or-later
#include "boilerplate.h"

#include "paragraphs.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace newsfold;

class BoilerplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void isSeparatedByRestoration_data();
    void isSeparatedByRestoration();
    void archiveStaysReadable();
};

void BoilerplateTest::finds_data()
{
    QTest::addColumn<QString>("article");
    QTest::addColumn<QString>("boilerplate");

    const QString article = u"비가 내렸다.\n거리는 조용했다."_s;
    const auto trailing = [&](const char *name, const QString &boilerplate) {
        QTest::newRow(name) << article << boilerplate;
    };
    trailing("none", QString());
    trailing(
        "appeal",
        u"※ '당신의 제보를 기다립니다'\n[카카오톡] 누리 검색\n[전화] 00-000-0000\n[메일] jebo@example.com"_s);
    trailing(
        "appeal with arrows",
        u"■ 제보하기\n▷ 전화 : 00-000-0000\n▷ 카카오톡 : '누리' 검색, 채널 추가\n▷ 누리방송을 구독해주세요!"_s);
    trailing(
        "sentence of appeal",
        u"누리는 24시간 여러분의 제보를 기다립니다.\n▶이메일: jebo@example.com\n▶뉴스 홈페이지: http://example.com"_s);
    trailing("questions and tips", u"누리TV 기사문의 및 제보 : 카톡/라인 nuri"_s);
    trailing("copyright", u"ⓒ 누리일보. 무단 전재 및 재배포 금지"_s);
    trailing("english copyright", u"[Copyright (c) Nuri. All rights reserved.]"_s);
    trailing("copyright of wire", u"<저작권자(c) 누리통신, 무단 전재-재배포 금지>"_s);
    trailing("mail", u"gildong@example.com"_s);
    trailing("reporter and mail", u"홍길동 기자 gildong@example.com"_s);
    trailing("reporter glued to mail", u"홍길동 기자gildong@example.com"_s);
    trailing("reporter", u"홍길동 기자"_s);
    trailing("reporters in brackets", u"[홍길동·임꺽정 기자]"_s);
    trailing("hashtags", u"#비 #우산 #거리"_s);
    trailing("online notice", u"※누리 온라인 기사입니다."_s);
    trailing("follow",
             u"*영상 공유 누리집에서 ‘누리’를 검색해 구독하시면 더 많은 소식을 만나보실 수 있습니다."_s);
    trailing("more link", u"누리 소식 더보기(https://example.com/nuri)"_s);
    trailing("bare link", u"https://example.com/news/1"_s);
    trailing("end mark", u"(끝)"_s);

    QTest::newRow("sentence with mail")
        << u"비가 내렸다.\n문의는 gildong@example.com으로 하면 된다."_s << QString();
    QTest::newRow("news about tips") << u"비가 내렸다.\n경찰은 시민의 제보를 바탕으로 수사를 시작했다."_s
                                     << QString();
    QTest::newRow("news about subscriptions")
        << u"비가 내렸다.\n이용자는 월 1만 원에 구독하게 된다."_s << QString();
    QTest::newRow("picture credit") << u"비가 내렸다.\n(사진=누리통신)"_s << QString();
    QTest::newRow("broadcaster signs off") << u"비가 내렸습니다.\n지금까지 누리 홍길동입니다."_s << QString();
    QTest::newRow("appeal in the middle")
        << u"비가 내렸다.\n※ 여러분의 제보를 기다립니다\n거리는 조용했다."_s << QString();
    QTest::newRow("appeal ends a paragraph")
        << u"비가 내렸다.\n"_s + u"거리는 조용했고 "_s.repeated(12) + u"■ 제보하기"_s << QString();
    QTest::newRow("never the whole") << u"※ 여러분의 제보를 기다립니다"_s << u"[전화] 00-000-0000"_s;
    QTest::newRow("long paragraph") << u"비가 내렸다.\n"_s
            + u"무단 전재를 둘러싼 다툼이 이어졌다. "_s.repeated(30).trimmed()
                                    << QString();
}

void BoilerplateTest::finds()
{
    QFETCH(QString, article);
    QFETCH(QString, boilerplate);
    const QString text = boilerplate.isEmpty() ? article : article + u'\n' + boilerplate;
    QCOMPARE(text.sliced(trailingBoilerplateStart(text)), boilerplate);
}

void BoilerplateTest::isSeparatedByRestoration_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("boilerplate");

    QTest::newRow("reference mark")
        << u"거리는 조용했습니다.※ '당신의 제보를 기다립니다'[카카오톡] 누리 검색[전화] 00-000-0000[메일] a@example.com"_s
        << u"※ '당신의 제보를 기다립니다'\n[카카오톡] 누리 검색\n[전화] 00-000-0000\n[메일] a@example.com"_s;
    QTest::newRow("square")
        << u"거리는 조용했습니다.[사진 출처 : 누리통신]■ 제보하기▷ 전화 : 00-000-0000▷ 이메일 : a@example.com"_s
        << u"■ 제보하기\n▷ 전화 : 00-000-0000\n▷ 이메일 : a@example.com"_s;
    QTest::newRow("after a space") << u"거리는 조용했다. ※ 누리 온라인 기사입니다."_s
                                   << u"※ 누리 온라인 기사입니다."_s;
    QTest::newRow("after names") << u"거리는 조용합니다. 영상편집:홍길동 ■ 제보하기▷ 전화 : 00-000-0000"_s
                                 << u"■ 제보하기\n▷ 전화 : 00-000-0000"_s;
    QTest::newRow("appeal after a space")
        << u"거리는 조용합니다. 당신의 제보가 뉴스가 됩니다."_s << u"당신의 제보가 뉴스가 됩니다."_s;
    QTest::newRow("glued mail") << u"거리는 조용했다.gildong@example.com"_s << u"gildong@example.com"_s;
    QTest::newRow("glued copyright") << u"거리는 조용했다.ⓒ 누리일보, 무단 전재 및 재배포 금지"_s
                                     << u"ⓒ 누리일보, 무단 전재 및 재배포 금지"_s;
}

void BoilerplateTest::isSeparatedByRestoration()
{
    QFETCH(QString, body);
    QFETCH(QString, boilerplate);
    const QString text = restoreParagraphs(body);
    QCOMPARE(text.sliced(trailingBoilerplateStart(text)), boilerplate);
}

/// Over real articles: little of any but the shortest is set apart, and what is found starts a paragraph.
void BoilerplateTest::archiveStaysReadable()
{
    const QDir archive(QStringLiteral(NEWSFOLD_ARCHIVE));
    const QStringList names = archive.entryList({ u"*.md"_s }, QDir::Files);
    if (names.isEmpty())
        QSKIP("no archive beside the checkout");
    constexpr qsizetype veryShort = 600;
    constexpr double mostOfText = 0.25;
    int found = 0;
    for (const QString &name : names) {
        QFile file(archive.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString content = QString::fromUtf8(file.readAll());
        // The body lies between the rule below the byline and the one above the crawler's footer.
        const qsizetype head = content.indexOf(u"\n---\n"_s, content.indexOf(u"\n**"_s) + 1);
        const qsizetype foot = content.lastIndexOf(u"\n---\n"_s);
        QVERIFY2(head >= 0 && head < foot, qPrintable(name));
        const QString text = restoreParagraphs(QStringView(content).sliced(head + 5, foot - head - 5 + 1));
        const qsizetype start = trailingBoilerplateStart(text);
        QVERIFY2(start == text.size() || (start > 0 && text[start - 1] == u'\n'), qPrintable(name));
        found += start < text.size() ? 1 : 0;
        if (text.size() > veryShort)
            QVERIFY2(double(text.size() - start) < mostOfText * double(text.size()), qPrintable(name));
    }
    QVERIFY2(found * 10 > names.size(), qPrintable(u"only %1 of %2 articles"_s.arg(found).arg(names.size())));
    QVERIFY2(found * 2 < names.size(), qPrintable(u"%1 of %2 articles"_s.arg(found).arg(names.size())));
}

QTEST_APPLESS_MAIN(BoilerplateTest)
#include "tst_boilerplate.moc"
