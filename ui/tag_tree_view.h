// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace newsfold {

/// The tree of the tag pane. Rows are marked from edge to edge, arrows included; it is as high as its rows,
/// up to some, and scrolls the rest.
class TagTreeView : public QTreeView
{
    Q_OBJECT
public:
    explicit TagTreeView(QWidget *parent = nullptr);

    using QTreeView::scheduleDelayedItemsLayout;
    /// Keys held at the last click.
    Qt::KeyboardModifiers clickModifiers() const { return m_clickModifiers; }
    void fit(); ///< to be called when rows were added, removed, folded or unfolded

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    bool unfoldAt(const QMouseEvent &event);
    int expanderShift() const;

    Qt::KeyboardModifiers m_clickModifiers;
    bool m_pressedExpander = false;
};

} // namespace newsfold
