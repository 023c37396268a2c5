// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_list_model.h"
#include "article_list_view.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace newsfold;

namespace {

QList<qint64> rowsFrom(qint64 first, qint64 count)
{
    QList<qint64> rows(count);
    std::iota(rows.begin(), rows.end(), first);
    return rows;
}

/// What would be dragged; a real drag waits for a drop.
class DraggedList : public ArticleListView
{
public:
    using ArticleListView::ArticleListView;
    QList<QList<qint64>> drags;

protected:
    void startDrag(Qt::DropActions) override { drags << selectedRows(); }
};

} // namespace

class TestArticleListView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAboveLeaveTheVisibleOnes()
    {
        ArticleListModel model;
        ArticleListView view(&model);
        view.resize(360, 600);
        view.show();
        model.resetResult(rowsFrom(0, 500));
        view.setCurrentPosition(100);
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 13);
        const QRect place = view.visualRect(view.currentIndex());
        QVERIFY(view.viewport()->rect().intersects(place));

        QSignalSpy chosen(&view, &ArticleListView::currentArticleChanged);
        model.refreshResult(rowsFrom(1000, 40) + rowsFrom(0, 500));
        QCOMPARE(view.currentPosition(), 140);
        QCOMPARE(view.visualRect(view.currentIndex()), place);
        // Scattered changes are made in bulk: the chosen and the first visible row stay all the same.
        QList<qint64> scattered;
        for (qint64 row = 0; row < 500; ++row) {
            if (row % 9 != 4 || row > 90)
                scattered << row;
            if (row % 5 == 0 && row < 90)
                scattered << 5000 + row;
        }
        model.refreshResult(scattered);
        QCOMPARE(view.visualRect(view.currentIndex()), place);
        QCOMPARE(model.rowAt(view.currentPosition()), 100);
        QCOMPARE(chosen.size(), 0);
    }

    void topFollowsWhileNothingIsChosen()
    {
        ArticleListModel model;
        ArticleListView view(&model);
        view.resize(360, 600);
        view.show();
        model.resetResult(rowsFrom(0, 100));
        model.refreshResult(rowsFrom(500, 30) + rowsFrom(0, 100));
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        view.setCurrentPosition(0);
        model.refreshResult(rowsFrom(900, 30) + rowsFrom(500, 30) + rowsFrom(0, 100));
        QCOMPARE(view.visualRect(view.currentIndex()).top(), 0);
        model.resetResult(rowsFrom(0, 100));
        QCOMPARE(view.verticalScrollBar()->value(), 0);
    }

    void keyboard()
    {
        ArticleListModel model;
        ArticleListView view(&model);
        view.resize(360, 600);
        view.show();
        model.resetResult(rowsFrom(0, 100));
        QSignalSpy chosen(&view, &ArticleListView::currentArticleChanged);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.currentPosition(), 99);
        QTest::keyClick(&view, Qt::Key_Up);
        QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(view.selectedRows(), QList<qint64>({ 97, 98 }));
        QCOMPARE(chosen.size(), 3);
        QCOMPARE(chosen.constLast().constFirst().toLongLong(), 97);
    }

    void articlesAreDraggedByTheMouse()
    {
        ArticleListModel model;
        DraggedList view(&model);
        view.resize(360, 600);
        view.show();
        model.resetResult(rowsFrom(0, 100));
        const auto drag = [&](int position) {
            const QPoint at = view.visualRect(model.index(position)).center();
            QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at);
            for (int way = 4; way <= 80; way += 4)
                QTest::mouseMove(view.viewport(), at - QPoint(way, way / 8));
            QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at - QPoint(80, 10));
        };
        drag(2); // pressed and dragged at once
        QCOMPARE(view.drags, QList<QList<qint64>>{ { 2 } });
        view.setCurrentPosition(0);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        drag(1); // several together
        QCOMPARE(view.drags.constLast(), QList<qint64>({ 0, 1 }));
        QCOMPARE(view.drags.size(), 2);
    }

    void resetOfAMillionRows()
    {
        ArticleListModel model;
        ArticleListView view(&model);
        view.resize(360, 600);
        view.show();
        const QList<qint64> rows = rowsFrom(0, 1000000);
        QBENCHMARK
        {
            model.resetResult({});
            model.resetResult(rows);
            view.grab();
        }
        QCOMPARE(view.model()->rowCount(), 1000000);
        view.setCurrentPosition(999999);
        QVERIFY(view.viewport()->rect().intersects(view.visualRect(view.currentIndex())));
    }
};

QTEST_MAIN(TestArticleListView)
#include "tst_article_list_view.moc"
