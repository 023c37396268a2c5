// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library_view.h"

#include <QWidget>

class QListView;

namespace newsfold {

class PublisherListModel;
class PublisherPanel;
class ViewListModel;

/// The left pane: the fixed views above, the publishers below.
class SideBar : public QWidget
{
    Q_OBJECT
public:
    SideBar(ViewListModel *views, PublisherListModel *publishers, QWidget *parent = nullptr);

    void setView(LibraryView view); ///< without viewChosen()
    PublisherPanel *publishers() const { return m_publishers; }
    QListView *views() const { return m_views; }

Q_SIGNALS:
    void viewChosen(newsfold::LibraryView view);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitViews();

    QListView *m_views;
    PublisherPanel *m_publishers;
};

} // namespace newsfold
