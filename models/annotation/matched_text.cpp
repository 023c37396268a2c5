// SPDX-License-Identifier: GPL-3.0-or-later
#include "matched_text.h"

#include <QString>

#include <algorithm>

namespace newsfold {
namespace {

/// One character for those that publishers exchange for each other.
char32_t folded(char32_t c)
{
    if (c < 0xab)
        return c;
    if (c >= 0xff01 && c <= 0xff5e) // full width
        return c - 0xff01 + U'!';
    switch (c) {
    case 0xab:
    case 0xbb:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x2033:
        return U'"';
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x2032:
        return U'\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return U'-';
    case 0x223c:
    case 0x301c:
        return U'~';
    case 0x318d: // the letter araea, used as a middle dot
    case 0x30fb:
    case 0xff65:
    case 0x2022:
    case 0x2027:
        return 0xb7;
    default:
        return c;
    }
}

} // namespace

std::u32string toCodePoints(QStringView text)
{
    std::u32string points;
    points.reserve(std::size_t(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            points += QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        } else {
            points += text[i].unicode();
        }
    }
    return points;
}

QString fromCodePoints(std::u32string_view text)
{
    QString units;
    units.reserve(qsizetype(text.size()));
    for (const char32_t c : text)
        units += QStringView(QChar::fromUcs4(c));
    return units;
}

bool MatchedText::isBlank(char32_t c)
{
    if (c < 0x80)
        return c == U' ' || (c >= U'\t' && c <= U'\r');
    return c == 0xad || c == 0x200b || c == 0xfeff || QChar::isSpace(c);
}

MatchedText::MatchedText(std::u32string_view text)
    : m_pageOf(pageCount, 0)
    , m_pages(pageSize, foreign)
{
    m_symbols.reserve(text.size());
    m_positions.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isBlank(text[i]))
            continue;
        const char32_t c = folded(text[i]);
        std::uint16_t &page = m_pageOf[c / pageSize];
        if (page == 0) {
            page = std::uint16_t(m_pages.size() / pageSize);
            m_pages.resize(m_pages.size() + pageSize, foreign);
        }
        Symbol &symbol = m_pages[page * pageSize + c % pageSize];
        if (symbol == foreign)
            symbol = m_symbolEnd++;
        m_symbols.push_back(symbol);
        m_positions.push_back(qsizetype(i));
    }
    m_reversed.assign(m_symbols.rbegin(), m_symbols.rend());
}

MatchedText::Symbols MatchedText::encode(std::u32string_view text) const
{
    Symbols symbols;
    symbols.reserve(text.size());
    for (const char32_t written : text) {
        if (isBlank(written))
            continue;
        const char32_t c = folded(written);
        symbols.push_back(m_pages[m_pageOf[c / pageSize] * pageSize + c % pageSize]);
    }
    return symbols;
}

} // namespace newsfold
