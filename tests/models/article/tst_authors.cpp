// SPDX-License-Identifier: GPL-3.0-or-later
#include "authors.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestAuthors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("byline");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *name, const QString &byline, const QStringList &names) {
            QTest::newRow(name) << byline << names;
        };

        row("empty", u" \n\t "_s, {});
        row("role and mail in brackets", u"홍길동 기자(gildong@news.example)"_s, { u"홍길동"_s });
        row("space before bracket", u"홍길동 기자 (gildong@news.example)"_s, { u"홍길동"_s });
        row("role and mail", u"홍길동 기자 gildong@news.example"_s, { u"홍길동"_s });
        row("mail glued to role", u"홍길동 기자gildong@news.example"_s, { u"홍길동"_s });
        row("mail in brackets only", u"홍길동(gildong@news.example)"_s, { u"홍길동"_s });
        row("mail only", u"홍길동 gildong@news.example"_s, { u"홍길동"_s });
        row("mail behind slash", u"홍길동 기자 / gildong@news.example"_s, { u"홍길동"_s });
        row("mail behind slash, glued", u"홍길동 디지털뉴스 기자/hong.g@news.example"_s, { u"홍길동"_s });
        row("mail behind comma", u"홍길동 기자, gildong@news.example"_s, { u"홍길동"_s });
        row("no-break space", u"홍길동 기자\u00a0gildong@news.example"_s, { u"홍길동"_s });
        row("role glued", u"홍길동기자 gildong@news.example"_s, { u"홍길동"_s });
        row("role glued, place", u"서울=홍길동기자 gildong@news.example"_s, { u"홍길동"_s });
        row("two lines", u"홍길동(a@news.example)\n성춘향(b@news.example)"_s, { u"홍길동"_s, u"성춘향"_s });
        row("two by comma", u"홍길동 기자(a@news.example),성춘향 인턴기자(b@news.example)"_s,
            { u"홍길동"_s, u"성춘향"_s });
        row("two, mail and comma", u"홍길동 a@news.example, 성춘향 b@news.example"_s,
            { u"홍길동"_s, u"성춘향"_s });
        row("two by middle dot", u"홍길동·성춘향 기자"_s, { u"홍길동"_s, u"성춘향"_s });
        row("three by araea", u"홍길동ㆍ성춘향ㆍ이몽룡 기자 a@news.example"_s,
            { u"홍길동"_s, u"성춘향"_s, u"이몽룡"_s });
        row("names glued", u"홍길동 기자성춘향 기자"_s, { u"홍길동"_s, u"성춘향"_s });
        row("same name twice", u"홍길동 기자\n홍길동 기자"_s, { u"홍길동"_s });
        row("place", u"세종=홍길동 기자 (a@news.example)"_s, { u"홍길동"_s });
        row("place, space", u"실리콘밸리= 홍길동 특파원 (a@news.example)"_s, { u"홍길동"_s });
        row("place with country", u"베이징(중국)=홍길동 특파원 (a@news.example)"_s, { u"홍길동"_s });
        row("place behind", u"홍길동 기자(=강릉)(a@news.example)"_s, { u"홍길동"_s });
        row("place by bar", u"베이징 | 홍길동 특파원 a@news.example"_s, { u"홍길동"_s });
        row("place as first word", u"워싱턴 홍길동 특파원"_s, { u"홍길동"_s });
        row("place like a name", u"전주 홍길동 기자"_s, { u"홍길동"_s });
        row("place by middle dot", u"취리히·홍길동 통신원 a@news.example"_s, { u"홍길동"_s });
        row("places hold for all", u"세종=홍길동·성춘향 기자"_s, { u"홍길동"_s, u"성춘향"_s });
        row("second with a place", u"홍길동 기자 a@news.example\n뉴욕=성춘향 특파원 b@news.example"_s,
            { u"홍길동"_s, u"성춘향"_s });
        row("desk before", u"한빛노컷뉴스 홍길동 기자 a@news.example"_s, { u"홍길동"_s });
        row("region before", u"영남취재본부 홍길동 기자 a@news.example"_s, { u"홍길동"_s });
        row("broadcaster and desk before", u"HBN 문화부 홍길동 기자 a@news.example"_s, { u"홍길동"_s });
        row("desk behind", u"홍길동 한빛 디지털뉴스룸 기자(a@news.example)"_s, { u"홍길동"_s });
        row("team behind", u"홍길동 디지털팀 기자 a@news.example"_s, { u"홍길동"_s });
        row("paper behind", u"홍길동 한빛일보 기자 a@news.example"_s, { u"홍길동"_s });
        row("paper and role glued", u"홍길동 한빛저널e.기자 a@news.example"_s, { u"홍길동"_s });
        row("two syllables", u"허균 기자(a@news.example)"_s, { u"허균"_s });
        row("two syllables, desk", u"허균 문화부 기자"_s, { u"허균"_s });
        row("four syllables", u"남궁민수 기자"_s, { u"남궁민수"_s });
        row("foreign name", u"토모에 카나코 a@news.example"_s, { u"토모에 카나코"_s });
        row("senior reporter", u"홍길동 선임기자 a@news.example"_s, { u"홍길동"_s });
        row("trainee in two words", u"홍길동 수습 기자(a@news.example)"_s, { u"홍길동"_s });
        row("specialist", u"홍길동 의학전문기자 a@news.example"_s, { u"홍길동"_s });
        row("specialist in two words", u"홍길동 동물복지 전문기자 (a@news.example)"_s, { u"홍길동"_s });
        row("editorial writer", u"홍길동 논설위원"_s, { u"홍길동"_s });
        row("producer", u"홍길동 PD a@news.example"_s, { u"홍길동"_s });
        row("caster", u"홍길동 기상캐스터"_s, { u"홍길동"_s });
        row("professor", u"홍길동 한빛대학교 국어교육전공 교수"_s, { u"홍길동"_s });
        row("scholar", u"홍길동 경영학 박사"_s, { u"홍길동"_s });
        row("column", u"<한빛 필진> 홍길동 법무법인 누리 변호사(a@law.example)"_s, { u"홍길동"_s });
        row("occupation in brackets", u"홍길동 (변호사) a@news.example"_s, { u"홍길동"_s });
        row("paper in nested brackets", u"홍길동 (<한빛신문> 기자) a@news.example"_s, { u"홍길동"_s });
        row("second occupation", u"홍길동 시인, 한빛사이버대 문예과 교수"_s, { u"홍길동"_s });
        row("second office", u"홍길동 한빛당 전 대변인, 현 서울 구로갑 당협위원장"_s, { u"홍길동"_s });
        row("second occupation by dot", u"홍길동 미래정책연구원장·독일 한빛대학 박사"_s, { u"홍길동"_s });
        row("video editor", u"홍길동(a@tv.example) 영상편집 : 성춘향"_s, { u"홍길동"_s, u"성춘향"_s });
        row("crew", u"홍길동(a@tv.example) 영상취재: 성춘향 / 영상편집: 이몽룡"_s,
            { u"홍길동"_s, u"성춘향"_s, u"이몽룡"_s });
        row("video and interns", u"홍길동 기자 a@news.example, 영상=성춘향 PD, 이몽룡, 변학도 인턴"_s,
            { u"홍길동"_s, u"성춘향"_s, u"이몽룡"_s, u"변학도"_s });
        row("text and photo", u"글·사진=홍길동 기자(a@news.example)"_s, { u"홍길동"_s });
        row("text and photo by bar", u"글· 사진 | 홍길동 기자 a@news.example"_s, { u"홍길동"_s });
        row("photo label", u"사진 홍길동"_s, { u"홍길동"_s });
        row("mark behind name", u"홍길동M(a@tv.example)"_s, { u"홍길동"_s });
        row("latin", u"Hong Gil-dong gildong@herald.example"_s, { u"Hong Gil-dong"_s });
        row("latin with dots", u"Jonathan.Q.Public"_s, { u"Jonathan.Q.Public"_s });
        row("latin capitals", u"BY HONG GIL-DONG   [gildong@news.example]"_s, { u"HONG GIL-DONG"_s });
        row("latin, two", u"BY HONG GIL-DONG, SUNG CHUN-HYANG [a@news.example]"_s,
            { u"HONG GIL-DONG"_s, u"SUNG CHUN-HYANG"_s });
        row("latin, translated",
            u"WRITTEN BY HONG GIL-DONG AND TRANSLATED BY YI MONG-RYONG [a@news.example, b@news.example]"_s,
            { u"HONG GIL-DONG"_s, u"YI MONG-RYONG"_s });
        row("photographer", u"Photo by Jane Roe"_s, { u"Jane Roe"_s });
        row("initials", u"XY XY ZW"_s, { u"XY XY ZW"_s });
        row("online desk", u"온라인뉴스팀"_s, { u"온라인뉴스팀"_s });
        row("desk with role", u"한빛비즈니스 온라인뉴스팀 기자 a@news.example"_s,
            { u"한빛비즈니스 온라인뉴스팀"_s });
        row("desk repeated", u"피플팀 (피플팀(a@news.example))"_s, { u"피플팀"_s });
        row("paper", u"한빛일보 webmaster@news.example"_s, { u"한빛일보"_s });
        row("magazine", u"월간 한빛네"_s, { u"월간 한빛네"_s });
        row("programme", u"HBS 따뜻한 저녁생활 a@news.example"_s, { u"HBS 따뜻한 저녁생활"_s });
        row("provided", u"한빛전자 제공"_s, { u"한빛전자"_s });
        row("role alone", u"기자"_s, {});
        row("mail alone", u"a@news.example"_s, {});
        row("sentence", u"이 글은 누구나 쓸 수 있는 글입니다."_s, {});
        row("address", u"https://news.example/author/1"_s, {});
        row("brackets open", u"홍길동 기자(a@news.example"_s, { u"홍길동"_s });
    }

    void names()
    {
        QFETCH(QString, byline);
        QTEST(authorNames(byline), "names");
    }

    void longBylinesEnd()
    {
        for (const QString &unit :
             { u"홍길동 기자(a@news.example),"_s, u"("_s, u"<"_s, u"a@"_s, u"가 "_s, u"기자"_s, u"="_s }) {
            const auto names = authorNames(unit.repeated(100'000));
            QVERIFY(names.size() <= 50);
        }
    }
};

QTEST_GUILESS_MAIN(TestAuthors)
#include "tst_authors.moc"
