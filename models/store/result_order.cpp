// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_order.h"

#include "radix_sort.h"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace newsfold {

namespace {

std::vector<quint32> oldestFirst(const ArticleColumns &columns, const RowSet &rows, DateField field)
{
    const auto &all = field == DateField::Published ? columns.byPublished : columns.byCrawled;
    std::vector<quint32> ordered;
    const size_t count = rows.count();
    ordered.reserve(count);
    if (count >= all.size() / 16) {
        std::ranges::copy_if(all, std::back_inserter(ordered),
                             [&](quint32 row) { return rows.contains(row); });
        return ordered;
    }
    // Few are sorted faster than all are looked through.
    rows.forEach([&](size_t row) { ordered.push_back(quint32(row)); });
    if (field == DateField::Published) {
        std::ranges::sort(ordered, {}, [&](quint32 row) {
            return std::tuple(columns.published[row], columns.crawled[row], row);
        });
    } else {
        std::ranges::sort(ordered, {}, [&](quint32 row) { return std::tuple(columns.crawled[row], row); });
    }
    return ordered;
}

} // namespace

std::vector<quint32> orderedRows(const ArticleColumns &columns, const RowSet &rows, SortOrder order,
                                 DateField field)
{
    std::vector<quint32> ordered = oldestFirst(columns, rows, field);
    if (order == SortOrder::OldestFirst)
        return ordered;
    std::ranges::reverse(ordered);
    if (order == SortOrder::Longest) {
        radixSort(ordered, [&](quint32 row) { return ~columns.words[row]; });
    } else if (order == SortOrder::Publisher) {
        radixSort(ordered, [&, ranks = columns.publishers.ranks()](quint32 row) {
            return ranks[columns.publisher[row]];
        });
    }
    return ordered;
}

void putBestFirst(std::vector<quint32> &rows, std::span<const quint32> scored, std::span<const float> scores)
{
    Q_ASSERT(scored.size() == scores.size() && scored.size() <= rows.size());
    struct Scored
    {
        quint32 row;
        float score;
    };
    std::vector<Scored> first;
    first.reserve(scored.size());
    for (const quint32 row : rows | std::views::take(scored.size())) {
        const auto place = std::ranges::lower_bound(scored, row) - scored.begin();
        first.push_back({ row, scores[size_t(place)] });
    }
    std::ranges::stable_sort(first, std::greater(), &Scored::score);
    std::ranges::transform(first, rows.begin(), &Scored::row);
}

} // namespace newsfold
