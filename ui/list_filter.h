// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_filter.h"
#include "library_view.h"

#include <QString>

namespace newsfold {

/// Days in Korea, both inclusive; open where not set.
struct DateRange
{
    std::optional<QDate> from;
    std::optional<QDate> to;

    bool isOpen() const { return !from && !to; }
    friend bool operator==(const DateRange &, const DateRange &) = default;
};

/// What the reader has chosen in the side bar and the filter bar. A value.
struct ListFilter
{
    LibraryView view = LibraryView::All;
    QString query; ///< as in the search field
    QStringList publishers; ///< any of these; empty: all
    DateField dateField = DateField::Published;
    DateRange dates;
    bool unreadOnly = false;
    SortOrder sort = SortOrder::NewestFirst;

    /// Whether anything besides the view narrows the list.
    bool isNarrowed() const
    {
        return !query.trimmed().isEmpty() || !publishers.isEmpty() || !dates.isOpen() || unreadOnly;
    }
    ListFilter withoutNarrowing() const;

    friend bool operator==(const ListFilter &, const ListFilter &) = default;
};

/// The question to ask the library. `today` is the present day in Korea.
ArticleFilter toArticleFilter(const ListFilter &filter, const QString &folder, QDate today);

/// The whole choice as one query, to be kept: what was chosen elsewhere stands behind what was typed.
QString toQueryText(const ListFilter &filter, QDate today);

/// The present day in Korea.
QDate koreanToday();

} // namespace newsfold
