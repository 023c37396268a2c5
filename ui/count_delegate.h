// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace newsfold {

/// A row of the side bar: a name on the left, elided, and a count on the right, quiet. Rows whose model
/// answers Qt::CheckStateRole have a check box before the name.
class CountDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// What the model tells of a row; a second count is optional: "12/340".
    struct Roles
    {
        int count = -1;
        int total = -1; ///< -1: no second count
        int chosen = -1; ///< bool: it is marked; -1: the view's selected rows are
    };

    CountDelegate(Roles roles, QObject *parent);

    static int rowHeight(const QFont &font); ///< device-independent pixels

    /// Where the check box of a row is, for clicks.
    static QRect checkRect(const QStyleOptionViewItem &option);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override; ///< where the name is

    void setEditorData(QWidget *editor, const QModelIndex &index) const override;

protected:
    /// A click on the check box toggles the row; other clicks are the view's.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    bool isChosen(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    int paintCounts(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Roles m_roles;
};

} // namespace newsfold
