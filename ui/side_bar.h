// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library_view.h"

#include <QWidget>

#include <optional>

class QListView;
class QScrollArea;

namespace newsfold {

class PublisherListModel;
class FacetPanel;
class PublisherPanel;
class SavedSearchList;
class SavedSearchModel;
class TagPanel;
class TagTreeModel;
class ViewListModel;

/// The left pane: the fixed views, the saved searches, the tags, the publishers, and what else the present
/// result is made of.
class SideBar : public QWidget
{
    Q_OBJECT
public:
    SideBar(ViewListModel *views, SavedSearchModel *searches, TagTreeModel *tags,
            PublisherListModel *publishers, QWidget *parent = nullptr);

    void setView(std::optional<LibraryView> view); ///< marks it, without viewChosen()
    SavedSearchList *searches() const { return m_searches; }
    TagPanel *tags() const { return m_tags; }
    PublisherPanel *publishers() const { return m_publishers; }
    FacetPanel *facets() const { return m_facets; }
    QListView *views() const { return m_views; }

Q_SIGNALS:
    void viewChosen(newsfold::LibraryView view);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitViews();
    void makeScrollable(QWidget *content);

    QScrollArea *m_area;
    QListView *m_views;
    SavedSearchList *m_searches;
    TagPanel *m_tags;
    PublisherPanel *m_publishers;
    FacetPanel *m_facets;
};

} // namespace newsfold
