// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <bit>
#include <cstddef>
#include <vector>

namespace newsfold {

/// Articles as one bit each, by row number: an eighth of a byte for every article of the index, however few
/// are in. A value.
class RowSet
{
public:
    RowSet() = default;
    /// Empty, for rows below `size`.
    explicit RowSet(size_t size)
        : m_size(size)
        , m_words((size + wordBits - 1) / wordBits)
    {
    }

    size_t size() const { return m_size; } ///< rows at or above it are never in
    bool contains(quint64 row) const
    {
        return row < m_size && (m_words[row / wordBits] >> (row % wordBits) & 1) != 0;
    }
    /// Rows beyond size() are ignored: an index of texts may know articles that came a moment ago.
    void insert(quint64 row)
    {
        if (row < m_size)
            m_words[row / wordBits] |= quint64(1) << (row % wordBits);
    }

    bool isEmpty() const;
    size_t count() const;

    RowSet &operator&=(const RowSet &other); ///< both of one size, as below
    RowSet &operator|=(const RowSet &other);
    RowSet &operator-=(const RowSet &other);
    friend RowSet operator&(RowSet a, const RowSet &b) { return a &= b; }
    friend RowSet operator|(RowSet a, const RowSet &b) { return a |= b; }
    friend RowSet operator-(RowSet a, const RowSet &b) { return a -= b; }
    friend bool operator==(const RowSet &, const RowSet &) = default;

    /// Calls `take(row)` in ascending order.
    template <typename Take> void forEach(Take take) const
    {
        for (size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 word = m_words[i]; word != 0; word &= word - 1)
                take(i * wordBits + size_t(std::countr_zero(word)));
        }
    }

    /// Keeps the rows for which `holds(row)`; asked in ascending order, and only of those that are in.
    template <typename Holds> void keepIf(Holds holds)
    {
        for (size_t i = 0; i < m_words.size(); ++i) {
            quint64 kept = 0;
            if (m_words[i] == ~quint64(0)) { // no branches where nearly all are in
                for (size_t bit = 0; bit < wordBits; ++bit)
                    kept |= quint64(bool(holds(i * wordBits + bit))) << bit;
            } else {
                for (quint64 word = m_words[i]; word != 0; word &= word - 1) {
                    const auto bit = size_t(std::countr_zero(word));
                    kept |= quint64(bool(holds(i * wordBits + bit))) << bit;
                }
            }
            m_words[i] = kept;
        }
    }

    /// All rows below `size`.
    static RowSet all(size_t size);

private:
    static constexpr size_t wordBits = 64;

    size_t m_size = 0;
    std::vector<quint64> m_words;
};

} // namespace newsfold
