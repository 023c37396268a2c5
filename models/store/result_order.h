// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_columns.h"
#include "row_set.h"

#include <span>
#include <vector>

namespace newsfold {

/// The rows as `order` wants them, in about ten milliseconds for a million; Relevance as NewestFirst.
std::vector<quint32> orderedRows(const ArticleColumns &columns, const RowSet &rows, SortOrder order,
                                 DateField field);

/// Puts the rows with the highest scores first. `scored` are the first of `rows`, ascending, `scores` theirs;
/// where scores are equal, and behind them, the order stays.
void putBestFirst(std::vector<quint32> &rows, std::span<const quint32> scored, std::span<const float> scores);

} // namespace newsfold
