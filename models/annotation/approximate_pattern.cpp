// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximate_pattern.h"

#include <algorithm>

namespace newsfold {
namespace {

constexpr qsizetype wordBits = 64;

/// The differences between the rows of one block in the present column.
struct Block
{
    std::uint64_t up = ~std::uint64_t(0); ///< where the distance grows by one from the row above
    std::uint64_t down = 0; ///< where it falls by one
    qsizetype distance = 0; ///< of the block's last row

    /// Goes one column on; `carry` is the difference that comes in from the row above. Returns that of the
    /// row `last`.
    int advance(std::uint64_t equal, int carry, int last)
    {
        const std::uint64_t carriedUp = carry > 0;
        const std::uint64_t carriedDown = carry < 0;
        const std::uint64_t vertical = equal | down;
        equal |= carriedDown;
        const std::uint64_t horizontal = (((equal & up) + up) ^ up) | equal;
        std::uint64_t rising = down | ~(horizontal | up);
        std::uint64_t falling = up & horizontal;
        const int out = int((rising >> last) & 1) - int((falling >> last) & 1);
        rising = (rising << 1) | carriedUp;
        falling = (falling << 1) | carriedDown;
        up = falling | ~(vertical | rising);
        down = rising & vertical;
        distance += out;
        return out;
    }
};

} // namespace

ApproximatePattern::ApproximatePattern(MatchedText::SymbolSpan pattern, MatchedText::Symbol symbolEnd)
    : m_size(qsizetype(pattern.size()))
    , m_blocks((m_size + wordBits - 1) / wordBits)
    , m_rowOf(symbolEnd, 0)
{
    const auto blocks = std::size_t(m_blocks);
    m_equal.resize(blocks, 0);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const auto symbol = pattern[i];
        if (symbol == MatchedText::foreign)
            continue;
        if (m_rowOf[symbol] == 0) {
            m_rowOf[symbol] = std::uint32_t(m_equal.size());
            m_equal.resize(m_equal.size() + blocks, 0);
        }
        m_equal[m_rowOf[symbol] + i / wordBits] |= std::uint64_t(1) << (i % wordBits);
    }
}

qsizetype ApproximatePattern::tableSize(MatchedText::SymbolSpan pattern, MatchedText::Symbol symbolEnd)
{
    const auto size = qsizetype(pattern.size());
    return (std::min(size, qsizetype(symbolEnd)) + 1) * (size / wordBits + 1);
}

void ApproximatePattern::find(MatchedText::SymbolSpan text, qsizetype limit, Begin begin,
                              std::vector<Hit> &hits) const
{
    hits.clear();
    if (m_blocks == 1)
        findOfOneBlock(text, limit, begin, hits);
    else if (m_blocks > 1)
        findOfBlocks(text, limit, begin, hits);
}

void ApproximatePattern::findOfOneBlock(MatchedText::SymbolSpan text, qsizetype limit, Begin begin,
                                        std::vector<Hit> &hits) const
{
    Block block{ .distance = m_size };
    const int last = int(m_size - 1);
    const int carry = begin == Begin::AtStart ? 1 : 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        block.advance(m_equal[m_rowOf[text[i]]], carry, last);
        if (block.distance <= limit)
            hits.push_back({ qsizetype(i + 1), int(block.distance) });
    }
}

void ApproximatePattern::findOfBlocks(MatchedText::SymbolSpan text, qsizetype limit, Begin begin,
                                      std::vector<Hit> &hits) const
{
    const qsizetype lastBlock = m_blocks - 1;
    const auto rowsOf
        = [&](qsizetype b) { return b == lastBlock ? m_size - lastBlock * wordBits : wordBits; };
    std::vector<Block> blocks(static_cast<std::size_t>(m_blocks));
    for (qsizetype b = 0; b <= lastBlock; ++b)
        blocks[std::size_t(b)].distance = b * wordBits + rowsOf(b);
    // The last block in which a distance within the limit may be: at first the limit's own row.
    qsizetype active = std::min(lastBlock, limit / wordBits);

    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::uint64_t *equal = m_equal.data() + m_rowOf[text[i]];
        int carry = begin == Begin::AtStart ? 1 : 0;
        for (qsizetype b = 0; b <= active; ++b)
            carry = blocks[std::size_t(b)].advance(equal[b], carry, int(rowsOf(b) - 1));
        const qsizetype distance = blocks[std::size_t(active)].distance;
        if (active < lastBlock && distance - carry <= limit && ((equal[active + 1] & 1) || carry < 0)) {
            ++active;
            Block &next = blocks[std::size_t(active)];
            next = { .distance = distance - carry + rowsOf(active) };
            next.advance(equal[active], carry, int(rowsOf(active) - 1));
        } else {
            while (active > 0 && blocks[std::size_t(active)].distance >= limit + rowsOf(active))
                --active;
        }
        if (active == lastBlock && blocks[std::size_t(lastBlock)].distance <= limit)
            hits.push_back({ qsizetype(i + 1), int(blocks[std::size_t(lastBlock)].distance) });
    }
}

} // namespace newsfold
