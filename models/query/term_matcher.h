// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "match_span.h"
#include "query.h"
#include "term_pattern.h"

#include <QList>

#include <span>

namespace newsfold {

/// A match of one of several terms.
struct TermMatch
{
    MatchSpan span;
    int term = 0; ///< its index among the terms

    friend bool operator==(const TermMatch &, const TermMatch &) = default;
};

/// Where `term` matches in `text`, by the same rule as the index; ascending, without overlaps. The term's
/// field is not looked at, so initial consonants are looked for in any text: pass them titles and publishers.
QList<MatchSpan> findTerm(QStringView text, const QueryTerm &term);

/// Several terms made ready for many texts. A value; reading it is safe from several threads.
class TermMatcher
{
public:
    TermMatcher() = default;
    explicit TermMatcher(std::span<const QueryTerm> terms);

    /// Whether there is nothing to look for.
    bool isEmpty() const { return m_terms.empty(); }

    /// Matches in a text that is the article's `field` (Title, Text, Publisher or Author): of terms of that
    /// field or of any, initial consonants only in titles and publishers. Ascending, without overlaps: of
    /// two that overlap the one that begins first stays, of two that begin together the longer one. Time by
    /// the text's length for each term.
    QList<TermMatch> find(QStringView text, QueryField field) const;

private:
    struct Prepared
    {
        QueryField field = QueryField::Any;
        TermPattern pattern;
        int term = 0;
    };
    std::vector<Prepared> m_terms;
};

} // namespace newsfold
