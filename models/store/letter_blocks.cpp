// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter_blocks.h"

namespace newsfold {
namespace {

constexpr size_t bitmapBytes = articlesOfBlock / 8;

// A gap below this is one byte; a larger one has its upper bits in the first byte, counted from here.
constexpr unsigned oneByteGaps = 0xc0;
static_assert((0x100 - oneByteGaps) * 0x100 >= articlesOfBlock);

} // namespace

void BlockArticles::remove(const BlockArticles &others)
{
    for (size_t i = 0; i < m_bits.size(); ++i)
        m_bits[i] &= ~others.m_bits[i];
}

std::string BlockArticles::packed() const
{
    std::string gaps;
    unsigned next = 0;
    forEach([&](quint16 ordinal) {
        const unsigned gap = ordinal - next;
        if (gap >= oneByteGaps)
            gaps += char(oneByteGaps + (gap >> 8));
        gaps += char(gap);
        next = ordinal + 1U;
    });
    if (gaps.size() < bitmapBytes)
        return gaps;
    gaps.clear();
    for (const quint64 word : m_bits) {
        for (int shift = 0; shift < 64; shift += 8)
            gaps += char(word >> shift);
    }
    return gaps;
}

void BlockArticles::insertPacked(std::span<const unsigned char> packed)
{
    if (packed.size() == bitmapBytes) {
        for (size_t i = 0; i < bitmapBytes; ++i)
            m_bits[i / 8] |= quint64(packed[i]) << i % 8 * 8;
        return;
    }
    unsigned next = 0;
    for (size_t i = 0; i < packed.size(); ++i) {
        unsigned gap = packed[i];
        if (gap >= oneByteGaps && i + 1 < packed.size())
            gap = (gap - oneByteGaps) << 8 | packed[++i];
        next += gap;
        if (next >= articlesOfBlock)
            return;
        insert(quint16(next));
        ++next;
    }
}

} // namespace newsfold
