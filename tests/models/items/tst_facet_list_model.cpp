// SPDX-License-Identifier: GPL-3.0-or-later
#include "facet_list_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

QStringList rows(const FacetListModel &model)
{
    QStringList rows;
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex index = model.index(i);
        const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        rows << (checked ? u"+"_s : QString()) + index.data(FacetListModel::ValueRole).toString()
                + index.data(FacetListModel::CountRole).toString();
    }
    return rows;
}

QList<FacetCount> manyAuthors(int count)
{
    QList<FacetCount> counts;
    for (int i = 0; i < count; ++i)
        counts.append({ u"기자%1-"_s.arg(i), count - i });
    return counts;
}

} // namespace

class TestFacetListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void activeValuesComeFirst()
    {
        FacetListModel model(FacetKind::Category);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLimit(2);
        model.setCounts({ { u"사회"_s, 9 }, { u"경제"_s, 7 }, { u"문화"_s, 4 }, { u"정치"_s, 1 } });
        QCOMPARE(rows(model), QStringList({ u"사회9"_s, u"경제7"_s }));
        QCOMPARE(model.valueCount(), 4);
        // Also those beyond the limit, and those the result has none of.
        model.setActive({ u"날씨"_s, u"정치"_s, u"정치"_s });
        QCOMPARE(rows(model), QStringList({ u"+정치1"_s, u"+날씨0"_s, u"사회9"_s, u"경제7"_s }));
        QCOMPARE(model.valueCount(), 5);
        model.setCounts({ { u"날씨"_s, 3 } });
        QCOMPARE(rows(model), QStringList({ u"+날씨3"_s, u"+정치0"_s }));
        model.setActive({});
        QCOMPARE(rows(model), QStringList{ u"날씨3"_s });
        model.setCounts({});
        QCOMPARE(model.rowCount(), 0);
    }

    void toggling()
    {
        FacetListModel model(FacetKind::Author);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy toggled(&model, &FacetListModel::toggled);
        model.setCounts({ { u"노아름"_s, 9 }, { u"권도율"_s, 7 }, { QString(), 4 } });
        QVERIFY(model.setData(model.index(1), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.setData(model.index(1), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(toggled.size(), 1);
        QCOMPARE(toggled.constLast(), QVariantList({ u"권도율"_s, true }));
        // It stays below the pointer until what follows from it is known.
        QCOMPARE(rows(model), QStringList({ u"노아름9"_s, u"+권도율7"_s, u"4"_s }));
        model.setActive({ u"권도율"_s });
        QCOMPARE(rows(model), QStringList({ u"+권도율7"_s, u"노아름9"_s, u"4"_s }));
        QVERIFY(model.setData(model.index(0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(toggled.constLast(), QVariantList({ u"권도율"_s, false }));
        QVERIFY(model.setData(model.index(2), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.active(), QStringList{ QString() });
        QVERIFY(!model.setData(model.index(0), u"x"_s, Qt::EditRole));
        QCOMPARE(toggled.size(), 3);
    }

    void rowsAreFollowed()
    {
        FacetListModel model(FacetKind::Author);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setCounts({ { u"가"_s, 9 }, { u"나"_s, 7 }, { u"다"_s, 4 }, { u"라"_s, 1 } });
        const QPersistentModelIndex third = model.index(2);
        model.setCounts({ { u"마"_s, 12 }, { u"다"_s, 11 }, { u"가"_s, 2 } });
        QCOMPARE(rows(model), QStringList({ u"마12"_s, u"다11"_s, u"가2"_s }));
        QCOMPARE(third.row(), 1);
        model.setActive({ u"가"_s });
        QCOMPARE(third.row(), 2);
        QCOMPARE(reset.size(), 0);
    }

    void manyValues()
    {
        FacetListModel model(FacetKind::Author);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLimit(8);
        model.setCounts(manyAuthors(3000));
        model.setActive({ u"기자2999-"_s });
        QCOMPARE(model.rowCount(), 9);
        model.setLimit(-1);
        QCOMPARE(model.rowCount(), 3000);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QList<FacetCount> more = manyAuthors(3000);
        for (FacetCount &count : more)
            ++count.count;
        model.setCounts(more);
        QCOMPARE(reset.size(), 0); // the same values: their counts alone change
        QCOMPARE(rows(model).constFirst(), u"+기자2999-2"_s);
        model.setLimit(8);
        QCOMPARE(model.rowCount(), 9);
    }

    void names_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("name");
        QTest::newRow("category") << int(FacetKind::Category) << u"사회"_s << u"사회"_s;
        QTest::newRow("no category") << int(FacetKind::Category) << QString() << u"No category"_s;
        QTest::newRow("no author") << int(FacetKind::Author) << QString() << u"No author"_s;
        QTest::newRow("no tag") << int(FacetKind::Tag) << u""_s << u"No tag"_s;
        QTest::newRow("day") << int(FacetKind::Day) << u"2026-11-15"_s << u"Sun, Nov 15, 2026"_s;
        QTest::newRow("no day") << int(FacetKind::Day) << u"soon"_s << u"soon"_s;
    }

    void names()
    {
        QFETCH(int, kind);
        QFETCH(QString, value);
        FacetListModel model{ FacetKind(kind) };
        model.setCounts({ { value, 1 } });
        QTEST(model.index(0).data().toString(), "name");
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
                 model.index(0).data().toString() + u", 1 article"_s);
    }
};

QTEST_GUILESS_MAIN(TestFacetListModel)
#include "tst_facet_list_model.moc"
