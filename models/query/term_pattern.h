// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query.h"

namespace newsfold {

/// What a term looks for once it is folded: the one reading of a term that the index and the matcher share.
struct TermPattern
{
    QString text; ///< folded, no white space at its ends; empty: nothing can match
    bool wordStart = false; ///< only where a word begins: `text` begins with a letter that words begin with
    bool spaced = false; ///< also with one space between any two characters of `text`
    QString initials; ///< looked for in titles and publishers whatever their spaces; empty: not looked for.
                      ///< An initial consonant in it stands for every syllable that begins with it.
};

/// Words of more syllables than this are looked for as they are only.
inline constexpr int mostSpacedSyllables = 32;

/// White space at the ends of a term is no part of it. A Prefix that begins with anything but a Latin, Greek
/// or Cyrillic letter is a Word. A Whole is a Phrase here: no text field holds single values.
TermPattern patternOf(const QueryTerm &term);

} // namespace newsfold
