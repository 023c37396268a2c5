// SPDX-License-Identifier: GPL-3.0-or-later
#include "code_point_offsets.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestCodePointOffsets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPosition_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("codePoints");
        QTest::newRow("empty") << QString() << qsizetype(0);
        QTest::newRow("Hangul") << u"등대 책방"_s << qsizetype(5);
        QTest::newRow("emoji") << u"가😀나🌊다"_s << qsizetype(5);
        QTest::newRow("only emoji") << u"😀🌊😀"_s << qsizetype(3);
        QTest::newRow("at both ends") << u"😀가나🌊"_s << qsizetype(4);
        QTest::newRow("family of several") << u"가👨‍👩‍👧나"_s << qsizetype(7);
        QTest::newRow("combining marks") << u"e\u0301x\u0323\u0307 가"_s << qsizetype(7);
        QTest::newRow("Han beyond the first plane") << u"𠮷野家"_s << qsizetype(3);
        QTest::newRow("lone surrogates") << u"가"_s + QChar(0xD83D) + u"나"_s + QChar(0xDE00) << qsizetype(4);
        QTest::newRow("half before a pair") << QChar(0xD83D) + u"😀"_s << qsizetype(2);
    }
    void everyPosition()
    {
        QFETCH(const QString, text);
        QFETCH(const qsizetype, codePoints);
        const CodePointOffsets offsets(text);
        QCOMPARE(offsets.fromUtf16(text.size()), codePoints);
        QCOMPARE(offsets.toUtf16(codePoints), text.size());
        for (qsizetype i = 0; i <= text.size(); ++i) {
            const bool inPair
                = i > 0 && i < text.size() && text[i].isLowSurrogate() && text[i - 1].isHighSurrogate();
            const qsizetype whole = inPair ? i - 1 : i;
            QCOMPARE(offsets.fromUtf16(i), text.first(whole).toUcs4().size());
            QCOMPARE(offsets.toUtf16(offsets.fromUtf16(i)), whole);
        }
    }
};

QTEST_GUILESS_MAIN(TestCodePointOffsets)
#include "tst_code_point_offsets.moc"
