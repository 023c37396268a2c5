// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_list_model.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

using Rows = QList<qint64>;

Rows rowsFrom(qint64 first, qint64 count)
{
    Rows rows(count);
    std::iota(rows.begin(), rows.end(), first);
    return rows;
}

ArticleRow articleOf(qint64 row, bool read = false)
{
    return { .row = row,
             .key = u"key%1"_s.arg(row),
             .title = u"제목 %1"_s.arg(row),
             .publisher = u"가람일보"_s,
             .read = read };
}

QList<ArticleRow> articlesOf(const Rows &rows, bool read = false)
{
    QList<ArticleRow> articles;
    for (const qint64 row : rows)
        articles << articleOf(row, read);
    return articles;
}

} // namespace

class TestArticleListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOncePerTurnAndPage()
    {
        ArticleListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy wanted(&model, &ArticleListModel::rowsWanted);
        model.resetResult(rowsFrom(1, 250));
        QVERIFY(!model.article(0));
        QVERIFY(!model.article(7));
        QVERIFY(!model.index(249).data(ArticleListModel::ArticleRole).isValid());
        QCOMPARE(wanted.size(), 0);
        QTRY_COMPARE(wanted.size(), 1);
        const auto rows = wanted.constFirst().constFirst().value<Rows>();
        QCOMPARE(rows, rowsFrom(1, 100) + rowsFrom(201, 50));
        QVERIFY(!model.article(8)); // asked for already
        QTest::qWait(10);
        QCOMPARE(wanted.size(), 1);
    }

    void showsWhatArrived()
    {
        ArticleListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.resetResult(rowsFrom(1, 30));
        QSignalSpy wanted(&model, &ArticleListModel::rowsWanted);
        (void)model.article(0);
        QTRY_COMPARE(wanted.size(), 1);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setRows(articlesOf({ 3, 2, 77 }));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.constFirst().at(0).toModelIndex().row(), 1);
        QCOMPARE(changed.constFirst().at(1).toModelIndex().row(), 2);
        QCOMPARE(model.index(1).data().toString(), u"제목 2"_s);
        QCOMPARE(model.index(1).data(ArticleListModel::ReadRole), QVariant(false));
        QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains(u"가람일보"_s));
        QCOMPARE(model.index(4).data(ArticleListModel::RowRole).toLongLong(), 5);
        QVERIFY(!model.article(5));
        QCOMPARE(model.positionOf(77), -1);
        QCOMPARE(model.rowAt(30), -1);
    }

    void staleRowsStayVisible()
    {
        ArticleListModel model;
        model.resetResult(rowsFrom(1, 30));
        QSignalSpy wanted(&model, &ArticleListModel::rowsWanted);
        (void)model.article(0);
        QTRY_COMPARE(wanted.size(), 1);
        model.setRows(articlesOf(rowsFrom(1, 30)));
        wanted.clear();

        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.invalidate({ 2, 999 });
        QCOMPARE(changed.size(), 1);
        QVERIFY(model.article(1));
        QVERIFY(!model.article(1)->read);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.constFirst().constFirst().value<Rows>(), Rows{ 2 });
        model.setRows(articlesOf({ 2 }, true));
        QVERIFY(model.article(1)->read);

        wanted.clear();
        model.invalidate();
        QVERIFY(model.article(29));
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.constFirst().constFirst().value<Rows>().size(), 30);
    }

    void lateAnswersDoNotHideAnInvalidation()
    {
        ArticleListModel model;
        model.resetResult(rowsFrom(1, 5));
        QSignalSpy wanted(&model, &ArticleListModel::rowsWanted);
        (void)model.article(0);
        QTRY_COMPARE(wanted.size(), 1);
        model.setRows(articlesOf(rowsFrom(1, 5)));
        model.invalidate({ 2 });
        (void)model.article(1);
        QTRY_COMPARE(wanted.size(), 2);
        model.invalidate({ 2 }); // while the answer is on its way
        model.setRows(articlesOf({ 2 }));
        (void)model.article(1);
        QTRY_COMPARE(wanted.size(), 3);
        QCOMPARE(wanted.constLast().constFirst().value<Rows>(), Rows{ 2 });
        model.setRows(articlesOf({ 2 }, true));
        QVERIFY(model.article(1)->read);
        QTest::qWait(10);
        QCOMPARE(wanted.size(), 3);
    }

    void awaitedRowsAreLookedAtAgainAfterARefresh()
    {
        ArticleListModel model;
        model.resetResult(rowsFrom(1, 30));
        QSignalSpy wanted(&model, &ArticleListModel::rowsWanted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        // A view that looks at what it is told has changed, and at nothing else.
        connect(
            &model, &QAbstractItemModel::dataChanged, &model,
            [&model](const QModelIndex &first) { (void)first.data(); }, Qt::QueuedConnection);
        (void)model.article(0);
        QTRY_COMPARE(wanted.size(), 1);
        model.invalidate();
        model.refreshResult(rowsFrom(1, 30)); // which brings no news of its own
        QCOMPARE(changed.size(), 1);
        model.setRows(articlesOf(rowsFrom(1, 30))); // what was asked for before comes too early
        QTRY_COMPARE(wanted.size(), 2);
        model.setRows(articlesOf(rowsFrom(1, 30), true));
        QVERIFY(model.article(0));
        QVERIFY(model.article(0)->read);
        QCOMPARE(changed.size(), 2);
    }

    void refreshKeepsPersistentIndexes()
    {
        ArticleListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.resetResult(rowsFrom(0, 1000));
        const QPersistentModelIndex held = model.index(500);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        Rows after;
        for (qint64 row = 0; row < 1000; ++row) {
            after << row;
            if (row % 3 == 0)
                after << 5000 + row;
        }
        model.refreshResult(after);
        QCOMPARE(model.result(), after);
        QVERIFY(held.isValid());
        QCOMPARE(model.rowAt(held.row()), 500);
        QCOMPARE(reset.size(), 0);
    }

    void randomRefreshes()
    {
        QRandomGenerator random(7);
        ArticleListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QPersistentModelIndex held;
        qint64 heldRow = -1;
        for (int round = 0; round < 400; ++round) {
            Rows rows = rowsFrom(0, random.bounded(1, 60));
            if (random.bounded(4) == 0)
                std::shuffle(rows.begin(), rows.end(), random);
            rows.removeIf([&](qint64) { return random.bounded(5) == 0; });
            model.refreshResult(rows);
            QCOMPARE(model.result(), rows);
            QCOMPARE(model.rowCount(), int(rows.size()));
            if (held.isValid())
                QCOMPARE(model.rowAt(held.row()), heldRow);
            if (random.bounded(3) == 0 && !rows.isEmpty()) {
                held = model.index(random.bounded(int(rows.size())));
                heldRow = model.rowAt(held.row());
            }
            if (!rows.isEmpty())
                (void)model.article(0);
            model.setRows(articlesOf(rows.first(std::min<qsizetype>(rows.size(), 10))));
        }
    }

    void remembersALimitedNumber()
    {
        ArticleListModel model;
        const int count = ArticleListModel::pageSize * (ArticleListModel::pageLimit + 50);
        model.resetResult(rowsFrom(0, count));
        for (int page = 0; page < count; page += ArticleListModel::pageSize) {
            (void)model.article(page);
            model.setRows(articlesOf(rowsFrom(page, ArticleListModel::pageSize)));
        }
        QVERIFY(!model.article(0));
        QVERIFY(model.article(count - 1));
    }

    void hundredThousandRows()
    {
        ArticleListModel model;
        model.resetResult(rowsFrom(0, 100000));
        const QPersistentModelIndex held = model.index(60000);
        Rows after = rowsFrom(200000, 3000) + rowsFrom(0, 100000);
        model.refreshResult(after);
        QCOMPARE(held.row(), 63000);
        after.removeIf([](qint64 row) { return row % 2 == 1; });
        model.refreshResult(after);
        QCOMPARE(model.result(), after);
        QCOMPARE(model.rowAt(held.row()), 60000);
    }
};

QTEST_GUILESS_MAIN(TestArticleListModel)
#include "tst_article_list_model.moc"
