// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_filter.h"

#include "moment.h"

#include <QDateTime>

#include <algorithm>

namespace newsfold {

ListFilter ListFilter::withoutNarrowing() const
{
    return { .view = view, .publishers = {}, .dateField = dateField, .dates = {}, .sort = sort };
}

ArticleFilter toArticleFilter(const ListFilter &filter, const QString &folder, QDate today)
{
    ArticleFilter asked{
        .folder = folder,
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
    if (filter.view == LibraryView::Today) {
        asked.from = std::max(asked.from.value_or(today), today);
        asked.to = std::min(asked.to.value_or(today), today);
        // The view means the day of publication; a range of crawl days cannot be joined with it in one
        // question.
        asked.dateField = DateField::Published;
    }
    return asked;
}

QDate koreanToday()
{
    return koreanDay({ .msecsSinceEpoch = QDateTime::currentMSecsSinceEpoch() });
}

} // namespace newsfold
