// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_filter.h"

#include "moment.h"
#include "query_edit.h"
#include "query_parser.h"

#include <QDateTime>

#include <algorithm>

namespace newsfold {

ListFilter ListFilter::withoutNarrowing() const
{
    return { .view = view, .query = {}, .publishers = {}, .dateField = dateField, .dates = {}, .sort = sort };
}

ArticleFilter toArticleFilter(const ListFilter &filter, const QString &folder, QDate today)
{
    ArticleFilter asked{
        .folder = folder,
        .query = parseQuery(filter.query, today),
        .publishers = filter.publishers,
        .dateField = filter.dateField,
        .from = filter.dates.from,
        .to = filter.dates.to,
        .sort = filter.sort,
    };
    if (filter.unreadOnly || filter.view == LibraryView::Unread)
        asked.read = false;
    if (filter.view == LibraryView::Starred)
        asked.starred = true;
    if (filter.view == LibraryView::Notebook)
        asked.annotated = true;
    if (filter.view == LibraryView::Today) {
        asked.from = std::max(asked.from.value_or(today), today);
        asked.to = std::min(asked.to.value_or(today), today);
        // The view means the day of publication; a range of crawl days cannot be joined with it in one
        // question.
        asked.dateField = DateField::Published;
    }
    return asked;
}

QString toQueryText(const ListFilter &filter, QDate today)
{
    Query query = parseQuery(filter.query, today);
    const auto add = [&](const QString &text) { query = parseQuery(text, today); };
    if (!filter.publishers.isEmpty())
        add(withChosenValues(query, QueryField::Publisher, filter.publishers, today));
    if (!filter.dates.isOpen()) {
        const DayCondition days{ .field = filter.dateField,
                                 .from = filter.dates.from,
                                 .to = filter.dates.to };
        add(withChosenDays(query, days, today));
    }
    if (filter.unreadOnly || filter.view == LibraryView::Unread)
        add(withPart(query, statusNode(StatusCondition::Unread), true, today));
    if (filter.view == LibraryView::Starred)
        add(withPart(query, statusNode(StatusCondition::Starred), true, today));
    if (filter.view == LibraryView::Notebook)
        add(withPart(query, statusNode(StatusCondition::Annotated), true, today));
    QString text = query.text.trimmed();
    // Today is another day tomorrow: no calendar day says that.
    if (filter.view == LibraryView::Today)
        text += QStringLiteral(" on:today");
    return text.trimmed();
}

QDate koreanToday()
{
    return koreanDay({ .msecsSinceEpoch = QDateTime::currentMSecsSinceEpoch() });
}

} // namespace newsfold
