// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_columns.h"

#include "moment.h"
#include "radix_sort.h"
#include "row_set.h"
#include "sorted_insert.h"

#include <algorithm>
#include <tuple>

namespace newsfold {

namespace {

using Flag = ArticleColumns::Flag;

/// What Entry::flags tells.
constexpr quint16 entryFlags = Flag::Missing | Flag::Read | Flag::Starred | Flag::Noted | Flag::Highlighted;

qint32 julianDay(qint64 msecs)
{
    constexpr qint64 dayMsecs = 24 * 3600 * 1000LL;
    constexpr qint64 firstDay = 1721426; // 0001-01-01
    constexpr qint64 lastDay = 5373484; // 9999-12-31
    constexpr qint64 epoch = 2440588; // 1970-01-01
    constexpr qint64 first = (firstDay - epoch) * dayMsecs - koreaOffsetSeconds * 1000LL;
    constexpr qint64 last = (lastDay - epoch) * dayMsecs - koreaOffsetSeconds * 1000LL;
    return qint32(firstDay + (std::clamp(msecs, first, last) - first) / dayMsecs);
}

/// Unsigned and in the same order.
quint64 orderKey(qint64 msecs)
{
    return quint64(msecs) ^ quint64(1) << 63;
}

quint32 known(quint32 number, const ValueNames &names)
{
    return number < names.size() ? number : 0;
}

/// Sets the numbers of one row that have names.
void setKnown(ColumnLists &lists, size_t row, std::span<const quint32> numbers, const ValueNames &names)
{
    const auto isKnown = [&](quint32 number) { return known(number, names) != 0; };
    if (std::ranges::all_of(numbers, isKnown))
        return lists.set(row, numbers);
    std::vector<quint32> named;
    std::ranges::copy_if(numbers, std::back_inserter(named), isKnown);
    lists.set(row, named);
}

} // namespace

void ArticleColumns::resize(size_t rows)
{
    const auto each = [](auto resizeOne, auto &...columns) { (resizeOne(columns), ...); };
    // Doubling would waste as much memory as there is.
    const size_t room = rows <= flags.capacity() ? 0 : size() == 0 ? rows : rows + rows / 8;
    each([=](auto &column) { column.reserve(room); }, byPublished, byCrawled);
    each(
        [=](auto &column) {
            column.reserve(room);
            column.resize(rows);
        },
        flags, folder, publisher, category, published, crawled, publishedDay, crawledDay, words);
    m_authors.resize(rows);
    m_tags.resize(rows);
}

bool ArticleColumns::set(const Entry &entry)
{
    const size_t row = entry.row;
    const bool isNew = !has(row, There);
    bodiless += isNew;
    setKnown(m_authors, row, entry.authors, authors);
    setKnown(m_tags, row, entry.tags, tags);
    tagged -= has(row, Tagged);
    tagged += !tagsOf(row).empty();
    flags[row] = quint16((flags[row] & ~(entryFlags | Tagged)) | There | (entry.flags & entryFlags)
                         | (tagsOf(row).empty() ? 0 : Tagged));
    folder[row] = entry.folder;
    publisher[row] = known(entry.publisher, publishers);
    category[row] = known(entry.category, categories);
    if (!isNew && published[row] == entry.published && crawled[row] == entry.crawled)
        return false;
    published[row] = entry.published;
    crawled[row] = entry.crawled;
    publishedDay[row] = julianDay(entry.published);
    crawledDay[row] = julianDay(entry.crawled);
    return true;
}

void ArticleColumns::setBody(size_t row, quint32 wordCount, bool problem)
{
    if (row >= size() || !has(row, There))
        return;
    bodiless -= !has(row, HasBody);
    flags[row] = quint16((flags[row] & ~Problem) | HasBody | (problem ? Problem : 0));
    words[row] = wordCount;
}

void ArticleColumns::remove(size_t row)
{
    bodiless -= has(row, There) && !has(row, HasBody);
    tagged -= has(row, Tagged);
    flags[row] = 0;
    words[row] = 0;
}

void ArticleColumns::reorder(std::vector<quint32> moved)
{
    // Many are sorted faster than put in one after the other.
    if (moved.size() > byPublished.size() / 4) {
        byCrawled.clear();
        for (size_t row = 0; row < size(); ++row) {
            if (has(row, There))
                byCrawled.push_back(quint32(row));
        }
        radixSort(byCrawled, [this](quint32 row) { return orderKey(crawled[row]); });
        byPublished = byCrawled;
        radixSort(byPublished, [this](quint32 row) { return orderKey(published[row]); });
        return;
    }
    if (moved.empty())
        return;
    RowSet old(size());
    for (const quint32 row : moved)
        old.insert(row);
    std::erase_if(byPublished, [&](quint32 row) { return old.contains(row); });
    std::erase_if(byCrawled, [&](quint32 row) { return old.contains(row); });
    moved.clear(); // a row may have been named twice
    old.forEach([&](size_t row) {
        if (has(row, There))
            moved.push_back(quint32(row));
    });
    insertSorted(byCrawled, moved, [this](quint32 a, quint32 b) {
        return std::tuple(crawled[a], a) < std::tuple(crawled[b], b);
    });
    insertSorted(byPublished, std::move(moved), [this](quint32 a, quint32 b) {
        return std::tuple(published[a], crawled[a], a) < std::tuple(published[b], crawled[b], b);
    });
}

size_t ArticleColumns::bytes() const
{
    const auto sum
        = [](const auto &...columns) { return ((columns.capacity() * sizeof(columns.front())) + ...); };
    return sum(flags, folder, publisher, category, published, crawled, publishedDay, crawledDay, words,
               byPublished, byCrawled)
        + m_authors.bytes() + m_tags.bytes() + publishers.bytes() + categories.bytes() + authors.bytes()
        + tags.bytes() + tagTree.bytes();
}

} // namespace newsfold
