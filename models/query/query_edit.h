// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query.h"

#include <QStringList>

namespace newsfold {

// Changes that controls of the window make to a query's text. What the reader wrote stays as written around
// the change; only where no such text would mean what is asked (an open quote or parenthesis before it) the
// whole is written anew by toQueryText(). `today` is the one that the query was parsed with.
//
// A "part" is what must hold by itself: a child of the And at the root, or the root if it is no And.

/// The text without what stands in `span`, its operator and emptied parentheses included: the span of a node
/// or of a problem.
QString withoutSpan(const Query &query, QuerySpan span, QDate today);

/// The parts of the query.
QList<QueryNode> queryParts(const Query &query);

/// Whether the query has a part like this one.
bool hasPart(const Query &query, const QueryNode &part);

/// The text with such a part, added at the end unless there already, or without it.
QString withPart(const Query &query, const QueryNode &part, bool present, QDate today);

/// The values of `field` that parts of the query ask for as whole values (`publisher:"A" publisher:"B"`), in
/// their order; an empty string stands for articles without one.
QStringList chosenValues(const Query &query, QueryField field);

/// The text with exactly these values chosen, in the place of what was chosen before. Any of the values holds
/// for Publisher, Category and Key; all of them for Author and Tag. Parts that look for a piece of the
/// field's value go as well.
QString withChosenValues(const Query &query, QueryField field, const QStringList &values, QDate today);

/// The days to which the parts of the query confine `field`; open where they do not.
DayCondition chosenDays(const Query &query, DateField field);

/// The text with these days in place of all parts that confine `days.field`; both open: without such parts.
QString withChosenDays(const Query &query, const DayCondition &days, QDate today);

/// The text with this order or none.
QString withSort(const Query &query, std::optional<SortOrder> sort, QDate today);

// Nodes for the above, without a span.
QueryNode termNode(QueryField field, TermKind kind, const QString &text);
QueryNode daysNode(const DayCondition &days);
QueryNode statusNode(StatusCondition status);
QueryNode contentNode(ContentCondition content);

} // namespace newsfold
