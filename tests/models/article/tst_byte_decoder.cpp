// SPDX-License-Identifier: GPL-3.0-or-later
#include "byte_decoder.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

// "오늘은 눈이 온다. 펭귄이 걷는다. 똠방각하와 햏자도 함께 걷는다." in CP949; the syllable of the last
// sentence's first word and of 햏 lie outside EUC-KR.
const QByteArray cp949
    = QByteArray::fromHex("bfc0b4c3c0ba20b4abc0cc20bfc2b4d92e20c6ebb1cfc0cc20b0c8b4c2b4d92e20"
                          "8c63b9e6b0a2c7cfbfcd20c164c0dab5b520c7d4b2b220b0c8b4c2b4d92e");
const QString cp949Text = u"오늘은 눈이 온다. 펭귄이 걷는다. 똠방각하와 햏자도 함께 걷는다."_s;

} // namespace

class TestByteDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem"); // a part of it; empty: there must be none

        QTest::newRow("empty") << QByteArray() << QString() << QString();
        QTest::newRow("utf-8") << QByteArray("가나 abc") << u"가나 abc"_s << QString();
        QTest::newRow("utf-8 bom") << QByteArray("\xef\xbb\xbf가") << u"가"_s << QString();
        QTest::newRow("bom in the middle") << QByteArray("가\xef\xbb\xbf나") << u"가나"_s << QString();
        QTest::newRow("genuine U+FFFD") << QByteArray("a\xef\xbf\xbd"
                                                      "b")
                                        << u"a\ufffdb"_s << QString();
        QTest::newRow("utf-16 le") << QByteArray("\xff\xfe\x00\xac\x0a\x00", 6) << u"가\n"_s << QString();
        QTest::newRow("utf-16 be") << QByteArray("\xfe\xff\xac\x00\x00\x41", 6) << u"가A"_s << QString();
        QTest::newRow("utf-16 odd") << QByteArray("\xff\xfe\x00\xac\x41", 5) << u"가\ufffd"_s << u"UTF-16"_s;
        QTest::newRow("cp949") << cp949 << cp949Text << QString();
        QTest::newRow("crlf") << QByteArray("a\r\nb\rc\n\r\nd") << u"a\nb\nc\n\nd"_s << QString();
        QTest::newRow("form feed") << QByteArray("a\fb\vc") << u"a\nb\nc"_s << QString();
        QTest::newRow("nul") << QByteArray("a\0b", 3) << u"a\ufffdb"_s << u"1 NUL"_s;
        QTest::newRow("control") << QByteArray("a\x01"
                                               "b\x7f")
                                 << u"a\ufffdb\ufffd"_s << u"2 control"_s;
        QTest::newRow("bad byte") << QByteArray("가나다라마바사아자차카\xff 하")
                                  << u"가나다라마바사아자차카\ufffd 하"_s << u"at byte 33"_s;
        QTest::newRow("bad byte behind genuine U+FFFD")
            << QByteArray("가나다라마바사\xef\xbf\xbd아자차카\xff") << u"가나다라마바사\ufffd아자차카\ufffd"_s
            << u"at byte 36"_s;
        QTest::newRow("cut syllable") << QByteArray("가나다라마바사아자차카타\xea\xb0")
                                      << u"가나다라마바사아자차카타\ufffd\ufffd"_s << u"at byte 36"_s;
        QTest::newRow("binary") << QByteArray(
            "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\b\6\0\0\0\\r\xa8", 32)
                                << QString() << u"not a text file"_s;
        QTest::newRow("zeros") << QByteArray(5000, '\0') << QString() << u"not a text file"_s;
    }

    void decodes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(QString, problem);
        const auto result = decodeBytes(bytes);
        QCOMPARE(result.text, text);
        if (problem.isEmpty())
            QCOMPARE(result.problems, QStringList());
        else
            QVERIFY2(result.problems.join(u' ').contains(problem), qPrintable(result.problems.join(u' ')));
    }

    void controlCharacterAtAnyPlaceIsFound()
    {
        for (int at = 0; at < 150; ++at) {
            QByteArray bytes(150, 'x');
            bytes[at] = '\x02';
            QCOMPARE(decodeBytes(bytes).text.indexOf(u'\ufffd'), at);
        }
    }
};

QTEST_GUILESS_MAIN(TestByteDecoder)
#include "tst_byte_decoder.moc"
