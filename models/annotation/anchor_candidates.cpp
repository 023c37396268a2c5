// SPDX-License-Identifier: GPL-3.0-or-later
#include "anchor_candidates.h"

#include "symbol_matches.h"

#include <algorithm>
#include <functional>

namespace newsfold {
namespace {

using Begin = ApproximatePattern::Begin;
using Hit = ApproximatePattern::Hit;
using Symbols = MatchedText::Symbols;
using SymbolSpan = MatchedText::SymbolSpan;

/// The most steps (of 64 symbols of the quote at one symbol of the text) and words of memory that an
/// approximate search may take: a part of a second, and some megabytes.
constexpr qsizetype mostSteps = 64'000'000;
constexpr qsizetype mostWords = 4'000'000;

Symbols reversed(SymbolSpan symbols)
{
    return { symbols.rbegin(), symbols.rend() };
}

SymbolSpan part(SymbolSpan text, qsizetype from, qsizetype to)
{
    return text.subspan(std::size_t(from), std::size_t(to - from));
}

/// The distances of one side at places of the text: of each of `items` `placeOf` tells one. They need not
/// ascend.
template <typename Items, typename PlaceOf>
std::vector<int> sidesOf(const Items &items, PlaceOf placeOf, const SideContext &side)
{
    std::vector<qsizetype> places;
    places.reserve(items.size());
    for (const auto &item : items)
        places.push_back(std::invoke(placeOf, item));
    std::vector<qsizetype> ascending = places;
    std::ranges::sort(ascending);
    const std::vector<int> distances = side.distances(ascending);
    std::vector<int> sides;
    sides.reserve(places.size());
    for (const qsizetype place : places)
        sides.push_back(
            distances[std::size_t(std::ranges::lower_bound(ascending, place) - ascending.begin())]);
    return sides;
}

/// Where a changed passage ends: where its own distance and that of what follows are least together. What
/// follows has no say if it is not there any more. `sides` are its distances at the hits.
const Hit &bestHit(std::span<const Hit> hits, std::span<const int> sides, qsizetype sideSize)
{
    const bool sideCounts = qsizetype(std::ranges::min(sides)) * 2 <= sideSize;
    const auto cost = [&](std::size_t i) {
        return std::pair(hits[i].distance + (sideCounts ? sides[i] : 0), hits[i].distance);
    };
    std::size_t best = 0;
    for (std::size_t i = 1; i < hits.size(); ++i) {
        if (cost(i) < cost(best))
            best = i;
    }
    return hits[best];
}

} // namespace

SideContext::SideContext(SymbolSpan text, SymbolSpan side, MatchedText::Symbol symbolEnd)
    : m_text(text)
    , m_pattern(side, symbolEnd)
{
}

std::vector<int> SideContext::distances(const std::vector<qsizetype> &places) const
{
    std::vector<int> distances;
    distances.reserve(places.size());
    if (size() == 0) {
        distances.resize(places.size(), 0);
        return distances;
    }
    // No best match is longer than the side and all its possible edits.
    const qsizetype reach = 2 * size();
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < places.size();) {
        const qsizetype from = std::max(qsizetype(0), places[i] - reach);
        std::size_t next = i + 1;
        while (next < places.size() && places[next] - reach <= places[next - 1])
            ++next;
        // Within a distance of its size, a pattern ends everywhere: hits are as many as symbols.
        m_pattern.find(part(m_text, from, places[next - 1]), size(), Begin::Anywhere, hits);
        for (; i < next; ++i)
            distances.push_back(places[i] == from ? int(size())
                                                  : hits[std::size_t(places[i] - from - 1)].distance);
    }
    return distances;
}

std::vector<Hit> SideContext::placesWithin(qsizetype limit,
                                           const std::vector<PairIndex::Stretch> &stretches) const
{
    std::vector<Hit> places;
    std::vector<Hit> hits;
    for (const PairIndex::Stretch &stretch : stretches) {
        m_pattern.find(part(m_text, stretch.from, stretch.to), limit, Begin::Anywhere, hits);
        for (const Hit &hit : hits)
            places.push_back({ hit.end + stretch.from, hit.distance });
    }
    return places;
}

AnchorSearch::AnchorSearch(const MatchedText &text, const PairIndex &pairs, Passage passage)
    : m_text(text)
    , m_pairs(pairs)
    , m_passage(std::move(passage))
    , m_reversedQuote(reversed(m_passage.quote))
    , m_reversedPrefix(reversed(m_passage.prefix))
    , m_reversedSuffix(reversed(m_passage.suffix))
    , m_before(text.symbols(), m_passage.prefix, text.symbolEnd())
    , m_after(text.reversed(), m_reversedSuffix, text.symbolEnd())
{
}

std::vector<AnchorCandidate> AnchorSearch::exact() const
{
    std::vector<AnchorCandidate> candidates;
    const auto size = qsizetype(m_passage.quote.size());
    for (const qsizetype start : symbolMatches(m_text.symbols(), m_passage.quote))
        candidates.push_back({ .start = start, .end = start + size });
    measureSides(candidates);
    return candidates;
}

