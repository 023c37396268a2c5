// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query_lexer.h"

namespace newsfold {

/// What one Term token asks for: a node, an order, or neither, with a problem that says why. A node can come
/// with a problem too (a quote that is not closed yet).
struct QueryCondition
{
    std::optional<QueryNode> node;
    std::optional<SortOrder> sort;
    std::optional<QueryProblem> problem;
};

/// `inherited` is the name before the group in which the token stands; its own name comes first.
QueryCondition readCondition(QStringView text, const QueryToken &token, std::optional<QueryKey> inherited,
                             QDate today);

/// A part of a query for a message: shortened if long.
QString forMessage(QStringView part);

} // namespace newsfold
