// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_controller.h"

#include "article_list_view.h"
#include "facet_panel.h"
#include "histogram_view.h"
#include "list_controller.h"
#include "list_filter.h"
#include "list_pane.h"
#include "publisher_list_model.h"
#include "query_edit.h"
#include "query_editor.h"
#include "query_parser.h"
#include "search_field.h"

#include <algorithm>

namespace newsfold {

namespace {

QueryField fieldOf(FacetKind kind)
{
    switch (kind) {
    case FacetKind::Author:
        return QueryField::Author;
    case FacetKind::Tag:
        return QueryField::Tag;
    case FacetKind::Category:
    case FacetKind::Day:
        break;
    }
    return QueryField::Category;
}

QList<CountedValue> countedValues(const QList<FacetCount> &counts)
{
    QList<CountedValue> values;
    values.reserve(counts.size());
    for (const FacetCount &count : counts) {
        if (!count.value.isEmpty())
            values.append({ count.value, count.count });
    }
    return values;
}

} // namespace

SearchController::SearchController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connectField();
    connectTimeLine();
    connect(&m_parts.facets, &FacetPanel::valueChosen, this, &SearchController::chooseValue);
    connect(&m_parts.list, &ListController::filterChanged, this, &SearchController::showFilter);
    connect(&m_parts.list, &ListController::detailsKnown, this, &SearchController::showDetails);
    connect(&m_parts.pane, &ListPane::dropPartWanted, this, [this] {
        const QDate today = koreanToday();
        setQuery(withoutSpan(parseQuery(m_parts.list.filter().query, today), m_excluding, today));
    });
    showFilter(m_parts.list.filter());
}

void SearchController::focusField()
{
    m_parts.pane.searchField()->focusText();
}

void SearchController::connectField()
{
    SearchField *field = m_parts.pane.searchField();
    field->setHistory(m_parts.settings.searchHistory());
    connect(field, &SearchField::textEdited, this, [this, field](const QString &text) {
        ListFilter filter = m_parts.list.filter();
        filter.query = text;
        if (field->editor()->isComposing())
            m_parts.list.setComposedFilter(filter);
        else
            m_parts.list.setFilter(filter);
    });
    connect(field, &SearchField::leftDownwards, this, [this] {
        if (!m_parts.pane.focusAction())
            m_parts.list.enterRows();
    });
    connect(field, &SearchField::cleared, this, [this] { m_parts.pane.focusRows(); });
    connect(field, &SearchField::accepted, this, [this] {
        remember(m_parts.list.filter().query.trimmed());
        m_parts.list.enterRows();
    });
}

void SearchController::connectTimeLine()
{
    HistogramView *timeLine = m_parts.pane.histogram();
    const auto setDates = [this](const DateRange &dates) {
        ListFilter filter = m_parts.list.filter();
        filter.dates = dates;
        m_parts.list.setFilter(filter);
    };
    connect(timeLine, &HistogramView::rangeChosen, this,
            [setDates](QDate from, QDate to) { setDates({ .from = from, .to = to }); });
    connect(timeLine, &HistogramView::rangeCleared, this, [setDates] { setDates({}); });
}

void SearchController::showFilter(const ListFilter &filter)
{
    SearchField *field = m_parts.pane.searchField();
    if (field->text() != filter.query)
        field->setText(filter.query);
    HistogramView *timeLine = m_parts.pane.histogram();
    timeLine->setRange(filter.dates);
    timeLine->setShareOffered(filter.isNarrowed());
    const Query query = parseQuery(filter.query, koreanToday());
    for (const FacetKind kind : { FacetKind::Category, FacetKind::Author, FacetKind::Tag })
        m_parts.facets.setActive(kind, chosenValues(query, fieldOf(kind)));
    const bool oneDay = filter.dates.from && filter.dates.from == filter.dates.to;
    m_parts.facets.setActive(FacetKind::Day,
                             oneDay ? QStringList(filter.dates.from->toString(Qt::ISODate)) : QStringList());
}

void SearchController::showDetails(const ResultDetails &details)
{
    m_parts.pane.histogram()->setHistogram(details.summary.histogram);
    m_parts.facets.setSummary(details.summary);
    const Facets &facets = details.summary.facets;
    showPublishers(facets.publishers);
    SearchField *field = m_parts.pane.searchField();
    // What is half written may match nothing yet: what could be meant is still offered.
    if (!facets.publishers.isEmpty()) {
        field->setValues(QueryField::Publisher, countedValues(facets.publishers));
        field->setValues(QueryField::Author, countedValues(facets.authors));
        field->setValues(QueryField::Category, countedValues(facets.categories));
        field->setValues(QueryField::Tag, countedValues(facets.tags));
    }
    if (details.excluding.isEmpty())
        return;
    const auto best = std::ranges::max_element(details.excluding, {}, &ExcludingPart::articles);
    if (best->articles == 0)
        return;
    m_excluding = best->span;
    m_parts.pane.setExcludingPart(m_parts.list.filter().query.mid(m_excluding.start, m_excluding.length),
                                  best->articles);
}

void SearchController::showPublishers(const QList<FacetCount> &publishers)
{
    // Publishers that are chosen and nothing else: what each of them has is what the library has.
    ListFilter others = m_parts.list.filter();
    others.publishers.clear();
    if (others.view == LibraryView::All && !others.isNarrowed()) {
        m_parts.publishers.setResult({});
        return;
    }
    QHash<QString, int> result;
    for (const FacetCount &count : publishers)
        result.insert(count.value, count.count);
    m_parts.publishers.setResult(result);
}

void SearchController::setQuery(const QString &text)
{
    ListFilter filter = m_parts.list.filter();
    filter.query = text;
    m_parts.list.setFilter(filter);
}

void SearchController::chooseValue(FacetKind kind, const QString &value, bool on)
{
    const QDate today = koreanToday();
    ListFilter filter = m_parts.list.filter();
    if (kind == FacetKind::Day) {
        const QDate day = QDate::fromString(value, Qt::ISODate);
        filter.dates = on ? DateRange{ .from = day, .to = day } : DateRange{};
    } else {
        const Query query = parseQuery(filter.query, today);
        QStringList values = chosenValues(query, fieldOf(kind));
        values.removeAll(value);
        if (on)
            values.append(value);
        filter.query = withChosenValues(query, fieldOf(kind), values, today);
    }
    m_parts.list.setFilter(filter);
}

void SearchController::remember(const QString &query)
{
    if (query.isEmpty())
        return;
    QStringList history = m_parts.settings.searchHistory();
    history.removeAll(query);
    history.prepend(query);
    m_parts.settings.setSearchHistory(history);
    m_parts.pane.searchField()->setHistory(m_parts.settings.searchHistory());
}

} // namespace newsfold
