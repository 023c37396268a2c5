// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter_blocks.h"
#include "text_query.h"

#include <vector>

namespace SQLite {
class Database;
}

namespace newsfold {

struct Relevance;

/// What one term adds to the relevance of articles.
struct TermScore
{
    enum class Found : char { No, Spaced, Exact };

    Relevance &relevance;
    float weight = 1;
    std::vector<Found> found; ///< one for each of the articles
};

/// Makes the function known to a connection that scoreMatches() needs. Throws SQLite::Exception.
void registerTextScore(SQLite::Database &database);

/// Adds what the matches of articles are worth. Throws SQLite::Exception.
void scoreMatches(SQLite::Database &database, const TextMatch &match, TermScore &score);

/// The same for a single character: how often an article has it is not known, only in which column.
void scoreLetters(quint32 block, const BlockArticles &articles, LetterColumn column, TermScore &score);

} // namespace newsfold
