// SPDX-License-Identifier: GPL-3.0-or-later
#include "tag_name.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestTagName : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleans_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("name");
        const QString high(QChar(0xd83d));
        const QString low(QChar(0xde00));
        QTest::newRow("as it is") << u"ai/policy"_s << u"ai/policy"_s;
        QTest::newRow("white space") << u" ai /\t policy  eu\n"_s << u"ai/policy eu"_s;
        QTest::newRow("empty parts") << u"//ai///policy/"_s << u"ai/policy"_s;
        QTest::newRow("nothing") << u" / \t/"_s << QString();
        QTest::newRow("composed") << u"가"_s.normalized(QString::NormalizationForm_D) << u"가"_s;
        QTest::newRow("control characters") << u"a\u0001b\u0085c\u2028d"_s << u"a b c d"_s;
        QTest::newRow("control characters alone") << u"\u0001\u001b"_s << QString();
        QTest::newRow("null") << (u"a"_s + QChar(0) + u'b') << u"a b"_s;
        QTest::newRow("surrogate pair") << (u'a' + high + low) << (u'a' + high + low);
        QTest::newRow("high surrogate alone") << (high + u'a') << u"\ufffda"_s;
        QTest::newRow("low surrogate alone") << (u'a' + low) << u"a\ufffd"_s;
        QTest::newRow("surrogates the wrong way round") << (low + high) << u"\ufffd\ufffd"_s;
        QTest::newRow("high surrogate before a pair") << (high + high + low) << (u'\ufffd' + high + low);
        QTest::newRow("plus, dash, digits") << u"-1+2"_s << u"-1+2"_s;
        QTest::newRow("too long") << QString(300, u'x') << QString(tagNameLimit, u'x');
        QTest::newRow("too long, a pair at the end")
            << (QString(tagNameLimit - 1, u'x') + high + low) << QString(tagNameLimit - 1, u'x');
        QTest::newRow("too long, a slash at the end")
            << (QString(tagNameLimit - 1, u'x') + u"/y"_s) << QString(tagNameLimit - 1, u'x');
    }

    void cleans()
    {
        QFETCH(QString, written);
        const QString name = cleanTagName(written);
        QTEST(name, "name");
        QCOMPARE(cleanTagName(name), name);
        QCOMPARE(QString::fromUtf8(name.toUtf8()), name); // the state gives it back as it is
    }

    void severalNames()
    {
        QCOMPARE(tagNames(u" ai/policy,  바다 ,, AI/policy,바다"_s),
                 QStringList({ u"ai/policy"_s, u"바다"_s }));
        QCOMPARE(tagNames(u"섬"_s), QStringList(u"섬"_s));
        QCOMPARE(tagNames(u" , "_s), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestTagName)
#include "tst_tag_name.moc"
