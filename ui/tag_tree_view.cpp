// SPDX-License-Identifier: GPL-3.0-or-later
#include "tag_tree_view.h"

#include "count_delegate.h"
#include "palette_style.h"
#include "tag_delegate.h"
#include "tag_tree_model.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace newsfold {

namespace {
constexpr int mostRowsShown = 8;
constexpr int fewestRowsShown = 2; // where the window is low
constexpr int level = 14; // pixels
constexpr int msecsToUnfold = 700; // while something is dragged over a row
} // namespace

TagTreeView::TagTreeView(QWidget *parent)
    : QTreeView(parent)
{
    setItemDelegate(new TagDelegate(this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(level);
    setExpandsOnDoubleClick(false); // each of the two clicks has done something already
    setSelectionMode(NoSelection); // what is chosen is what the list shows, as the model tells
    setEditTriggers(EditKeyPressed);
    setDragDropMode(DropOnly);
    setDragDropOverwriteMode(true); // onto rows, never between them
    setAutoExpandDelay(msecsToUnfold);
    setVerticalScrollMode(ScrollPerPixel);
    setSizeAdjustPolicy(AdjustToContents);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    style::slimScrollBar(this);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setBackgroundRole(QPalette::Window);
}

void TagTreeView::fit()
{
    if (!model())
        return;
    bool nested = false;
    for (int row = 0; row < model()->rowCount() && !nested; ++row)
        nested = model()->hasChildren(model()->index(row, 0));
    setRootIsDecorated(nested);
    int rows = 0;
    for (QModelIndex index = model()->index(0, 0); index.isValid() && rows < mostRowsShown;
         index = indexBelow(index))
        ++rows;
    const int height = CountDelegate::rowHeight(font());
    setMinimumHeight(std::clamp(rows, 1, fewestRowsShown) * height);
    setMaximumHeight(std::max(1, rows) * height);
}

void TagTreeView::mousePressEvent(QMouseEvent *event)
{
    m_pressedExpander = unfoldAt(*event);
    if (!m_pressedExpander)
        QTreeView::mousePressEvent(event);
}

void TagTreeView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_pressedExpander = unfoldAt(*event);
    if (!m_pressedExpander)
        QTreeView::mouseDoubleClickEvent(event);
}

void TagTreeView::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_pressedExpander, false))
        return; // the row was not clicked
    m_clickModifiers = event->modifiers();
    QTreeView::mouseReleaseEvent(event);
}

/// The view itself knows of an expander at the edge only, and takes the clicks on the margin there.
bool TagTreeView::unfoldAt(const QMouseEvent &event)
{
    const QPoint at = event.position().toPoint();
    const QModelIndex index = indexAt(at);
    if (event.button() != Qt::LeftButton || !rootIsDecorated() || !model()->hasChildren(index))
        return false;
    const QRect row = visualRect(index);
    const int edge = isRightToLeft() ? row.right() + 1 : row.left() - indentation();
    const QRect expander(edge + expanderShift(), row.top(), indentation(), row.height());
    if (!expander.contains(at))
        return false;
    setExpanded(index, !isExpanded(index));
    return true;
}

int TagTreeView::expanderShift() const
{
    // The arrow is in the middle of its room.
    const int shift = style::margin - style::tight;
    return isRightToLeft() ? -shift : shift;
}

void TagTreeView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    QTreeView::drawBranches(painter, rect.translated(expanderShift(), 0), index);
}

void TagTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const QColor under = palette().color(QPalette::Window);
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    if (index.data(TagTreeModel::ChosenRole).toBool()) {
        painter->fillRect(row, style::selected(palette(), under, true));
        QRect bar = row;
        if (isRightToLeft())
            bar.setLeft(bar.right() - style::selectionBar + 1);
        else
            bar.setWidth(style::selectionBar);
        painter->fillRect(bar, style::accent(palette()));
    } else if ((hasFocus() && index == currentIndex())
               || (viewport()->underMouse() && row.contains(viewport()->mapFromGlobal(QCursor::pos())))) {
        painter->fillRect(row, style::hovered(palette(), under));
    }
    QTreeView::drawRow(painter, option, index);
}

} // namespace newsfold
