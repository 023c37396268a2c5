// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matched_text.h"

namespace newsfold {

/// Where `pattern` begins in `text`, ascending, overlapping matches as well. Takes time by the length of
/// both, whatever they are (Knuth, Morris and Pratt). Nothing for an empty pattern or one with foreign
/// symbols.
std::vector<qsizetype> symbolMatches(MatchedText::SymbolSpan text, MatchedText::SymbolSpan pattern);

} // namespace newsfold
