// SPDX-License-Identifier: GPL-3.0-or-later
#include "publisher_list_model.h"
#include "view_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const PublisherListModel &model)
{
    QStringList names;
    for (int i = 0; i < model.rowCount(); ++i)
        names << model.index(i).data(PublisherListModel::PublisherRole).toString();
    return names;
}

} // namespace

class TestSideBarModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void viewsShowCounts()
    {
        ViewListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const LibraryCounts counts{ .total = 40, .unread = 30, .starred = 2, .today = 7, .annotated = 3 };
        model.setCounts(counts);
        model.setCounts(counts);
        QCOMPARE(changed.size(), 1);
        const QList<int> expected{ 40, 30, 2, 7, 3 };
        for (int i = 0; i < libraryViewCount; ++i) {
            QCOMPARE(model.index(i).data(ViewListModel::CountRole).toInt(), expected[i]);
            QCOMPARE(model.index(i).data(ViewListModel::ViewRole).toInt(), i);
            QVERIFY(!model.index(i).data().toString().isEmpty());
        }
    }

    void publishersFollowCounts()
    {
        PublisherListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCounts({ { u"가람신문"_s, 1, 2 }, { u"다온경제"_s, 3, 4 } });
        model.setCounts({ { u"가람신문"_s, 0, 2 },
                          { u"나래일보"_s, 1, 1 },
                          { u"다온경제"_s, 3, 4 },
                          { u"하늘통신"_s, 5, 5 } });
        QCOMPARE(names(model), QStringList({ u"가람신문"_s, u"나래일보"_s, u"다온경제"_s, u"하늘통신"_s }));
        QCOMPARE(model.index(0).data(PublisherListModel::CountRole).toInt(), 0);
        model.setCounts({ { u"나래일보"_s, 1, 1 } });
        QCOMPARE(names(model), QStringList{ u"나래일보"_s });
        model.setCounts({});
        QCOMPARE(model.rowCount(), 0);
    }

    void checking()
    {
        PublisherListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(&model, &PublisherListModel::checkedChanged);
        model.setCounts({ { {}, 1, 1 }, { u"가람신문"_s, 1, 2 }, { u"다온경제"_s, 3, 4 } });
        QVERIFY(model.setData(model.index(2), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.setData(model.index(2), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.setData(model.index(0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(changed.size(), 2);
        QCOMPARE(model.checked(), QStringList({ u""_s, u"다온경제"_s }));
        QVERIFY(
            !model.index(0).data().toString().isEmpty()); // articles without a publisher have a name for it
        model.setChecked({ u"가람신문"_s });
        QCOMPARE(model.checked(), QStringList{ u"가람신문"_s });
        QCOMPARE(changed.size(), 3);
        model.setChecked({ u"가람신문"_s });
        QCOMPARE(changed.size(), 3);
    }

    void checkedPublisherOutlivesItsArticles()
    {
        PublisherListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCounts({ { u"가람신문"_s, 1, 2 }, { u"다온경제"_s, 3, 4 } });
        model.setChecked({ u"가람신문"_s, u"하늘통신"_s });
        model.setCounts({ { u"다온경제"_s, 3, 4 } });
        QCOMPARE(names(model), QStringList({ u"가람신문"_s, u"다온경제"_s, u"하늘통신"_s }));
        QCOMPARE(model.index(0).data(PublisherListModel::TotalRole).toInt(), 0);
        model.setChecked({});
        model.setCounts({ { u"다온경제"_s, 3, 4 } });
        QCOMPARE(names(model), QStringList{ u"다온경제"_s });
    }
};

QTEST_GUILESS_MAIN(TestSideBarModels)
#include "tst_side_bar_models.moc"
