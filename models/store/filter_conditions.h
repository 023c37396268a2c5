// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_filter.h"

#include <string>

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace newsfold {

/// The statement that lists the rows of `filter`, in its order, with every value bound.
SQLite::Statement filterStatement(SQLite::Database &database, const ArticleFilter &filter);

} // namespace newsfold
