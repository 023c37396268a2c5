// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_columns.h"

#include <functional>
#include <span>
#include <vector>

namespace SQLite {
class Database;
}

namespace newsfold {

/// Rows of the index, both ends inclusive.
struct RowRange
{
    quint32 first = 0;
    quint32 last = 0;
};

/// Ascending rows as ranges. Rows close by are taken along: reading over them is faster than seeking.
std::vector<RowRange> toRanges(std::span<const quint32> rows);

/// The new names and folders of the index.
void readNames(SQLite::Database &database, ArticleColumns &columns);

/// Reads articles of the range into `columns`; what is not in the index any more is removed. `moved` gets the
/// rows to reorder. Throws SQLite::Exception, with what was read before in the columns.
void readArticles(SQLite::Database &database, RowRange range, ArticleColumns &columns,
                  std::vector<quint32> &moved);

struct BodyEntry
{
    quint32 row = 0;
    quint32 words = 0;
    bool problem = false;
};

/// Calls `take` for what is known of the texts in the range.
void readBodies(SQLite::Database &database, RowRange range, const std::function<void(BodyEntry)> &take);

} // namespace newsfold