std::vector<AnchorCandidate> AnchorSearch::approximate() const
{
    const auto size = qsizetype(m_passage.quote.size());
    const auto textSize = qsizetype(m_text.symbols().size());
    if (m_passage.limit == 0 || size - m_passage.limit > textSize
        || (size / 64 + 1) > mostSteps / (textSize + 1)
        || ApproximatePattern::tableSize(m_passage.quote, m_text.symbolEnd()) > mostWords)
        return {};

    const SideContext quote(m_text.symbols(), m_passage.quote, m_text.symbolEnd());
    const std::vector<Hit> hits
        = quote.placesWithin(m_passage.limit, m_pairs.stretchesOf(m_passage.quote, m_passage.limit));
    const std::vector<int> sides = sidesOf(hits, [&](const Hit &hit) { return textSize - hit.end; }, m_after);

    std::vector<AnchorCandidate> candidates;
    for (std::size_t i = 0; i < hits.size();) {
        // A stretch without gap is one place, unless it is so long that there must be several.
        std::size_t least = i;
        std::size_t next = i + 1;
        for (; next < hits.size() && hits[next].end == hits[next - 1].end + 1
             && hits[next].end - hits[least].end <= m_passage.limit;
             ++next) {
            if (hits[next].distance < hits[least].distance)
                least = next;
        }
        const std::size_t count = next - i;
        candidates.push_back({ .end = bestHit(std::span(hits).subspan(i, count),
                                              std::span(sides).subspan(i, count), m_after.size())
                                          .end });
        i = next;
    }
    const ApproximatePattern backwards(m_reversedQuote, m_text.symbolEnd());
    for (AnchorCandidate &candidate : candidates)
        findStart(candidate, backwards);
    measureSides(candidates);
    return candidates;
}

/// Seen from its end, a passage's start is the end of a match of the reversed quote.
void AnchorSearch::findStart(AnchorCandidate &candidate, const ApproximatePattern &backwards) const
{
    const auto textSize = qsizetype(m_text.symbols().size());
    const qsizetype from = textSize - candidate.end;
    const qsizetype to = std::min(textSize, from + backwards.size() + m_passage.limit);
    std::vector<Hit> hits;
    backwards.find(part(m_text.reversed(), from, to), m_passage.limit, Begin::AtStart, hits);
    const auto sides = sidesOf(hits, [&](const Hit &hit) { return candidate.end - hit.end; }, m_before);
    const Hit &best = bestHit(hits, sides, m_before.size());
    candidate.start = candidate.end - best.end;
    candidate.quoteDistance = best.distance;
}

void AnchorSearch::measureSides(std::vector<AnchorCandidate> &candidates) const
{
    const auto textSize = qsizetype(m_text.symbols().size());
    const auto before = sidesOf(candidates, &AnchorCandidate::start, m_before);
    const auto after = sidesOf(
        candidates, [&](const AnchorCandidate &candidate) { return textSize - candidate.end; }, m_after);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        candidates[i].prefixDistance = before[i];
        candidates[i].suffixDistance = after[i];
    }
}

std::vector<Hit> AnchorSearch::prefixPlaces() const
{
    const qsizetype limit = m_before.size() / 4;
    return m_before.size() > 0 ? m_before.placesWithin(limit, m_pairs.stretchesOf(m_passage.prefix, limit))
                               : std::vector<Hit>();
}

std::vector<Hit> AnchorSearch::suffixPlaces() const
{
    if (m_after.size() == 0)
        return {};
    const auto textSize = qsizetype(m_text.symbols().size());
    const qsizetype limit = m_after.size() / 4;
    std::vector<PairIndex::Stretch> stretches = m_pairs.stretchesOf(m_passage.suffix, limit);
    std::ranges::reverse(stretches);
    for (PairIndex::Stretch &stretch : stretches)
        stretch = { textSize - stretch.to, textSize - stretch.from };
    std::vector<Hit> places = m_after.placesWithin(limit, stretches);
    std::ranges::reverse(places);
    for (Hit &place : places)
        place.end = textSize - place.end;
    return places;
}

int AnchorSearch::prefixDistanceAt(qsizetype place) const
{
    return m_before.distances({ place }).front();
}

int AnchorSearch::suffixDistanceAt(qsizetype place) const
{
    return m_after.distances({ qsizetype(m_text.symbols().size()) - place }).front();
}

qsizetype AnchorSearch::sameFrom(qsizetype place, SymbolSpan symbols) const
{
    const SymbolSpan text = m_text.symbols().subspan(std::size_t(place));
    return std::ranges::mismatch(text, symbols).in1 - text.begin();
}

qsizetype AnchorSearch::sameBefore(qsizetype place, SymbolSpan reversed) const
{
    const SymbolSpan text = m_text.reversed().subspan(m_text.symbols().size() - std::size_t(place));
    return std::ranges::mismatch(text, reversed).in1 - text.begin();
}

} // namespace newsfold
