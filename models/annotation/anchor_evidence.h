// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anchor_candidates.h"

#include <optional>

namespace newsfold {

/// What a passage was, in numbers; lengths in symbols.
struct AnchorFacts
{
    qsizetype quote = 0;
    qsizetype prefix = 0;
    qsizetype suffix = 0;
    qsizetype textSize = 0; ///< of the present text, in code points
    qsizetype start = -1; ///< where it was, in code points; negative: unknown
};

/// How much speaks for a candidate, counted in characters that agree: those of the quote, less three for each
/// edit; those of each side, less what sides agree in by chance; and some for the position, most of it for an
/// exact match just where the passage was. `position` is the candidate's in code points.
double evidenceFor(const AnchorCandidate &candidate, qsizetype position, const AnchorFacts &facts);

/// How much must speak for a candidate: 24 characters. A text that short that this cannot be must agree in
/// nine tenths of what is known, and eight characters.
double evidenceNeeded(const AnchorFacts &facts);

/// Whether nothing at all has changed around the candidate or in it.
bool isVerbatim(const AnchorCandidate &candidate);

/// Whether at least one side is still there.
bool hasKeptSide(const AnchorCandidate &candidate, const AnchorFacts &facts);

/// Whether both sides are; an unknown one has no say, but both must not be unknown.
bool hasKeptSides(const AnchorCandidate &candidate, const AnchorFacts &facts);

/// Whether `best` leaves no doubt that the passage is not at `other`: by its evidence, and where `other` is
/// still between its surroundings as well, by edits; and no side agrees with `other` that does not with
/// `best`.
bool clearlyBeats(const AnchorCandidate &best, const AnchorCandidate &other, double lead,
                  const AnchorFacts &facts);

} // namespace newsfold
