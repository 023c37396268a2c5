// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_columns.h"
#include "library_counts.h"
#include "row_set.h"
#include "search_result.h"

namespace newsfold {

// Exact counts over columns, each in a few milliseconds for a million articles.

Facets countFacets(const ArticleColumns &columns, const RowSet &rows);

/// Days of `rows`, beside all articles of `library`.
Histogram countDays(const ArticleColumns &columns, const RowSet &rows, const RowSet &library,
                    DateField field);

/// The articles of `library`; `today` is the present Korean day.
LibraryCounts countLibrary(const ArticleColumns &columns, const RowSet &library, QDate today);

MatchCount countMatches(const ArticleColumns &columns, const RowSet &rows);

} // namespace newsfold
