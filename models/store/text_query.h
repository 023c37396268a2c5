// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter_blocks.h"
#include "query.h"
#include "text_reader.h"

#include <string>
#include <vector>

namespace newsfold {

/// A question to one of the FTS5 tables.
struct TextMatch
{
    enum class Table { Text, Initials };
    static constexpr int everyPhrase = 1 << 30;

    Table table = Table::Text;
    std::string expression;
    int exactPhrases = everyPhrase; ///< how many of its phrases, from the first on, are the term as written
};

/// How a term is asked of a text database: it has the articles of all of these together.
struct TextQuery
{
    std::vector<TextMatch> matches;
    std::vector<Letter> letters; ///< rows of the table `letter`

    bool isEmpty() const { return matches.empty() && letters.empty(); }
};

/// Empty for terms that find nothing: of other fields, or without a visible character.
TextQuery textQueryOf(const QueryTerm &term, Spacing spacing);

} // namespace newsfold
