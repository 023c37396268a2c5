// SPDX-License-Identifier: GPL-3.0-or-later
#include "anchor_surroundings.h"

#include <algorithm>
#include <cstdlib>

namespace newsfold {
namespace {

/// Sides shorter than this are nothing special.
constexpr qsizetype tellingSide = 8;

/// So many symbols of a passage beside one of its sides are no chance.
constexpr qsizetype tellingEdge = 4;

/// By so many edits other surroundings have to be closer to those that were kept.
constexpr int closerBy = 3;

/// What may stand between the surroundings of a passage that was rewritten, beyond twice its length.
constexpr qsizetype rewritten = 32;

} // namespace

AnchorSurroundings::AnchorSurroundings(const AnchorSearch &search)
    : m_search(search)
    , m_prefixSize(qsizetype(search.passage().prefix.size()))
    , m_suffixSize(qsizetype(search.passage().suffix.size()))
{
    if (m_prefixSize >= tellingSide)
        m_before = search.prefixPlaces();
    if (m_suffixSize >= tellingSide)
        m_after = search.suffixPlaces();
}

bool AnchorSurroundings::contradict(const AnchorCandidate &candidate) const
{
    return areTogetherElsewhere(candidate) || areTornApart(candidate)
        || (candidate.quoteDistance > 0
            && (areWithoutPassage(candidate) || areAsGoodElsewhere(candidate) || haveKeptAnEdge(candidate)));
}

bool AnchorSurroundings::areTogetherElsewhere(const AnchorCandidate &candidate) const
{
    const int here = candidate.prefixDistance + candidate.suffixDistance;
    const qsizetype mostBetween = 2 * qsizetype(m_search.passage().quote.size()) + rewritten;
    return std::ranges::any_of(m_before, [&](const Hit &before) {
        const auto first = std::ranges::lower_bound(m_after, before.end, {}, &Hit::end);
        return std::any_of(first, m_after.end(), [&](const Hit &after) {
            const bool isElsewhere = after.end <= candidate.start || before.end >= candidate.end;
            return after.end - before.end <= mostBetween && isElsewhere
                && before.distance + after.distance + closerBy <= here;
        });
    });
}

bool AnchorSurroundings::areTornApart(const AnchorCandidate &candidate) const
{
    const bool isBeforeBehind = !isKept(candidate.prefixDistance, m_prefixSize) && !m_before.empty()
        && m_before.front().end > candidate.start;
    const bool isAfterAhead = !isKept(candidate.suffixDistance, m_suffixSize) && !m_after.empty()
        && m_after.back().end < candidate.end;
    return isBeforeBehind || isAfterAhead;
}

bool AnchorSurroundings::areWithoutPassage(const AnchorCandidate &candidate) const
{
    const auto explains = [&](int distance, int withPassage, qsizetype size) {
        return size >= tellingSide && isKept(distance, size)
            && distance <= candidate.quoteDistance + withPassage;
    };
    return explains(m_search.suffixDistanceAt(candidate.start), candidate.suffixDistance, m_suffixSize)
        || explains(m_search.prefixDistanceAt(candidate.end), candidate.prefixDistance, m_prefixSize);
}

bool AnchorSurroundings::areAsGoodElsewhere(const AnchorCandidate &candidate) const
{
    // Ways to read one place are within its edits from each other.
    const auto isAnother = [&](const Hit &place, qsizetype here, int distance) {
        return place.distance <= distance && std::abs(place.end - here) > candidate.quoteDistance + distance;
    };
    const bool isBeforeKept = isKept(candidate.prefixDistance, m_prefixSize);
    const bool isAfterKept = isKept(candidate.suffixDistance, m_suffixSize);
    if (isBeforeKept == isAfterKept)
        return false;
    return isBeforeKept
        ? std::ranges::any_of(
              m_before,
              [&](const Hit &place) { return isAnother(place, candidate.start, candidate.prefixDistance); })
        : std::ranges::any_of(m_after, [&](const Hit &place) {
              return isAnother(place, candidate.end, candidate.suffixDistance);
          });
}

bool AnchorSurroundings::haveKeptAnEdge(const AnchorCandidate &candidate) const
{
    const qsizetype telling = std::min(tellingEdge, qsizetype(m_search.passage().quote.size()));
    const auto isElsewhere
        = [&](const Hit &place) { return place.end < candidate.start || place.end > candidate.end; };
    const bool isBefore = !isKept(candidate.prefixDistance, m_prefixSize)
        && std::ranges::any_of(m_before, [&](const Hit &place) {
               return isElsewhere(place) && m_search.quoteBeginningAt(place.end) >= telling;
           });
    return isBefore
        || (!isKept(candidate.suffixDistance, m_suffixSize)
            && std::ranges::any_of(m_after, [&](const Hit &place) {
                   return isElsewhere(place) && m_search.quoteEndBefore(place.end) >= telling;
               }));
}

} // namespace newsfold
