// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_counts.h"

#include "column_conditions.h"
#include "radix_sort.h"

#include <algorithm>
#include <array>
#include <map>
#include <ranges>
#include <tuple>

namespace newsfold {

namespace {

constexpr size_t strongest = 5;

/// Numbers with a count, by falling count, then by name.
std::vector<quint32> byCount(const std::vector<quint32> &counts, const ValueNames &names)
{
    // Number 0 has no name, and nobody comes before it.
    std::vector<quint32> numbers;
    if (counts[0] > 0)
        numbers.push_back(0);
    std::ranges::copy_if(names.byName(), std::back_inserter(numbers),
                         [&](quint32 number) { return counts[number] > 0; });
    radixSort(numbers, [&](quint32 number) { return ~counts[number]; });
    return numbers;
}

QList<FacetCount> toFacet(const std::vector<quint32> &counts, const ValueNames &names)
{
    QList<FacetCount> facet;
    for (const quint32 number : byCount(counts, names))
        facet.append({ names.name(number), int(counts[number]) });
    return facet;
}

std::vector<quint32> countValues(const RowSet &rows, const std::vector<quint32> &values, size_t numbers)
{
    std::vector<quint32> counts(numbers);
    rows.forEach([&](size_t row) { ++counts[values[row]]; });
    return counts;
}

/// Whoever has a tag has those above it as well.
QList<FacetCount> countTags(const ArticleColumns &columns, const RowSet &rows)
{
    QList<FacetCount> facet;
    if (columns.tagged == 0) // nobody uses tags
        return facet;
    RowSet tagged = rows;
    keepFlags(tagged, columns, ArticleColumns::Tagged, ArticleColumns::Tagged);

    struct Place
    {
        quint32 count = 0;
        quint32 lastRow = 0; // row 0 is no article
        quint32 spelling = 0; // the tag of this very name that the articles have
    };
    const TagTree &tree = columns.tagTree;
    std::vector<Place> places(tree.size());
    tagged.forEach([&](size_t row) {
        for (const quint32 tag : columns.tagsOf(row)) {
            quint32 at = tree.placeOf(tag);
            places[at].spelling = tag;
            for (; at != 0 && places[at].lastRow != row; at = tree.above(at)) {
                places[at].lastRow = quint32(row);
                ++places[at].count;
            }
        }
    });
    for (quint32 at = 1; at < places.size(); ++at) {
        const auto &[count, lastRow, spelling] = places[at];
        if (count > 0)
            facet.append({ spelling ? columns.tags.name(spelling) : tree.name(at), int(count) });
    }
    if (const size_t untagged = rows.count() - tagged.count(); untagged > 0)
        facet.append({ {}, int(untagged) });
    std::ranges::sort(facet, [](const FacetCount &a, const FacetCount &b) {
        return std::tie(b.count, a.value) < std::tie(a.count, b.value);
    });
    return facet;
}

/// What is counted for each day. News are of a few decades; a date beyond them, by mistake mostly, must not
/// cost memory for all the days between.
class DayTable
{
public:
    struct Entry
    {
        quint32 total = 0;
        quint32 everything = 0;
        std::array<quint32, strongest> split{};
    };

    Entry &operator[](qint32 day)
    {
        const size_t place = size_t(day - first);
        return day >= first && place < m_usual.size() ? m_usual[place] : m_others[day];
    }

    template <typename Take> void forEach(Take take) const
    {
        const auto later = m_others.lower_bound(first);
        for (auto other = m_others.begin(); other != later; ++other)
            take(other->first, other->second);
        for (size_t i = 0; i < m_usual.size(); ++i)
            take(first + qint32(i), m_usual[i]);
        for (auto other = later; other != m_others.end(); ++other)
            take(other->first, other->second);
    }

private:
    static constexpr qint32 first = 2440588; // 1970-01-01
    static constexpr size_t usualDays = 100 * 366;

    std::vector<Entry> m_usual = std::vector<Entry>(usualDays);
    std::map<qint32, Entry> m_others;
};

} // namespace

Facets countFacets(const ArticleColumns &columns, const RowSet &rows)
{
    std::vector<quint32> authors(columns.authors.size());
    rows.forEach([&](size_t row) {
        const auto ofRow = columns.authorsOf(row);
        for (const quint32 author : ofRow)
            ++authors[author];
        authors[0] += ofRow.empty();
    });
    const auto publishers = countValues(rows, columns.publisher, columns.publishers.size());
    const auto categories = countValues(rows, columns.category, columns.categories.size());
    return { .publishers = toFacet(publishers, columns.publishers),
             .authors = toFacet(authors, columns.authors),
             .categories = toFacet(categories, columns.categories),
             .tags = countTags(columns, rows) };
}

Histogram countDays(const ArticleColumns &columns, const RowSet &rows, const RowSet &library, DateField field)
{
    const auto publisherCounts = countValues(rows, columns.publisher, columns.publishers.size());
    const auto publishers = byCount(publisherCounts, columns.publishers);
    Histogram histogram;
    std::vector<quint8> place(columns.publishers.size(), quint8(strongest));
    for (const quint32 number : publishers | std::views::take(strongest)) {
        place[number] = quint8(histogram.publishers.size());
        histogram.publishers.append(columns.publishers.name(number));
    }

    const auto &days = columns.days(field);
    DayTable table;
    library.forEach([&](size_t row) { ++table[days[row]].everything; });
    rows.forEach([&](size_t row) {
        auto &entry = table[days[row]];
        ++entry.total;
        if (const size_t split = place[columns.publisher[row]]; split < strongest)
            ++entry.split[split];
    });
    table.forEach([&](qint32 day, const DayTable::Entry &entry) {
        if (entry.total == 0 && entry.everything == 0)
            return;
        const auto end = entry.split.begin() + histogram.publishers.size();
        histogram.days.push_back({ .day = QDate::fromJulianDay(day),
                                   .total = int(entry.total),
                                   .everything = int(entry.everything),
                                   .split = { entry.split.begin(), end } });
    });
    return histogram;
}

LibraryCounts countLibrary(const ArticleColumns &columns, const RowSet &library, QDate today)
{
    const qint64 day = today.toJulianDay();
    std::vector<PublisherCount> publishers(columns.publishers.size());
    LibraryCounts counts;
    library.forEach([&](size_t row) {
        const bool unread = !columns.has(row, ArticleColumns::Read);
        PublisherCount &publisher = publishers[columns.publisher[row]];
        ++publisher.total;
        publisher.unread += unread;
        ++counts.total;
        counts.unread += unread;
        counts.starred += columns.has(row, ArticleColumns::Starred);
        counts.today += columns.publishedDay[row] == day;
        counts.annotated += (columns.flags[row] & (ArticleColumns::Noted | ArticleColumns::Highlighted)) != 0;
    });
    for (const quint32 number : columns.publishers.byName()) {
        if (publishers[number].total > 0) {
            publishers[number].publisher = columns.publishers.name(number);
            counts.publishers.append(publishers[number]);
        }
    }
    return counts;
}

MatchCount countMatches(const ArticleColumns &columns, const RowSet &rows)
{
    MatchCount count;
    rows.forEach([&](size_t row) {
        ++count.total;
        count.unread += !columns.has(row, ArticleColumns::Read);
    });
    return count;
}

} // namespace newsfold
