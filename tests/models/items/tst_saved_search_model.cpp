// SPDX-License-Identifier: GPL-3.0-or-later
#include "saved_search_model.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestSavedSearchModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<SavedSearchModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setSearches(
            { { 1, u"금리"_s, u"금리"_s }, { 2, u"등대"_s, u"등대 is:unread"_s }, { 3, u"섬"_s, u"섬"_s } });
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void countsBelongToSearches()
    {
        QCOMPARE(m_model->index(0).data(SavedSearchModel::TotalRole).toInt(), -1);
        m_model->setCounts({ { 1, 10 }, { 2, 20 }, { 3, 30 } });
        QCOMPARE(m_model->index(1).data(SavedSearchModel::UnreadRole).toInt(), 2);
        QVERIFY(m_model->moveSearch(1, 0));
        QCOMPARE(m_model->index(0).data(SavedSearchModel::TotalRole).toInt(), 20);
        // Another query is another count, not yet known.
        m_model->setSearches({ { 2, u"등대"_s, u"등대"_s }, { 1, u"금리"_s, u"금리"_s } });
        QCOMPARE(m_model->index(0).data(SavedSearchModel::TotalRole).toInt(), -1);
        QCOMPARE(m_model->index(1).data(SavedSearchModel::TotalRole).toInt(), 10);
    }

    void marksThePresentOne()
    {
        m_model->setPresent(2);
        QVERIFY(!m_model->index(0).data(SavedSearchModel::PresentRole).toBool());
        QVERIFY(m_model->index(1).data(SavedSearchModel::PresentRole).toBool());
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setPresent(0);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!m_model->index(1).data(SavedSearchModel::PresentRole).toBool());
    }

    void renames()
    {
        QSignalSpy renamed(m_model.get(), &SavedSearchModel::renamed);
        QVERIFY(!m_model->setData(m_model->index(0), u"  "_s));
        QVERIFY(m_model->setData(m_model->index(0), u" 기준  금리 "_s));
        QCOMPARE(renamed.size(), 1);
        QCOMPARE(renamed.first().first().value<SavedSearch>(), (SavedSearch{ 1, u"기준 금리"_s, u"금리"_s }));
    }

    void movesByKeyAndByMouse()
    {
        QSignalSpy ordered(m_model.get(), &SavedSearchModel::ordered);
        QVERIFY(!m_model->moveSearch(0, -1));
        QVERIFY(!m_model->moveSearch(2, 4));
        QVERIFY(m_model->moveSearch(0, 2));
        QCOMPARE(ordered.takeFirst().first().value<QList<qint64>>(), (QList<qint64>{ 2, 1, 3 }));
        const std::unique_ptr<QMimeData> dragged(m_model->mimeData({ m_model->index(2) }));
        m_model->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {});
        QCOMPARE(ordered.takeFirst().first().value<QList<qint64>>(), (QList<qint64>{ 3, 2, 1 }));
        QMimeData text;
        text.setText(u"else"_s);
        QVERIFY(!m_model->dropMimeData(&text, Qt::MoveAction, 0, 0, {}));
        QVERIFY(ordered.isEmpty());
    }

private:
    std::unique_ptr<SavedSearchModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestSavedSearchModel)
#include "tst_saved_search_model.moc"
