// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matched_text.h"

#include <compare>

namespace newsfold {

/// Where each pair of neighbouring symbols of a text is, so that an approximate search need not read all of
/// it.
class PairIndex
{
public:
    /// A part of the text, by indices.
    struct Stretch
    {
        qsizetype from = 0;
        qsizetype to = 0;
    };

    explicit PairIndex(MatchedText::SymbolSpan text);

    /// Ascending and apart from each other, stretches within which all matches of `pattern` with at most
    /// `limit` edits lie: cut into one piece more than there may be edits, one piece is in a match as it is.
    std::vector<Stretch> stretchesOf(MatchedText::SymbolSpan pattern, qsizetype limit) const;

private:
    struct Pair
    {
        std::uint64_t symbols = 0;
        std::uint32_t at = 0;

        friend auto operator<=>(const Pair &, const Pair &) = default;
    };

    static std::uint64_t keyOf(MatchedText::SymbolSpan text, std::size_t at);
    std::span<const Pair> pairsOf(std::uint64_t symbols) const;

    qsizetype m_size = 0;
    std::vector<Pair> m_pairs;
};

} // namespace newsfold
