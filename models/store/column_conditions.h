// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_columns.h"
#include "query.h"
#include "row_set.h"

namespace newsfold {

// Conditions that the columns answer by themselves: each keeps of `rows` those for which it holds.

void keepFlags(RowSet &rows, const ArticleColumns &columns, quint16 mask, quint16 wanted);
void keepDays(RowSet &rows, const ArticleColumns &columns, const DayCondition &days);
void keepStatus(RowSet &rows, const ArticleColumns &columns, StatusCondition status);
void keepContent(RowSet &rows, const ArticleColumns &columns, ContentCondition content);
/// Articles whose texts were not read yet have no length.
void keepLength(RowSet &rows, const ArticleColumns &columns, const LengthCondition &length);
/// Any of these values, as they are; an empty one stands for articles without one.
void keepPublishers(RowSet &rows, const ArticleColumns &columns, const QStringList &publishers);
/// Terms of the fields Publisher, Author, Category and Tag. A whole tag has those below it within.
void keepNamed(RowSet &rows, const ArticleColumns &columns, const QueryTerm &term);

} // namespace newsfold
