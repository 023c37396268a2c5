// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_list_view.h"

#include "article_delegate.h"
#include "article_list_model.h"
#include "article_mime.h"
#include "palette_style.h"
#include "tag_paint.h"

#include <QDrag>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QPixmap>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace newsfold {

namespace {

/// What hangs on the pointer while articles are dragged: how many, or which one.
QPixmap dragPicture(const QString &text, const QWidget &view)
{
    constexpr int widest = 260;
    const QFontMetrics metrics(view.font());
    const QSize size(std::min(widest, metrics.horizontalAdvance(text) + 2 * style::margin),
                     metrics.height() + 12);
    QPixmap picture(size * view.devicePixelRatioF());
    picture.setDevicePixelRatio(view.devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(view.font());
    paintTagChip(&painter, QRectF(QPointF(), size), text, chipColours(std::nullopt, view.palette()));
    return picture;
}

} // namespace

ArticleListView::ArticleListView(ArticleListModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new ArticleDelegate(this))
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
    setItemDelegate(m_delegate);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setContextMenuPolicy(Qt::CustomContextMenu);
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

void ArticleListView::setTagColours(const TagColours &colours)
{
    m_delegate->setTagColours(colours);
    viewport()->update();
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

void ArticleListView::focusInEvent(QFocusEvent *event)
{
    // Without a current article the base would make the first one current, which opens it.
    if (currentIndex().isValid())
        QTableView::focusInEvent(event);
    else
        QAbstractScrollArea::focusInEvent(event);
}

void ArticleListView::keyboardSearch(const QString &)
{
    // Would ask every article of the list for its title; letters are the window's shortcuts.
}

void ArticleListView::startDrag(Qt::DropActions)
{
    const QList<qint64> rows = selectedRows();
    if (rows.isEmpty())
        return;
    const ArticleRow *only = rows.size() == 1 ? m_model->article(currentPosition()) : nullptr;
    const QString text = only ? only->title : tr("%1 articles").arg(locale().toString(rows.size()));
    auto *drag = new QDrag(this); // Qt deletes it
    drag->setMimeData(articleMimeData(rows).release());
    drag->setPixmap(dragPicture(text, *this));
    drag->exec(Qt::CopyAction);
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
