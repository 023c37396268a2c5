// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "list_order.h"
#include "value_names.h"

#include <QByteArray>

#include <span>
#include <vector>

namespace newsfold {

/// What every article of an index is narrowed, counted and ordered by, in memory: about 60 bytes an article.
/// The vectors are indexed by row, the article's number in the index. A value without locks; SharedColumns
/// keeps one up to date.
struct ArticleColumns
{
    enum Flag : quint8 {
        There = 1, ///< rows without it are no articles: gaps in the numbers
        Missing = 2,
        Read = 4,
        Starred = 8,
        Problem = 16, ///< something of its file could not be read
        HasBody = 32, ///< its text was read: until then its words and problems are not known
        Shadowed = 64, ///< another folder has a revision that goes before it where all folders are listed
    };

    /// One row as the index has it, without what only its text tells.
    struct Entry
    {
        quint32 row = 0;
        quint16 folder = 0;
        quint32 publisher = 0;
        quint32 category = 0;
        qint64 published = 0;
        qint64 crawled = 0;
        quint8 flags = 0; ///< There, Missing, Read and Starred
        std::span<const quint32> authors;
    };

    std::vector<quint8> flags;
    std::vector<quint16> folder;
    std::vector<quint32> publisher;
    std::vector<quint32> category;
    std::vector<qint64> published; ///< milliseconds since 1970-01-01T00:00Z: published_order of the index
    std::vector<qint64> crawled; ///< the same for crawled_order
    std::vector<qint32> publishedDay; ///< Korean calendar day as Julian day, within the years 1 to 9999
    std::vector<qint32> crawledDay;
    std::vector<quint32> words;

    /// Present rows, oldest first; a day's published ones by the time they were crawled, then by row.
    std::vector<quint32> byPublished;
    std::vector<quint32> byCrawled;

    ValueNames publishers;
    ValueNames categories;
    ValueNames authors;
    std::vector<QByteArray> folders; ///< absolute paths by number; empty where there is none
    quint32 bodiless = 0; ///< articles without HasBody

    size_t size() const { return flags.size(); } ///< rows are below it
    bool has(size_t row, quint8 flag) const { return (flags[row] & flag) != 0; }
    std::span<const quint32> authorsOf(size_t row) const;
    const std::vector<qint32> &days(DateField field) const
    {
        return field == DateField::Published ? publishedDay : crawledDay;
    }

    /// Makes room; new rows are not There.
    void resize(size_t rows);
    /// Takes a row below size() in or replaces it. Returns whether its place in the two orders is to be found
    /// anew.
    bool set(const Entry &entry);
    void setBody(size_t row, quint32 wordCount, bool problem);
    void remove(size_t row);
    /// Puts the orders right after set() said so, or remove(), of these rows.
    void reorder(std::vector<quint32> moved);

    size_t bytes() const; ///< memory in use, about

private:
    void setAuthors(size_t row, std::span<const quint32> numbers);

    // Most articles have one author or none: the number itself. With several it says where in m_authorLists
    // their count and numbers are.
    std::vector<quint32> m_authors;
    std::vector<quint32> m_authorLists;
};

} // namespace newsfold
