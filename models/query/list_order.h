// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace newsfold {

/// Which of an article's two dates a range and an order refer to.
enum class DateField { Published, Crawled };

enum class SortOrder {
    NewestFirst, ///< by the chosen date; the crawl time orders within a day
    OldestFirst,
    Publisher, ///< by name, the newest first within one
    Longest, ///< by words
    Relevance, ///< the best match of the query's words first; without any, as NewestFirst
};

} // namespace newsfold
