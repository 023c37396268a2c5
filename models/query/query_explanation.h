// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query.h"

#include <QStringList>

namespace newsfold {

/// One node of a query's tree in words, translated.
struct QueryLine
{
    int depth = 0; ///< 0 for the root
    QuerySpan span; ///< of the node
    QString text;
};

/// What one node asks, without its children: "title contains “…”", "all of these".
QString explainNode(const QueryNode &node);

/// One line a node, parents before their children, children in order.
QList<QueryLine> explainTree(const QueryNode &root);

/// How a query was understood, for people: the tree indented by two spaces a level, the order if it names
/// one, then what was left out and why.
QStringList explainQuery(const Query &query);

} // namespace newsfold
