// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QSortFilterProxyModel;
class QToolButton;

namespace newsfold {

class ComposingLineEdit;
class PublisherListModel;

/// The publishers, searchable. A click shows one publisher alone (a second click all again); Ctrl-click, the
/// check box and Space add and remove one. What is chosen is the model's check state.
class PublisherPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PublisherPanel(PublisherListModel *model, QWidget *parent = nullptr);

    void focusSearch();
    ComposingLineEdit *searchField() const { return m_search; }
    QListView *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QModelIndex &proxyIndex, Qt::KeyboardModifiers modifiers);
    void toggle(const QModelIndex &proxyIndex);
    void showChecked();

    PublisherListModel *m_model;
    QSortFilterProxyModel *m_found;
    QLabel *m_heading;
    QToolButton *m_clear;
    ComposingLineEdit *m_search;
    QListView *m_list;
};

} // namespace newsfold
