// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facet_kind.h"
#include "search_result.h"
#include "window_settings.h"

#include <QObject>

namespace newsfold {

class FacetPanel;
class HistogramView;
class ListController;
class ListPane;
class PublisherListModel;
struct ListFilter;

/// Joins the search field, the time line and the facets to the list's question, and shows them its answer.
/// Window's thread; everything given must outlive it.
class SearchController : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        ListController &list;
        ListPane &pane;
        FacetPanel &facets;
        PublisherListModel &publishers;
        WindowSettings settings;
    };

    explicit SearchController(const Parts &parts, QObject *parent = nullptr);

    void focusField();

private:
    void connectField();
    void connectTimeLine();
    void showFilter(const ListFilter &filter);
    void showDetails(const ResultDetails &details);
    void showPublishers(const QList<FacetCount> &publishers);
    void setQuery(const QString &text);
    void chooseValue(FacetKind kind, const QString &value, bool on);
    void remember(const QString &query);

    Parts m_parts;
    QuerySpan m_excluding; ///< of the present query
};

} // namespace newsfold
