// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query_vocabulary.h"

namespace newsfold {

/// One token of a query's text. All spans are in UTF-16 units of the whole text.
struct QueryToken
{
    enum class Kind { Open, Close, And, Or, Not, Minus, Term };

    Kind kind = Kind::Term;
    QuerySpan span;
    std::optional<QueryKey> key; ///< Term, Open: of the name before the colon, or of a pasted address
    std::optional<QueryKey> likely; ///< Term: what an unknown name before the colon probably means
    QuerySpan name; ///< Term, Open: the name without its colon; empty if there is none
    QuerySpan value; ///< Term: what stands after the name, "=" and within the quotes
    bool exact = false; ///< Term: "=" before the value
    bool quoted = false;
    bool closed = true; ///< Term: the closing quote is there

    qsizetype end() const { return span.start + span.length; }
};

/// Cuts a query's text into tokens, one at a time; linear in the text. Never fails: whatever is no operator
/// is a term. The text must outlive it.
class QueryLexer
{
public:
    explicit QueryLexer(QStringView text)
        : m_text(text)
    {
    }

    std::optional<QueryToken> next(); ///< nothing at the end

private:
    void skipSpace();
    bool readName(QueryToken &token);
    void readValue(QueryToken &token);
    qsizetype endOfWord(qsizetype from) const;
    qsizetype endOfAddress(qsizetype from) const;

    QStringView m_text;
    qsizetype m_at = 0;
};

/// `"`, its typographic and its full-width forms.
bool isQueryQuote(QChar c);

/// Shown by nothing: white space, control and format characters.
bool isQueryBlank(QStringView text);

/// What the quotes of a phrase hold, escapes undone.
QString unescapedPhrase(QStringView inside);

} // namespace newsfold
