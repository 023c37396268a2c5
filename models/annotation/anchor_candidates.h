// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approximate_pattern.h"
#include "pair_index.h"

namespace newsfold {

/// A place where a passage may be now. Indices and distances are in symbols of the matched text.
struct AnchorCandidate
{
    qsizetype start = 0;
    qsizetype end = 0;
    int quoteDistance = 0; ///< edits between the quote and what stands here
    int prefixDistance = 0; ///< edits between the context before and what stands before
    int suffixDistance = 0;

    friend bool operator==(const AnchorCandidate &, const AnchorCandidate &) = default;
};

/// How far what is known of one side of a passage is from what stands before each place of a text. For the
/// other side, both are reversed.
class SideContext
{
public:
    SideContext(MatchedText::SymbolSpan text, MatchedText::SymbolSpan side, MatchedText::Symbol symbolEnd);

    qsizetype size() const { return m_pattern.size(); }
    /// For each of the places, which ascend: the least distance of `side` to something that ends there. Takes
    /// time by what lies around the places, not more than once the text.
    std::vector<int> distances(const std::vector<qsizetype> &places) const;
    /// All places within stretches of the text where `side` ends with at most `limit` edits, in the order of
    /// the stretches.
    std::vector<ApproximatePattern::Hit> placesWithin(qsizetype limit,
                                                      const std::vector<PairIndex::Stretch> &stretches) const;

private:
    MatchedText::SymbolSpan m_text;
    ApproximatePattern m_pattern;
};

/// Looks for one passage in one text. The text and its index must outlive it.
class AnchorSearch
{
public:
    struct Passage
    {
        MatchedText::Symbols quote; ///< not empty
        MatchedText::Symbols prefix; ///< its end touches the quote; may be empty
        MatchedText::Symbols suffix;
        qsizetype limit = 0; ///< most edits of an approximate match
    };

    AnchorSearch(const MatchedText &text, const PairIndex &pairs, Passage passage);

    const Passage &passage() const { return m_passage; }

    /// All places of the quote itself, overlapping ones as well, ascending.
    std::vector<AnchorCandidate> exact() const;
    /// The best place of each stretch of the text that is within the limit, ascending; exact ones may be
    /// among them. Where the quote's ends changed, its surroundings tell where it begins and ends. None where
    /// the search would take too long.
    std::vector<AnchorCandidate> approximate() const;

    /// Where the context before the passage ends, changed by a quarter at most: ascending, as ends of hits.
    std::vector<ApproximatePattern::Hit> prefixPlaces() const;
    /// Where the context after it begins; the `end` of such a hit is the place before its first symbol.
    std::vector<ApproximatePattern::Hit> suffixPlaces() const;
    /// How far the context before is from what stands before a place, and that after from what follows it.
    int prefixDistanceAt(qsizetype place) const;
    int suffixDistanceAt(qsizetype place) const;
    /// How many of the quote's first symbols stand from a place on, and of its last ones before it.
    qsizetype quoteBeginningAt(qsizetype place) const { return sameFrom(place, m_passage.quote); }
    qsizetype quoteEndBefore(qsizetype place) const { return sameBefore(place, m_reversedQuote); }
    /// How many symbols of the context before are unchanged right before a place; of that after, from it on.
    qsizetype prefixKeptAt(qsizetype place) const { return sameBefore(place, m_reversedPrefix); }
    qsizetype suffixKeptAt(qsizetype place) const { return sameFrom(place, m_passage.suffix); }

private:
    void measureSides(std::vector<AnchorCandidate> &candidates) const;
    qsizetype sameFrom(qsizetype place, MatchedText::SymbolSpan symbols) const;
    qsizetype sameBefore(qsizetype place, MatchedText::SymbolSpan reversed) const;
    void findStart(AnchorCandidate &candidate, const ApproximatePattern &backwards) const;

    const MatchedText &m_text;
    const PairIndex &m_pairs;
    Passage m_passage;
    MatchedText::Symbols m_reversedQuote;
    MatchedText::Symbols m_reversedPrefix;
    MatchedText::Symbols m_reversedSuffix;
    SideContext m_before;
    SideContext m_after;
};

/// How much of a side may have changed for it to count as still there.
inline bool isKept(int distance, qsizetype size)
{
    return size > 0 && qsizetype(distance) * 4 <= size;
}

} // namespace newsfold
