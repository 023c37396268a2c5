// SPDX-License-Identifier: GPL-3.0-or-later
#include "term_matcher.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestTermMatcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<TermKind>("kind");
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const auto row
            = [](const char *name, TermKind kind, const QString &term, const QString &text,
                 const QStringList &found) { QTest::newRow(name) << kind << term << text << found; };
        constexpr auto word = TermKind::Word;
        row("inside words", word, u"바다"_s, u"새벽바다와 바다에서"_s, { u"바다"_s, u"바다"_s });
        row("one syllable", word, u"금"_s, u"금리와 기금"_s, { u"금"_s, u"금"_s });
        row("not across a space", word, u"바다"_s, u"바 다"_s, {});
        row("three are too short", word, u"새벽달"_s, u"새벽 달"_s, {});
        row("four may have a space", word, u"새벽시장"_s, u"새벽시장, 새벽 시장, 새벽시 장"_s,
            { u"새벽시장"_s, u"새벽 시장"_s, u"새벽시 장"_s });
        row("a line break is a space", word, u"새벽시장"_s, u"새벽\n시장"_s, { u"새벽\n시장"_s });
        row("one space only", word, u"새벽시장"_s, u"새 벽시 장"_s, {});
        row("Hangul only", word, u"새벽시장1"_s, u"새벽 시장1"_s, {});
        row("phrase is exact", TermKind::Phrase, u"새벽시장"_s, u"새벽 시장 새벽시장"_s, { u"새벽시장"_s });
        row("phrase with a space", TermKind::Phrase, u"새벽  시"_s, u"새벽\t 시장"_s, { u"새벽\t 시"_s });
        row("ends of a term", TermKind::Phrase, u" 시장 "_s, u"새벽시장"_s, { u"시장"_s });
        row("no overlaps", word, u"하하"_s, u"하하하하하"_s, { u"하하"_s, u"하하"_s });
        row("case and accents", word, u"CAFÉ"_s, u"Le café, cafe\u0301"_s, { u"café"_s, u"cafe\u0301"_s });
        row("punctuation", word, u"A.X"_s, u"ａ．ｘ A-X"_s, { u"ａ．ｘ"_s });
        row("regular expression", word, u".*"_s, u"abc .* x"_s, { u".*"_s });
        row("second plane", word, u"😀"_s, u"가😀나"_s, { u"😀"_s });
        row("nothing visible", word, u" \u200b"_s, u"가 나"_s, {});
        constexpr auto prefix = TermKind::Prefix;
        row("beginning of words", prefix, u"wind"_s, u"Wind rewind window 가wind 5wind x-wind"_s,
            { u"Wind"_s, u"wind"_s, u"wind"_s, u"wind"_s });
        row("one letter", prefix, u"a"_s, u"A ba, a"_s, { u"A"_s, u"a"_s });
        row("beginning with more words", prefix, u"new w"_s, u"new wind anew wind"_s, { u"new w"_s });
        row("Hangul has no beginnings", prefix, u"바다"_s, u"새벽바다"_s, { u"바다"_s });
        constexpr auto initials = TermKind::Initials;
        row("initials", initials, u"ㅅㅂㅅㅈ"_s, u"새벽시장 서부 소재"_s, { u"새벽시장"_s, u"서부 소재"_s });
        row("initials as they stand", initials, u"ㅋㅋ"_s, u"ㅋㅋ 하하"_s, { u"ㅋㅋ"_s });
        row("mixed", initials, u"새벽ㅅ"_s, u"새벽 시장 서부시장"_s, { u"새벽 시"_s });
        row("mixed, the last a syllable", initials, u"ㅅㅂ시"_s, u"새벽 시장 새벽소리"_s, { u"새벽 시"_s });
        row("twin consonants", initials, u"ㄲㅁ"_s, u"꿈마다 금메달"_s, { u"꿈마"_s });
        row("taken apart", initials, u"ㄳ"_s, u"감사 ㄳ"_s, { u"감사"_s, u"ㄳ"_s });
        row("vowels stand for themselves", initials, u"ㄱㅏ"_s, u"가 ㄱㅏ"_s, { u"ㄱㅏ"_s });
    }

    void finds()
    {
        QFETCH(const TermKind, kind);
        QFETCH(const QString, term);
        QFETCH(const QString, text);
        QFETCH(const QStringList, found);
        QStringList matches;
        for (const MatchSpan &span : findTerm(text, { QueryField::Any, kind, term }))
            matches.append(text.sliced(span.start, span.length));
        QCOMPARE(matches, found);
    }

    void heedsFields()
    {
        const TermMatcher matcher(std::vector<QueryTerm>{
            { QueryField::Title, TermKind::Word, u"바다"_s },
            { QueryField::Any, TermKind::Initials, u"ㅅㅂ"_s },
            { QueryField::Tag, TermKind::Word, u"새벽"_s },
        });
        const QString text = u"새벽 바다 ㅅㅂ"_s;
        using Matches = QList<TermMatch>;
        QCOMPARE(matcher.find(text, QueryField::Title),
                 Matches({ { { 0, 2 }, 1 }, { { 3, 2 }, 0 }, { { 6, 2 }, 1 } }));
        QCOMPARE(matcher.find(text, QueryField::Text), Matches({ { { 6, 2 }, 1 } }));
        QCOMPARE(matcher.find(text, QueryField::Publisher), Matches({ { { 0, 2 }, 1 }, { { 6, 2 }, 1 } }));
        QVERIFY(
            TermMatcher(std::vector<QueryTerm>{ { QueryField::Any, TermKind::Word, u"\t"_s } }).isEmpty());
    }

    void ofOverlapsTheFirstAndLongerStays()
    {
        const TermMatcher matcher(std::vector<QueryTerm>{
            { QueryField::Any, TermKind::Word, u"벽시"_s },
            { QueryField::Any, TermKind::Word, u"새벽"_s },
            { QueryField::Any, TermKind::Word, u"새벽시"_s },
        });
        QCOMPARE(matcher.find(u"새벽시장 벽시계", QueryField::Text),
                 QList<TermMatch>({ { { 0, 3 }, 2 }, { { 5, 2 }, 0 } }));
    }

    void takesTimeByLength()
    {
        const QString text = u"가나다라마바사 "_s.repeated(500'000);
        for (const QString &term : { u"가나다라마바사가"_s, u"바사가"_s, u"사 가나다라마바사 나"_s })
            QVERIFY(findTerm(text, { QueryField::Any, TermKind::Word, term }).isEmpty()
                    != (term == u"가나다라마바사가"));
    }
};

QTEST_GUILESS_MAIN(TestTermMatcher)
#include "tst_term_matcher.moc"
