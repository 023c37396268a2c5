// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette_style.h"
#include "tag_panel.h"
#include "tag_tree_model.h"

#include <QImage>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestTagPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<TagTreeModel>();
        m_panel = std::make_unique<TagPanel>(m_model.get());
        m_panel->resize(240, 400);
        m_panel->show();
    }
    void cleanup()
    {
        m_panel.reset();
        m_model.reset();
    }

    void nothingStandsInTheMargin()
    {
        m_model->setTags({ { .name = u"바다"_s, .articles = 1 }, { .name = u"섬"_s, .articles = 2 } }, {});
        QVERIFY(firstInk(u"바다"_s) >= style::margin);
        m_model->setTags({ { .name = u"바다/등대"_s, .articles = 1 }, { .name = u"섬"_s, .articles = 2 } },
                         { { u"바다"_s, 1 } });
        QVERIFY(tree()->rootIsDecorated());
        const int arrow = firstInk(u"바다"_s);
        QVERIFY2(arrow >= style::margin - 1 && arrow < style::margin + style::gap,
                 qPrintable(QString::number(arrow)));
    }

    void expandersUnfold()
    {
        m_model->setTags({ { .name = u"바다/등대/흰"_s, .articles = 1 } },
                         { { u"바다"_s, 1 }, { u"바다/등대"_s, 1 } });
        QSignalSpy chosen(m_panel.get(), &TagPanel::tagChosen);
        const auto click = [this](const QString &tag, bool twice = false) {
            const QPoint at(firstInk(tag) + 2, tree()->visualRect(indexOf(tag)).center().y());
            if (twice)
                QTest::mouseDClick(tree()->viewport(), Qt::LeftButton, {}, at);
            else
                QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, at);
        };
        click(u"바다"_s);
        QVERIFY(tree()->isExpanded(indexOf(u"바다"_s)));
        click(u"바다/등대"_s);
        QVERIFY(tree()->isExpanded(indexOf(u"바다/등대"_s)));
        click(u"바다/등대"_s);
        QVERIFY(!tree()->isExpanded(indexOf(u"바다/등대"_s)));
        click(u"바다"_s, true);
        QCOMPARE(chosen.size(), 0);
        const QRect row = tree()->visualRect(indexOf(u"바다"_s));
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(chosen.size(), 1);
    }

    void coloursAreForTagsThatAre()
    {
        m_model->setTags({ { .name = u"바다/등대"_s, .articles = 1 }, { .name = u"섬"_s, .articles = 2 } },
                         { { u"바다"_s, 1 } });
        tree()->expandAll();
        const auto coloursOffered = [this](const QString &tag) {
            Q_EMIT tree()->customContextMenuRequested(tree()->visualRect(indexOf(tag)).center());
            auto *menu = m_panel->findChild<QMenu *>(Qt::FindDirectChildrenOnly);
            bool offered = false;
            for (const QAction *action : menu->actions())
                offered |= action->menu() && action->menu()->isEnabled() && action->isEnabled();
            delete menu;
            return offered;
        };
        QVERIFY(coloursOffered(u"섬"_s));
        QVERIFY(coloursOffered(u"바다/등대"_s));
        QVERIFY(!coloursOffered(u"바다"_s));
    }

private:
    QTreeView *tree() const { return m_panel->tree(); }
    QModelIndex indexOf(const QString &tag) const
    {
        const QAbstractItemModel *model = tree()->model();
        return model
            ->match(model->index(0, 0), TagTreeModel::NameRole, tag, 1, Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    }
    /// How far from the left something is painted in a row.
    int firstInk(const QString &tag) const
    {
        const QRect row = tree()->visualRect(indexOf(tag));
        const QImage picture = tree()->viewport()->grab().toImage();
        const QRgb ground = picture.pixel(0, row.top() + 1);
        for (int x = 0; x < picture.width(); ++x) {
            for (int y = row.top() + 1; y < row.bottom(); ++y) {
                if (picture.pixel(x, y) != ground)
                    return x;
            }
        }
        return -1;
    }

    std::unique_ptr<TagTreeModel> m_model;
    std::unique_ptr<TagPanel> m_panel;
};

QTEST_MAIN(TestTagPanel)

#include "tst_tag_panel.moc"
