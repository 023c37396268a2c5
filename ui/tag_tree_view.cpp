// SPDX-License-Identifier: GPL-3.0-or-later
#include "tag_tree_view.h"

#include "count_delegate.h"
#include "palette_style.h"
#include "tag_delegate.h"
#include "tag_tree_model.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace newsfold {

namespace {
constexpr int mostRowsShown = 8;
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
    setFixedHeight(std::max(1, rows) * CountDelegate::rowHeight(font()));
}

void TagTreeView::mouseReleaseEvent(QMouseEvent *event)
{
    m_clickModifiers = event->modifiers();
    QTreeView::mouseReleaseEvent(event);
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
