// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_list_view.h"

#include "article_delegate.h"
#include "article_list_model.h"
#include "palette_style.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace newsfold {

ArticleListView::ArticleListView(ArticleListModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setAccessibleName(tr("Articles"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    style::slimScrollBar(this);
    setMouseTracking(true);
    setItemDelegate(new ArticleDelegate(this));
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(0);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyRowHeight();
    setModel(model);

    // Connected after the table's own reactions, so that its geometry is up to date here.
    connect(model, &QAbstractItemModel::rowsInserted, this, &ArticleListView::restoreAnchor);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ArticleListView::restoreAnchor);
    connect(model, &QAbstractItemModel::modelReset, this, &ArticleListView::startFromTop);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ArticleListView::rememberAnchor);
}

int ArticleListView::currentPosition() const
{
    return currentIndex().row();
}

void ArticleListView::setCurrentPosition(int position)
{
    const QModelIndex index = m_model->index(position);
    if (!index.isValid()) {
        selectionModel()->clear();
        return;
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

QList<qint64> ArticleListView::selectedRows() const
{
    QList<int> positions;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int i = range.top(); i <= range.bottom(); ++i)
            positions.append(i);
    }
    std::ranges::sort(positions);
    QList<qint64> rows;
    rows.reserve(positions.size());
    for (const int position : std::as_const(positions))
        rows.append(m_model->rowAt(position));
    return rows;
}

void ArticleListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const qint64 row = m_model->rowAt(current.row());
    if (row != std::exchange(m_announced, row))
        Q_EMIT currentArticleChanged(row);
}

void ArticleListView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    // Its nearest neighbour that stays takes the place of a first visible row that goes.
    if (m_anchor.isValid() && m_anchor.row() >= first && m_anchor.row() <= last) {
        const int neighbour = last + 1 < m_model->rowCount() ? last + 1 : first - 1;
        m_anchor = m_model->index(neighbour);
        m_anchorOffset = 0;
    }
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void ArticleListView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyRowHeight();
}

void ArticleListView::keyboardSearch(const QString &)
{
    // Would ask every article of the list for its title; letters are the window's shortcuts.
}

QModelIndex ArticleListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // In a table these would go to the ends of the row.
    if (action == MoveHome)
        return m_model->index(0);
    if (action == MoveEnd)
        return m_model->index(m_model->rowCount() - 1);
    return QTableView::moveCursor(action, modifiers);
}

void ArticleListView::applyRowHeight()
{
    verticalHeader()->setDefaultSectionSize(ArticleDelegate::rowHeight(font()));
}

void ArticleListView::rememberAnchor()
{
    if (m_restoring)
        return;
    const int height = verticalHeader()->defaultSectionSize();
    const int value = verticalScrollBar()->value();
    m_anchor = m_model->index(value / height);
    m_anchorOffset = value % height;
}

void ArticleListView::restoreAnchor()
{
    const QScopedValueRollback restoring(m_restoring, true);
    updateGeometries();
    // At the very top with nothing chosen yet, new articles are what one wants to see.
    const bool follow = verticalScrollBar()->value() == 0 && !currentIndex().isValid();
    if (m_anchor.isValid() && !follow)
        verticalScrollBar()->setValue(m_anchor.row() * verticalHeader()->defaultSectionSize()
                                      + m_anchorOffset);
    else
        m_anchor = m_model->index(0);
}

void ArticleListView::startFromTop()
{
    updateGeometries();
    verticalScrollBar()->setValue(0);
    rememberAnchor();
    m_announced = -1;
}

} // namespace newsfold
