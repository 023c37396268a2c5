// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <cstddef>
#include <span>
#include <vector>

namespace newsfold {

/// A few numbers, above 0 and below 2^31, for each row: authors, tags. Four bytes a row and four for every
/// number of a row that has several; nothing at all as long as no row has any. A value.
class ColumnLists
{
public:
    std::span<const quint32> of(size_t row) const
    {
        if (m_entries.empty() || m_entries[row] == 0)
            return {};
        const quint32 &entry = m_entries[row];
        if ((entry & listMark) == 0)
            return { &entry, 1 };
        const quint32 *list = m_lists.data() + (entry & ~listMark);
        return { list + 1, *list };
    }

    void resize(size_t rows);
    /// `row` is below what resize() said; a lone 0 is as good as none. `numbers` are not those of of().
    void set(size_t row, std::span<const quint32> numbers);

    size_t bytes() const { return (m_entries.capacity() + m_lists.capacity()) * sizeof(quint32); }

private:
    static constexpr quint32 listMark = quint32(1) << 31;

    void makeRoom();
    void dropUnused();

    size_t m_rows = 0;
    std::vector<quint32>
        m_entries; ///< one number itself; of several, where in m_lists their count and they are
    std::vector<quint32> m_lists;
    size_t m_unused = 0; ///< of m_lists: left behind by rows that got others
};

} // namespace newsfold
