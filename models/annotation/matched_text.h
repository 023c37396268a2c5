// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsfold {

/// Code points of a text; an unpaired surrogate is one, too.
std::u32string toCodePoints(QStringView text);
QString fromCodePoints(std::u32string_view text);

/// A text as passages are looked for in it: without white space, which restored paragraphs change, with one
/// sort of quotation marks and dashes, and with its characters numbered from 1 on in the order of their first
/// use, so that tables by character are small. Those numbers are its symbols.
class MatchedText
{
public:
    using Symbol = std::uint32_t;
    using Symbols = std::vector<Symbol>;
    using SymbolSpan = std::span<const Symbol>;

    static constexpr Symbol foreign = 0; ///< any character that the text does not have

    explicit MatchedText(std::u32string_view text);

    /// What is no symbol: white space, and what is as invisible and comes and goes as easily, such as soft
    /// hyphens, zero-width spaces and byte order marks.
    static bool isBlank(char32_t c);

    SymbolSpan symbols() const { return m_symbols; }
    SymbolSpan reversed() const { return m_reversed; }
    /// One more than the greatest symbol.
    Symbol symbolEnd() const { return m_symbolEnd; }
    Symbols encode(std::u32string_view text) const;

    /// Where in the text, in code points, the symbol at an index is.
    qsizetype positionOf(qsizetype index) const { return m_positions[std::size_t(index)]; }

private:
    Symbols m_symbols;
    Symbols m_reversed;
    std::vector<qsizetype> m_positions;
    // By character, in pages of which only those in use exist; the first one is that of all others.
    static constexpr std::size_t pageSize = 256;
    static constexpr std::size_t pageCount = 0x110000 / pageSize;
    std::vector<std::uint16_t> m_pageOf;
    Symbols m_pages;
    Symbol m_symbolEnd = 1;
};

} // namespace newsfold
