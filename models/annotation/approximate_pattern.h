// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matched_text.h"

namespace newsfold {

/// A pattern to be found with insertions, deletions and replacements of single symbols: the bit-parallel
/// matching of G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
/// programming" (Journal of the ACM 46, 1999), by blocks of 64 symbols and with its cutoff, so that blocks
/// which cannot come below the limit are left out.
class ApproximatePattern
{
public:
    struct Hit
    {
        qsizetype end = 0; ///< behind the last symbol of the match
        int distance = 0; ///< the least one of all matches that end there
    };

    enum class Begin {
        Anywhere, ///< a match may begin at any symbol
        AtStart, ///< all matches begin with the text
    };

    ApproximatePattern(MatchedText::SymbolSpan pattern, MatchedText::Symbol symbolEnd);

    qsizetype size() const { return m_size; }

    /// All ends of matches with at most `limit` edits, ascending, into `hits`, which is emptied first. The
    /// end 0, before the first symbol, is never among them.
    void find(MatchedText::SymbolSpan text, qsizetype limit, Begin begin, std::vector<Hit> &hits) const;

    /// How many words of memory such a pattern takes at most.
    static qsizetype tableSize(MatchedText::SymbolSpan pattern, MatchedText::Symbol symbolEnd);

private:
    void findOfOneBlock(MatchedText::SymbolSpan text, qsizetype limit, Begin begin,
                        std::vector<Hit> &hits) const;
    void findOfBlocks(MatchedText::SymbolSpan text, qsizetype limit, Begin begin,
                      std::vector<Hit> &hits) const;

    qsizetype m_size = 0;
    qsizetype m_blocks = 0;
    std::vector<std::uint32_t> m_rowOf; ///< by symbol: its first word in m_equal; 0 if the pattern lacks it
    std::vector<std::uint64_t> m_equal; ///< by row and block: at which places of the pattern a symbol is
};

} // namespace newsfold
