// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query.h"

namespace newsfold {

/// A tree as query text that parseQuery() reads back as the same tree. Trees that no text describes (a word
/// with spaces) come as near as can be: in quotes.
QString toQueryText(const QueryNode &node);

/// The whole query, its order included; days are calendar days, whatever words they were written with.
QString toQueryText(const Query &query);

/// `"…"`, with quotes and backslashes inside escaped.
QString quotedValue(QStringView value);

/// The terms whose matches are worth marking in an article, each once: those that are not excluded and look
/// into what is shown (title, text, authors, publisher).
QList<QueryTerm> soughtTerms(const QueryNode &node);
/// The same for what shows `fields` of something else.
QList<QueryTerm> soughtTerms(const QueryNode &node, const QList<QueryField> &fields);

} // namespace newsfold
