// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <vector>

namespace newsfold {

/// One value of a facet and how many articles of a result have it.
struct FacetCount
{
    QString value; ///< empty: articles without one
    int count = 0;

    friend bool operator==(const FacetCount &, const FacetCount &) = default;
};

/// Exact counts of one result, each by falling count, then by value. An article with several authors counts
/// for each of them, one with the tag `ai/policy` for `ai` too.
struct Facets
{
    QList<FacetCount> publishers;
    QList<FacetCount> authors;
    QList<FacetCount> categories;
    QList<FacetCount> tags; ///< empty as long as no article of the library has one

    friend bool operator==(const Facets &, const Facets &) = default;
};

/// Articles per Korean day of a result, split by its strongest publishers. Days are published days, or
/// crawled ones if the question says so. A value; a week of news or ten years of it.
struct Histogram
{
    struct Day
    {
        QDate day;
        int total = 0; ///< articles of the result
        int everything = 0; ///< all articles of the library that day, for shares
        std::vector<int> split; ///< parallel to `publishers`; the rest of `total` is everybody else

        friend bool operator==(const Day &, const Day &) = default;
    };

    QStringList publishers; ///< the strongest of the result, at most five, by falling count
    std::vector<Day> days; ///< ascending; days with nothing in the result and in the library are left out

    friend bool operator==(const Histogram &, const Histogram &) = default;
};

/// What is told of a result beside its rows.
struct ResultSummary
{
    Facets facets;
    Histogram histogram;
};

} // namespace newsfold
