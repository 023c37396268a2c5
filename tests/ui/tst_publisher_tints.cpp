// SPDX-License-Identifier: GPL-3.0-or-later
#include "publisher_tints.h"

#include <QTest>

#include <algorithm>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestPublisherTints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Other numbers here would be other colours for everybody.
    void ownTints_data()
    {
        QTest::addColumn<QString>("publisher");
        QTest::addColumn<int>("tint");
        QTest::newRow("달빛신문") << u"달빛신문"_s << 0;
        QTest::newRow("새벽일보") << u"새벽일보"_s << 1;
        QTest::newRow("물결통신") << u"물결통신"_s << 1;
        QTest::newRow("한빛경제") << u"한빛경제"_s << 2;
        QTest::newRow("누리방송") << u"누리방송"_s << 4;
        QTest::newRow("unknown") << QString() << 4;
    }
    void ownTints()
    {
        QFETCH(const QString, publisher);
        QFETCH(const int, tint);
        QCOMPARE(tintOf(publisher), tint);
    }

    void tints_data()
    {
        QTest::addColumn<QStringList>("publishers");
        QTest::addColumn<QList<int>>("tints");
        QTest::newRow("nobody") << QStringList() << QList{ -1, -1, -1, -1, -1 };
        QTest::newRow("one") << QStringList{ u"새벽일보"_s } << QList{ 1, -1, -1, -1, -1 };
        QTest::newRow("each its own")
            << QStringList{ u"누리방송"_s, u"새벽일보"_s, u"달빛신문"_s } << QList{ 4, 1, 0, -1, -1 };
        QTest::newRow("whatever the order")
            << QStringList{ u"달빛신문"_s, u"누리방송"_s, u"새벽일보"_s } << QList{ 0, 4, 1, -1, -1 };
        QTest::newRow("the stronger keeps its own")
            << QStringList{ u"새벽일보"_s, u"물결통신"_s } << QList{ 1, 2, -1, -1, -1 };
        QTest::newRow("the other one is stronger")
            << QStringList{ u"물결통신"_s, u"새벽일보"_s } << QList{ 1, 2, -1, -1, -1 };
        QTest::newRow("nobody weaker is driven out")
            << QStringList{ u"새벽일보"_s, u"물결통신"_s, u"한빛경제"_s } << QList{ 1, 3, 2, -1, -1 };
        QTest::newRow("round the end")
            << QStringList{ u"누리방송"_s, u"가람신문"_s } << QList{ 4, 0, -1, -1, -1 };
        QTest::newRow("the same one") << QStringList(5, u"누리방송"_s) << QList{ 4, 0, 1, 2, 3 };
        QTest::newRow("more than are shown") << QStringList{ u"새벽일보"_s, u"물결통신"_s, u"달빛신문"_s,
                                                             u"들꽃일보"_s, u"누리방송"_s, u"가람신문"_s }
                                             << QList{ 1, 2, 0, 3, 4 };
    }
    void tints()
    {
        QFETCH(const QStringList, publishers);
        QFETCH(const QList<int>, tints);
        const auto got = tintsOf(publishers);
        QCOMPARE(QList<int>(got.begin(), got.end()), tints);
    }

    /// None of the tints is hardly ever used.
    void namesSpread()
    {
        std::array<int, histogramPublishers> uses{};
        for (int i = 0; i < 500; ++i)
            ++uses[size_t(tintOf(u"%1신문"_s.arg(QChar(0xAC00 + i * 7))))];
        QVERIFY(std::ranges::min(uses) > 60);
    }
};

QTEST_GUILESS_MAIN(TestPublisherTints)
#include "tst_publisher_tints.moc"
