// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotation_list_model.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

PlacedAnnotation highlight(const QString &id, qsizetype start, qsizetype end)
{
    return { { .id = id, .key = u"key"_s, .selector = TextSelector{ u"등대"_s, {}, {}, start, end } },
             { Placement::Kind::Exact, start, end } };
}

PlacedAnnotation orphan(const QString &id, qsizetype start)
{
    PlacedAnnotation placed = highlight(id, start, start + 2);
    placed.placement = {};
    return placed;
}

PlacedAnnotation articleNote(const QString &id, const QString &note)
{
    return { { .id = id, .key = u"key"_s, .note = note }, { .kind = Placement::Kind::Exact } };
}

QStringList ids(const AnnotationListModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.index(row).data(AnnotationListModel::IdRole).toString();
    return ids;
}

} // namespace

class TestAnnotationListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_data()
    {
        QTest::addColumn<QList<PlacedAnnotation>>("annotations");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("none") << QList<PlacedAnnotation>() << QStringList();
        QTest::newRow("by place") << QList{ highlight(u"b"_s, 9, 12), highlight(u"a"_s, 3, 5) }
                                  << QStringList{ u"a"_s, u"b"_s };
        QTest::newRow("the shorter first")
            << QList{ highlight(u"long"_s, 3, 12), highlight(u"short"_s, 3, 5) }
            << QStringList{ u"short"_s, u"long"_s };
        QTest::newRow("note on top, orphans last") << QList{ orphan(u"o"_s, 1), highlight(u"a"_s, 3, 5),
                                                             orphan(u"n"_s, 0), articleNote(u"t"_s, u"별"_s) }
                                                   << QStringList{ u"t"_s, u"a"_s, u"n"_s, u"o"_s };
    }
    void order()
    {
        QFETCH(const QList<PlacedAnnotation>, annotations);
        QFETCH(const QStringList, expected);
        AnnotationListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAnnotations(annotations);
        QCOMPARE(ids(model), expected);
    }

    void sections()
    {
        AnnotationListModel model;
        model.setAnnotations({ articleNote(u"t"_s, u"별"_s), orphan(u"o"_s, 4), orphan(u"p"_s, 6) });
        QCOMPARE(model.index(0).data(AnnotationListModel::SectionRole).toString(), QString());
        QVERIFY(!model.index(1).data(AnnotationListModel::SectionRole).toString().isEmpty());
        QCOMPARE(model.index(2).data(AnnotationListModel::SectionRole).toString(), QString());
    }

    void rowsAreKept()
    {
        AnnotationListModel model;
        model.setAnnotations({ highlight(u"a"_s, 1, 3), highlight(u"b"_s, 5, 7), highlight(u"c"_s, 8, 9) });
        const QPersistentModelIndex b = model.indexOf(u"b"_s);
        const QPersistentModelIndex a = model.indexOf(u"a"_s);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        PlacedAnnotation moved = highlight(u"b"_s, 40, 42);
        moved.annotation.note = u"등불"_s;
        model.setAnnotations({ moved, highlight(u"c"_s, 8, 9), highlight(u"d"_s, 2, 3) });
        QCOMPARE(ids(model), QStringList({ u"d"_s, u"c"_s, u"b"_s }));
        QCOMPARE(b.row(), 2);
        QVERIFY(!a.isValid());
        QCOMPARE(b.data(AnnotationListModel::PlacedRole).value<PlacedAnnotation>(), moved);
        QVERIFY(reset.isEmpty());
    }

    void anyChange()
    {
        QRandomGenerator random(20260311);
        AnnotationListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int round = 0; round < 200; ++round) {
            QList<PlacedAnnotation> wanted;
            for (int i = 0; i < 12; ++i) {
                const qsizetype start = random.bounded(20);
                const QString id = QString::number(i);
                if (random.bounded(2) == 0)
                    wanted += random.bounded(4) == 0 ? orphan(id, start) : highlight(id, start, start + 2);
            }
            model.setAnnotations(wanted);
            AnnotationListModel fresh;
            fresh.setAnnotations(wanted);
            QCOMPARE(model.annotations(), fresh.annotations());
        }
    }

    void isReadAloud()
    {
        PlacedAnnotation placed = highlight(u"a"_s, 1, 3);
        placed.annotation.colour = HighlightColour::Green;
        placed.annotation.note = u"<b>등불</b>\n둘째 줄"_s;
        placed.annotation.tags = { u"바다"_s, u"섬"_s };
        AnnotationListModel model;
        model.setAnnotations({ placed });
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
                 u"Highlight, Green: 등대. Note: <b>등불</b> 둘째 줄. Tags: 바다, 섬"_s);
        QVERIFY(!model.index(1).isValid());
        QVERIFY(!model.data(model.index(0), Qt::DecorationRole).isValid());
    }
};

QTEST_GUILESS_MAIN(TestAnnotationListModel)
#include "tst_annotation_list_model.moc"
