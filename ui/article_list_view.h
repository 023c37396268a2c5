// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tag_tree_model.h"

#include <QPersistentModelIndex>
#include <QTableView>

namespace newsfold {

class ArticleDelegate;
class ArticleListModel;

/// The list of articles. A table of one column, because it alone lays out rows of one height without asking
/// each of them: a new result of a million rows costs some milliseconds. Articles that come and go above the
/// visible ones leave these where they are. Selected articles can be
/// dragged: see articleMimeData().
class ArticleListView : public QTableView
{
    Q_OBJECT
public:
    explicit ArticleListView(ArticleListModel *model, QWidget *parent = nullptr);

    int currentPosition() const; ///< -1 if there is none
    void setCurrentPosition(int position); ///< selects it alone and brings it into view; -1: none
    QList<qint64> selectedRows() const; ///< row numbers, in the order of the list
    void setTagColours(const TagColours &colours);

Q_SIGNALS:
    /// Another article became current; -1 if none is. Not emitted when the same one only moves.
    void currentArticleChanged(qint64 row);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyboardSearch(const QString &search) override;
    void startDrag(Qt::DropActions actions) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void applyRowHeight();
    void rememberAnchor();
    void restoreAnchor();
    void startFromTop();

    ArticleListModel *m_model;
    ArticleDelegate *m_delegate;
    QPersistentModelIndex m_anchor; ///< first visible row
    int m_anchorOffset = 0; ///< pixels of it above the viewport
    qint64 m_announced = -1;
    bool m_restoring = false;
};

} // namespace newsfold
