// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace SQLite {
class Database;
}

namespace newsfold {

// The tokenizers of text_1.sql. Both take text that foldForSearch() has folded, in UTF-8.
//
// `newsfold` gives one token for each character that is no space, but the last: the character with the next
// one that is no space, and the space between them, if there is one. So a text of two or more characters is a
// phrase of tokens, whatever stands around it, and the phrase is found exactly where the text is.

// `newsfold initials` takes text without spaces and gives two tokens for each character: with what follows it
// told by its initial consonant only, and the same with its own. A phrase of syllables and initial consonants
// is found exactly; one that ends in a syllable has to end in a prefix.

/// Before a phrase: its first character begins a word (isWordStart()). No folded text holds it.
inline constexpr char wordStartMark = '\x02';

/// Makes the tokenizers known to a connection. Needed before the text tables are touched. Throws
/// SQLite::Exception.
void registerGramTokenizer(SQLite::Database &database);

/// Whether the text tables, which must be there, were made with these tokens; others are of no use. Throws
/// SQLite::Exception.
bool holdsGrams(SQLite::Database &database);

} // namespace newsfold
