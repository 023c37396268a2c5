// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_columns.h"
#include "article_filter.h"
#include "error.h"
#include "search_result.h"
#include "term_source.h"

#include <atomic>

namespace newsfold {

/// Answers questions over columns that stay as they are meanwhile. Each part takes one or two milliseconds
/// for a million articles, but for those that `terms` has to find; between the parts `cancelled` is looked
/// at, and ends the work with ErrorCode::Cancelled.
class QueryEvaluation
{
public:
    QueryEvaluation(const ArticleColumns &columns, TermSource &terms, const std::atomic<bool> &cancelled);

    /// All articles of the folder, or of all folders if empty, whose files are there.
    RowSet present(const QString &folder) const;
    /// What `filter` lets through without its query.
    Result<RowSet> candidates(const ArticleFilter &filter) const;
    /// Those of `within` for which `node` holds. Cheap parts are looked at first, the others only as long as
    /// something is left.
    Result<RowSet> matches(const QueryNode &node, const RowSet &within);

    /// Where the query of `filter` finds nothing among its candidates(): which of its parts, left out alone,
    /// would leave something.
    Result<QList<ExcludingPart>> excludingParts(const ArticleFilter &filter, const RowSet &candidates);
    /// Which parts of a query hold for an article of the columns.
    Result<QueryMatch> explain(const QueryNode &node, qint64 row);

    /// The rows in the order that `filter` asks for, the best matches of its query first if it says so.
    Result<QList<qint64>> ordered(const RowSet &rows, const ArticleFilter &filter);

private:
    Result<void> goOn() const;
    RowSet inFolder(const QString &folder) const;
    Result<RowSet> everyOne(const QueryNode &node, const RowSet &within);
    Result<RowSet> anyOne(const QueryNode &node, const RowSet &within);
    Result<RowSet> withTerm(const QueryTerm &term, const RowSet &within);

    const ArticleColumns &m_columns;
    TermSource &m_terms;
    const std::atomic<bool> &m_cancelled;
};

} // namespace newsfold
