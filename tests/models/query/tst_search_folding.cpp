// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_folding.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestSearchFolding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        const auto row = [](const char *name, const QString &text, const QString &folded) {
            QTest::newRow(name) << text << folded;
        };
        row("nothing", u""_s, u""_s);
        row("Hangul stays", u"새벽 바다 3개"_s, u"새벽 바다 3개"_s);
        row("Hangul is composed", u"새벽 밭"_s.normalized(QString::NormalizationForm_D), u"새벽 밭"_s);
        row("final consonant joins", u"\uac00\u11ab"_s, u"간"_s);
        row("lone jamo stay", u"ㄱㅈ ㅋㅋ ㅠ"_s, u"ㄱㅈ ㅋㅋ ㅠ"_s);
        row("case", u"GPT-5 Été ΣΟΦΟΣ Жук"_s, u"gpt-5 ete σοφοσ жук"_s);
        row("accents, composed", u"\u00c5ngstr\u00f6m \u1ebf \u0439 \u03ac"_s, u"angstrom e \u0438 α"_s);
        row("accents, apart", u"e\u0301 A\u030a\u0301 o\u0327x"_s, u"e a ox"_s);
        row("accent behind a joiner", u"e\u200d\u0301"_s, u"e"_s);
        row("sharp s and ligatures", u"Straße ﬁn"_s, u"strasse fin"_s);
        row("dotted capital I", u"\u0130"_s, u"i"_s);
        row("kana stay whole", u"ガが か\u3099"_s, u"ガが が"_s);
        row("full-width", u"ＡｂＺ０９！＂"_s, u"abz09!\""_s);
        row("quotes", u"‘가’ “나” „다‟ ‚라‛"_s, u"'가' \"나\" \"다\" '라'"_s);
        row("white space", u" 가\t\n나\u3000\u00a0다\r\n"_s, u" 가 나 다 "_s);
        row("invisible", u"가\u200b나\ufeff다\u00ad라\u0007마\u2028바\u3164사"_s, u"가나다라마 바사"_s);
        row("space around the invisible", u"가 \u200b 나"_s, u"가 나"_s);
        row("compatibility Han", u"\uf9e1\u674e"_s, u"\u674e\u674e"_s);
        row("second plane", u"😀𐐀𝒜"_s, u"😀𐐨𝒜"_s);
        row("emoji sequence", u"1\ufe0f\u20e3 👩\u200d💻"_s, u"1\u20e3 👩💻"_s);
        row("marks without a letter", u"\u0301\u0301가"_s, u"\u0301\u0301가"_s);
        row("marks on others stay", u"5\u0301"_s, u"5\u0301"_s);
        row("lone surrogates", QString(QChar(0xd800)) + u'a' + QChar(0xdc00), u"\ufffda\ufffd"_s);
    }

    void folds()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, folded);
        QCOMPARE(foldForSearch(text), folded);
        QCOMPARE(foldForSearch(folded), folded);
        QCOMPARE(FoldedText(text).text().toString(), folded);
    }

    void everyCharacterFoldsForGood()
    {
        for (char32_t c = 1; c < 0x20000; ++c) {
            if (QChar::isSurrogate(c))
                continue;
            const QString once = foldForSearch(QString::fromUcs4(&c, 1));
            if (foldForSearch(once) != once)
                QFAIL(qPrintable(u"U+%1"_s.arg(uint(c), 4, 16)));
        }
    }

    void knowsWhereItCameFrom()
    {
        //                   0123456 7     8     9
        const QString text = u"가 \t 나e\u0301\u200bß\u1100\u1161"_s;
        const FoldedText folded(text);
        QCOMPARE(folded.text().toString(), u"가 나ess가"_s);
        const auto source = [&](qsizetype start, qsizetype length) {
            const auto [begin, end] = folded.sourceOf(start, length);
            return text.sliced(begin, end - begin);
        };
        QCOMPARE(source(0, 1), u"가"_s);
        QCOMPARE(source(0, 3), u"가 \t 나"_s);
        QCOMPARE(source(3, 1), u"e\u0301"_s);
        QCOMPARE(source(4, 1), u"ß"_s);
        QCOMPARE(source(3, 3), u"e\u0301\u200bß"_s);
        QCOMPARE(source(6, 1), u"\u1100\u1161"_s);
    }

    void takesTimeByLength_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::newRow("marks") << u"\u0301"_s;
        QTest::newRow("letters with marks") << u"e\u0301\u0316"_s;
        QTest::newRow("Hangul apart") << u"\u1112\u1161\u11ab"_s;
        QTest::newRow("joiners") << u"\u200d"_s;
        QTest::newRow("spaces") << u" "_s;
        QTest::newRow("surrogates") << QString(QChar(0xd83d));
        QTest::newRow("emoji") << u"😀"_s;
    }

    void takesTimeByLength()
    {
        // By the square this would take hours.
        QFETCH(const QString, piece);
        const QString text = u'a' + piece.repeated(1'000'000);
        QVERIFY(foldForSearch(text).startsWith(u'a'));
    }
};

QTEST_GUILESS_MAIN(TestSearchFolding)
#include "tst_search_folding.moc"
