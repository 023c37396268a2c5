// SPDX-License-Identifier: GPL-3.0-or-later
#include "anchor_evidence.h"

#include <algorithm>
#include <cstdlib>

namespace newsfold {
namespace {

constexpr double editCost = 3;
/// Unrelated Korean prose agrees in up to this share, at its best alignment.
constexpr double chance = 0.4;
constexpr double samePosition = 16;
constexpr double nearPosition = 2;
constexpr double enough = 24;
constexpr double least = 8;
constexpr double clearMargin = 12;
/// Edits by which what is verbatim beats what is not.
constexpr int verbatimMargin = 2;

double sideEvidence(int distance, qsizetype size)
{
    if (size == 0)
        return 0;
    const double agreement = 1 - double(distance) / double(size);
    return double(size) * std::max(0.0, (agreement - chance) / (1 - chance));
}

int editsOf(const AnchorCandidate &candidate)
{
    return candidate.quoteDistance + candidate.prefixDistance + candidate.suffixDistance;
}

/// Whether a side agrees with another candidate, by half at least, and a quarter better than with the best
/// one.
bool pointsElsewhere(int bestDistance, int otherDistance, qsizetype size)
{
    return size > 0 && qsizetype(otherDistance) * 2 <= size
        && qsizetype(bestDistance - otherDistance) * 4 >= size;
}

} // namespace

double evidenceFor(const AnchorCandidate &candidate, qsizetype position, const AnchorFacts &facts)
{
    double evidence = double(facts.quote) - editCost * candidate.quoteDistance;
    evidence += sideEvidence(candidate.prefixDistance, facts.prefix);
    evidence += sideEvidence(candidate.suffixDistance, facts.suffix);
    if (facts.start < 0)
        return evidence;
    if (position == facts.start && candidate.quoteDistance == 0)
        return evidence + std::min(samePosition, 2.0 * double(facts.quote));
    const double way = std::abs(double(position) - double(facts.start)) / double(facts.textSize);
    return evidence + nearPosition * std::max(0.0, 1 - way);
}

double evidenceNeeded(const AnchorFacts &facts)
{
    return std::min(enough, std::max(least, 0.9 * double(facts.quote + facts.prefix + facts.suffix)));
}

bool isVerbatim(const AnchorCandidate &candidate)
{
    return editsOf(candidate) == 0;
}

bool hasKeptSide(const AnchorCandidate &candidate, const AnchorFacts &facts)
{
    return isKept(candidate.prefixDistance, facts.prefix) || isKept(candidate.suffixDistance, facts.suffix);
}

bool hasKeptSides(const AnchorCandidate &candidate, const AnchorFacts &facts)
{
    return facts.prefix + facts.suffix > 0
        && (facts.prefix == 0 || isKept(candidate.prefixDistance, facts.prefix))
        && (facts.suffix == 0 || isKept(candidate.suffixDistance, facts.suffix));
}

bool clearlyBeats(const AnchorCandidate &best, const AnchorCandidate &other, double lead,
                  const AnchorFacts &facts)
{
    const int fewerEdits = editsOf(other) - editsOf(best);
    if (lead < clearMargin && !(isVerbatim(best) && fewerEdits >= verbatimMargin))
        return false;
    if (hasKeptSides(other, facts) && fewerEdits < clearMargin)
        return false;
    return other.quoteDistance > 0
        || !(pointsElsewhere(best.prefixDistance, other.prefixDistance, facts.prefix)
             || pointsElsewhere(best.suffixDistance, other.suffixDistance, facts.suffix));
}

} // namespace newsfold
