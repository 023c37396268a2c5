// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query.h"
#include "result_summary.h"

#include <QList>

#include <vector>

namespace newsfold {

/// A part of a query without which there would be something to show.
struct ExcludingPart
{
    QuerySpan span; ///< in the query's text
    int articles = 0; ///< found without it

    friend bool operator==(const ExcludingPart &, const ExcludingPart &) = default;
};

/// What is told of the answer to one question, beside its rows.
struct ResultDetails
{
    ResultSummary summary;
    QList<ExcludingPart> excluding; ///< if there are no rows; in the order of the query
};

/// How many articles a saved query finds.
struct MatchCount
{
    int unread = 0;
    int total = 0;

    friend bool operator==(const MatchCount &, const MatchCount &) = default;
};

/// Whether each part of a query holds for one article. Of the same shape as the query's tree.
struct QueryMatch
{
    bool holds = false;
    std::vector<QueryMatch> children;

    friend bool operator==(const QueryMatch &, const QueryMatch &) = default;
};

} // namespace newsfold
