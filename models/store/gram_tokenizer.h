// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace SQLite {
class Database;
}

namespace newsfold {

// The tokenizers of text_1.sql. Both take text that foldForSearch() has folded, in UTF-8.
//
// `newsfold` gives one token for each character that is no space: the character with the one that follows it,
// which may be a space, and with the space before it, if there is one. So a text of two or more characters is
// a phrase of tokens, and the phrase is found exactly where the text is; it has to be asked for with a space
// before it as well. A phrase whose last character stands alone behind a space has to end in a prefix: for
// its sake the tokens of characters behind spaces are apart from others, which are many more.

// `newsfold initials` takes text without spaces and gives two tokens for each character: with what follows it
// told by its initial consonant only, and the same with its own. A phrase of syllables and initial consonants
// is found exactly; one that ends in a syllable has to end in a prefix.

/// Before a phrase: its first character begins a word (isWordStart()), though no space is before it. No
/// folded text holds it.
inline constexpr char wordStartMark = '\x02';
/// Makes the tokenizers known to a connection. Needed before the text tables are touched. Throws
/// SQLite::Exception.
void registerGramTokenizer(SQLite::Database &database);

} // namespace newsfold
