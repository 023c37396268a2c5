// SPDX-License-Identifier: GPL-3.0-or-later
#include "count_delegate.h"
#include "publisher_list_model.h"
#include "publisher_panel.h"

#include <QAbstractItemModelTester>

#include <QApplication>
#include <QImage>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestPublisherPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void focusLeavesTheRowReadable_data()
    {
        QTest::addColumn<bool>("checked");
        QTest::newRow("not checked") << false;
        QTest::newRow("checked") << true;
    }

    void focusLeavesTheRowReadable()
    {
        QFETCH(const bool, checked);
        PublisherListModel model;
        model.setCounts({ { u"가람일보"_s, 3, 5 } });
        if (checked)
            model.setChecked({ u"가람일보"_s });
        const CountDelegate delegate(
            { .count = PublisherListModel::CountRole, .total = PublisherListModel::TotalRole }, nullptr);
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 200, CountDelegate::rowHeight(QApplication::font()));
        option.state = QStyle::State_Enabled;
        const QImage plain = painted(delegate, option, model.index(0));
        option.state |= QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
        const QImage focused = painted(delegate, option, model.index(0));
        QVERIFY(focused != plain);
        const QRect inside = option.rect.adjusted(4, 1, -1, -1);
        QCOMPARE(focused.copy(inside), plain.copy(inside)); // only the frame is new
    }

    void countsStayBelowEachOtherBesideAScrollBar()
    {
        PublisherListModel model;
        QList<PublisherCount> counts;
        for (int i = 0; i < 12; ++i)
            counts.append({ u"신문 %1"_s.arg(i), 3, 5 });
        model.setCounts(counts);
        PublisherPanel panel(&model);
        panel.show();
        const auto lastInk = [&panel] {
            const QListView *list = panel.list();
            const QRect row = list->visualRect(list->model()->index(0, 0));
            const QImage picture = list->viewport()->grab().toImage();
            for (int x = picture.width() - 1; x >= 0; --x) {
                for (int y = row.top(); y <= row.bottom(); ++y) {
                    if (picture.pixel(x, y) != picture.pixel(picture.width() - 1, row.top()))
                        return x;
                }
            }
            return -1;
        };
        panel.resize(240, 1000);
        QTRY_VERIFY(!panel.list()->verticalScrollBar()->isVisible());
        const int before = lastInk();
        QVERIFY(before > 120);
        panel.resize(240, 200);
        QTRY_VERIFY(panel.list()->verticalScrollBar()->isVisible());
        QCOMPARE(lastInk(), before);
    }

    void countsOfAResult()
    {
        PublisherListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCounts({ { u"가람일보"_s, 3, 5 }, { u"나루경제"_s, 1, 2 }, { u"다온통신"_s, 0, 4 } });
        PublisherPanel panel(&model);
        const auto shown = [&] {
            QStringList rows;
            const QAbstractItemModel *list = panel.list()->model();
            for (int i = 0; i < list->rowCount(); ++i) {
                const QModelIndex index = list->index(i, 0);
                rows << u"%1 %2/%3"_s.arg(index.data().toString(),
                                          index.data(PublisherListModel::CountRole).toString(),
                                          index.data(PublisherListModel::TotalRole).toString());
            }
            return rows;
        };
        QCOMPARE(shown(), QStringList({ u"가람일보 3/5"_s, u"나루경제 1/2"_s, u"다온통신 0/4"_s }));
        model.setResult(QHash<QString, int>{ { u"나루경제"_s, 2 } });
        QCOMPARE(shown(), QStringList(u"나루경제 2/"_s));
        // Those beside the chosen ones stay within reach; what they have is not known.
        model.setChecked({ u"나루경제"_s });
        QCOMPARE(shown(), QStringList({ u"가람일보 -1/"_s, u"나루경제 2/"_s, u"다온통신 -1/"_s }));
        model.setResult(QHash<QString, int>());
        QCOMPARE(shown(), QStringList({ u"가람일보 -1/"_s, u"다온통신 -1/"_s }));
        model.setResult({});
        QCOMPARE(shown().size(), 3);
    }

private:
    static QImage painted(const CountDelegate &delegate, const QStyleOptionViewItem &option,
                          const QModelIndex &index)
    {
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        delegate.paint(&painter, option, index);
        return image;
    }
};

QTEST_MAIN(TestPublisherPanel)
#include "tst_publisher_panel.moc"
