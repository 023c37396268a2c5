// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_set.h"

#include <algorithm>
#include <functional>

namespace newsfold {

bool RowSet::isEmpty() const
{
    return std::ranges::all_of(m_words, [](quint64 word) { return word == 0; });
}

size_t RowSet::count() const
{
    size_t count = 0;
    for (const quint64 word : m_words)
        count += size_t(std::popcount(word));
    return count;
}

RowSet &RowSet::operator&=(const RowSet &other)
{
    Q_ASSERT(m_size == other.m_size);
    std::ranges::transform(m_words, other.m_words, m_words.begin(), std::bit_and{});
    return *this;
}

RowSet &RowSet::operator|=(const RowSet &other)
{
    Q_ASSERT(m_size == other.m_size);
    std::ranges::transform(m_words, other.m_words, m_words.begin(), std::bit_or{});
    return *this;
}

RowSet &RowSet::operator-=(const RowSet &other)
{
    Q_ASSERT(m_size == other.m_size);
    std::ranges::transform(m_words, other.m_words, m_words.begin(),
                           [](quint64 mine, quint64 theirs) { return mine & ~theirs; });
    return *this;
}

RowSet RowSet::all(size_t size)
{
    RowSet rows(size);
    std::ranges::fill(rows.m_words, ~quint64(0));
    if (const size_t rest = size % wordBits; rest != 0)
        rows.m_words.back() = (quint64(1) << rest) - 1;
    return rows;
}

} // namespace newsfold
