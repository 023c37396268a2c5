// SPDX-License-Identifier: GPL-3.0-or-later
#include "facet_list.h"

#include "count_delegate.h"
#include "facet_list_model.h"
#include "palette_style.h"

#include <QKeyEvent>

namespace newsfold {

FacetList::FacetList(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new CountDelegate({ .count = FacetListModel::CountRole }, this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    style::slimScrollBar(this);
    setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Window);
}

void FacetList::toggle(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    model()->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void FacetList::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->position().toPoint()) : QModelIndex();
    QListView::mousePressEvent(event);
}

void FacetList::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QPersistentModelIndex index = indexAt(at);
    const bool meant = event->button() == Qt::LeftButton && index.isValid() && index == m_pressed;
    m_pressed = QModelIndex();
    // The check box itself is the delegate's.
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    const bool onCheckBox = at.x() <= CountDelegate::checkRect(option).right() + style::gap / 2;
    QListView::mouseReleaseEvent(event);
    if (meant && !onCheckBox)
        toggle(index);
}

void FacetList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggle(currentIndex());
        break;
    default:
        QListView::keyPressEvent(event);
    }
}

} // namespace newsfold
