// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "list_order.h"
#include "query.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace newsfold {

/// Which articles to show and in what order. A value; conditions are joined by "and".
struct ArticleFilter
{
    QString folder; ///< absolute path of an indexed folder; empty: every folder of the library
    Query query; ///< what was typed; its `sort` goes before the one below
    QStringList
        publishers; ///< any of these; empty: all. An empty string in it stands for articles without one
    DateField dateField = DateField::Published;
    std::optional<QDate> from; ///< first Korean calendar day, inclusive
    std::optional<QDate> to; ///< last Korean calendar day, inclusive
    std::optional<bool> read;
    std::optional<bool> starred;
    bool annotated = false; ///< only articles with a highlight or a note of the reader
    /// Articles whose files are all gone, instead of those that are there. A query that says `is:missing`
    /// anywhere decides that itself.
    bool missing = false;
    SortOrder sort = SortOrder::NewestFirst;

    friend bool operator==(const ArticleFilter &, const ArticleFilter &) = default;
};

} // namespace newsfold
