// SPDX-License-Identifier: GPL-3.0-or-later
#include "pair_index.h"

#include <algorithm>

namespace newsfold {

using SymbolSpan = MatchedText::SymbolSpan;

std::uint64_t PairIndex::keyOf(SymbolSpan text, std::size_t at)
{
    return std::uint64_t(text[at]) << 32 | text[at + 1];
}

PairIndex::PairIndex(SymbolSpan text)
    : m_size(qsizetype(text.size()))
{
    m_pairs.reserve(text.size());
    for (std::size_t at = 0; at + 1 < text.size(); ++at)
        m_pairs.push_back({ keyOf(text, at), std::uint32_t(at) });
    std::ranges::sort(m_pairs);
}

std::span<const PairIndex::Pair> PairIndex::pairsOf(std::uint64_t symbols) const
{
    const auto found = std::ranges::equal_range(m_pairs, symbols, {}, &Pair::symbols);
    return { found.begin(), found.end() };
}

std::vector<PairIndex::Stretch> PairIndex::stretchesOf(SymbolSpan pattern, qsizetype limit) const
{
    const auto size = qsizetype(pattern.size());
    const qsizetype pieces = limit + 1;
    if (size / pieces < 2)
        return { { 0, m_size } };

    std::vector<Stretch> all;
    for (qsizetype piece = 0; piece < pieces; ++piece) {
        // The piece's rarest pair stands for it.
        const qsizetype end = (piece + 1) * size / pieces;
        qsizetype offset = piece * size / pieces;
        std::span<const Pair> rarest = pairsOf(keyOf(pattern, std::size_t(offset)));
        for (qsizetype at = offset + 1; at + 1 < end; ++at) {
            const auto pairs = pairsOf(keyOf(pattern, std::size_t(at)));
            if (pairs.size() < rarest.size()) {
                rarest = pairs;
                offset = at;
            }
        }
        for (const Pair &pair : rarest) {
            const qsizetype start = qsizetype(pair.at) - offset;
            all.push_back({ std::max(qsizetype(0), start - limit), std::min(m_size, start + size + limit) });
        }
    }
    std::ranges::sort(all, {}, &Stretch::from);
    std::vector<Stretch> apart;
    for (const Stretch &stretch : all) {
        if (!apart.empty() && stretch.from <= apart.back().to)
            apart.back().to = std::max(apart.back().to, stretch.to);
        else
            apart.push_back(stretch);
    }
    return apart;
}

} // namespace newsfold
