// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace newsfold {

/// Which of an article's two dates a range and an order refer to.
enum class DateField { Published, Crawled };

enum class SortOrder {
    NewestFirst, ///< by the chosen date; the crawl time orders within a day
    OldestFirst,
    Publisher, ///< by name, the newest first within one
    Longest, ///< by words
};

/// Which articles to show and in what order. A value; conditions are joined by "and".
struct ArticleFilter
{
    QString folder; ///< absolute path of an indexed folder; empty: every folder of the library
    QStringList
        publishers; ///< any of these; empty: all. An empty string in it stands for articles without one
    DateField dateField = DateField::Published;
    std::optional<QDate> from; ///< first Korean calendar day, inclusive
    std::optional<QDate> to; ///< last Korean calendar day, inclusive
    std::optional<bool> read;
    std::optional<bool> starred;
    bool missing = false; ///< articles whose files are all gone, instead of those that are there
    SortOrder sort = SortOrder::NewestFirst;

    friend bool operator==(const ArticleFilter &, const ArticleFilter &) = default;
};

} // namespace newsfold
