// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_lists.h"

#include <algorithm>

namespace newsfold {

void ColumnLists::resize(size_t rows)
{
    m_rows = rows;
    if (!m_entries.empty())
        makeRoom();
}

void ColumnLists::makeRoom()
{
    // Doubling would waste as much memory as there is.
    if (m_rows > m_entries.capacity())
        m_entries.reserve(m_entries.empty() ? m_rows : m_rows + m_rows / 8);
    m_entries.resize(m_rows);
}

void ColumnLists::set(size_t row, std::span<const quint32> numbers)
{
    const auto before = of(row);
    if (std::ranges::equal(before, numbers))
        return;
    if (before.size() > 1)
        m_unused += before.size() + 1;
    if (m_entries.empty())
        makeRoom();
    if (numbers.size() < 2) {
        m_entries[row] = numbers.empty() ? 0 : numbers.front();
    } else {
        m_entries[row] = listMark | quint32(m_lists.size());
        m_lists.push_back(quint32(numbers.size()));
        m_lists.insert(m_lists.end(), numbers.begin(), numbers.end());
    }
    dropUnused();
}

void ColumnLists::dropUnused()
{
    constexpr size_t worthwhile = 64 * 1024;
    if (m_unused < worthwhile || m_unused < m_lists.size() / 2)
        return;
    std::vector<quint32> kept;
    kept.reserve(m_lists.size() - m_unused);
    for (quint32 &entry : m_entries) {
        if ((entry & listMark) == 0)
            continue;
        const auto list = m_lists.begin() + (entry & ~listMark);
        entry = listMark | quint32(kept.size());
        kept.insert(kept.end(), list, list + 1 + *list);
    }
    m_lists = std::move(kept);
    m_unused = 0;
}

} // namespace newsfold
