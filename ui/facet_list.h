// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QPersistentModelIndex>

namespace newsfold {

/// A list of values that a click, Space or Enter checks and unchecks, wherever in the row it is.
class FacetList : public QListView
{
    Q_OBJECT
public:
    explicit FacetList(QWidget *parent = nullptr);

    void toggle(const QModelIndex &index);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPersistentModelIndex m_pressed;
};

} // namespace newsfold
