// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <array>
#include <bit>
#include <span>
#include <string>

namespace newsfold {

// Which articles have a character is kept in the table `letter` of text_1.sql: FTS5 knows characters by what
// follows them, and would have to look through a thousand lists for one common syllable. A row holds the
// articles of one block that have one character in one column.

/// What a character is looked for in.
enum class LetterColumn : quint8 {
    Body, // first, as in the table `text`: FTS5 needs least space for the first column
    Title,
    Authors,
    Publisher,
    TitleInitials, ///< initial consonants of titles
    PublisherInitials,
};
inline constexpr int letterColumns = 6;

/// A block is `articlesOfBlock` articles with numbers that are all even or all odd: databases are divided so.
inline constexpr quint32 articlesOfBlock = 8192;

constexpr quint32 blockOf(quint32 article)
{
    return article / (2 * articlesOfBlock) * 2 + article % 2;
}
/// An article's place in its block.
constexpr quint16 ordinalOf(quint32 article)
{
    return quint16(article / 2 % articlesOfBlock);
}
constexpr quint32 articleOf(quint32 block, quint16 ordinal)
{
    return (block / 2 * articlesOfBlock + ordinal) * 2 + block % 2;
}

/// `wordStart`: only where a word begins with the character.
struct Letter
{
    LetterColumn column = LetterColumn::Body;
    char32_t character = 0;
    bool wordStart = false;
};

/// The number of the row; a block's rows stand together.
constexpr qint64 placeOf(quint32 block, const Letter &letter)
{
    return qint64(block) << 25 | qint64(letter.wordStart) << 24 | qint64(letter.column) << 21
        | qint64(letter.character);
}

constexpr quint32 blockOfPlace(qint64 place)
{
    return quint32(place >> 25);
}

/// Some articles of one block.
class BlockArticles
{
public:
    void insert(quint16 ordinal) { m_bits[ordinal / 64] |= quint64(1) << ordinal % 64; }
    void remove(const BlockArticles &others);
    friend bool operator==(const BlockArticles &, const BlockArticles &) = default;

    /// As they are kept in a row: the gaps between ordinals, one or two bytes each, or a bit for each article
    /// of the block where that is shorter.
    std::string packed() const;
    /// Adds the articles of a row. Bytes that make no sense do no harm.
    void insertPacked(std::span<const unsigned char> packed);

    /// Calls visit(ordinal) in ascending order.
    template <typename Visit> void forEach(Visit visit) const
    {
        for (size_t i = 0; i < m_bits.size(); ++i) {
            for (quint64 word = m_bits[i]; word != 0; word &= word - 1)
                visit(quint16(i * 64 + size_t(std::countr_zero(word))));
        }
    }

private:
    std::array<quint64, articlesOfBlock / 64> m_bits = {};
};

} // namespace newsfold
