// SPDX-License-Identifier: GPL-3.0-or-later
#include "count_delegate.h"
#include "publisher_list_model.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
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
            { .count = PublisherListModel::UnreadRole, .total = PublisherListModel::TotalRole }, nullptr);
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
