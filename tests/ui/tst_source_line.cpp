// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_line.h"

#include <QFontMetricsF>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestSourceLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsToldOfTheArticleStays_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("publisher");
        QTest::addColumn<qreal>("width");
        QTest::addColumn<bool>("wholeTitle");
        QTest::addColumn<bool>("wholePublisher");
        const QString longTitle
            = u"등대지기가 스무 해 만에 뭍으로 돌아와 마을 사람들과 차를 나눈 하루 "_s.repeated(3);
        const QString longName = u"a.very.long.host.name.of.a.small.paper.in.the.hills.example"_s;
        QTest::newRow("both fit") << u"등대"_s << u"가람신문"_s << 400.0 << true << true;
        QTest::newRow("long title") << longTitle << u"가람신문"_s << 300.0 << false << true;
        QTest::newRow("long name") << longTitle << longName << 300.0 << false << false;
        QTest::newRow("long name, short title") << u"등대"_s << longName << 300.0 << true << false;
        QTest::newRow("no title") << QString() << longName << 200.0 << true << false;
        QTest::newRow("no publisher") << longTitle << QString() << 200.0 << false << true;
    }
    void whatIsToldOfTheArticleStays()
    {
        QFETCH(QString, title);
        QFETCH(QString, publisher);
        QFETCH(qreal, width);
        constexpr qreal gap = 16;
        const QFontMetricsF metrics{ QFont() };
        const SourceLine line = fitSource(title, publisher, { u"Nov 5"_s }, metrics, width, gap);
        QVERIFY2(line.meta.endsWith(u"Nov 5"_s), qPrintable(line.meta));
        QTEST(line.title == title, "wholeTitle");
        QTEST(publisher.isEmpty() || line.meta.startsWith(publisher + u" · "_s), "wholePublisher");
        if (!title.isEmpty())
            QVERIFY(line.title.size() > 1);
        QVERIFY(!line.meta.startsWith(u" · "_s));
        QVERIFY(metrics.horizontalAdvance(line.title) + metrics.horizontalAdvance(line.meta)
                    + (title.isEmpty() ? 0 : gap)
                <= width + 1);
    }
};

QTEST_MAIN(TestSourceLine)

#include "tst_source_line.moc"
