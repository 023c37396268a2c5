// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "column_lists.h"
#include "column_tags.h"
#include "list_order.h"
#include "value_names.h"

#include <QByteArray>

#include <span>
#include <vector>

namespace newsfold {

/// What every article of an index is narrowed, counted and ordered by, in memory: about 60 bytes an article,
/// and four to twenty more where it has tags. The vectors are indexed by row, the article's number in the
/// index. A value without locks; SharedColumns keeps one up to date.
struct ArticleColumns
{
    enum Flag : quint16 {
        There = 1, ///< rows without it are no articles: gaps in the numbers
        Missing = 2,
        Read = 4,
        Starred = 8,
        Problem = 16, ///< something of its file could not be read
        HasBody = 32, ///< its text was read: until then its words and problems are not known
        Shadowed = 64, ///< another folder has a revision that goes before it where all folders are listed
        Noted = 128, ///< the reader wrote a note
        Highlighted = 256,
        Tagged = 512, ///< tagsOf() are some
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
        quint16 flags = 0; ///< Missing, Read, Starred, Noted and Highlighted
        std::span<const quint32> authors;
        std::span<const quint32> tags;
    };

    std::vector<quint16> flags;
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
    ValueNames tags;
    TagTree tagTree; ///< of `tags`
    std::vector<QByteArray> folders; ///< absolute paths by number; empty where there is none
    quint32 bodiless = 0; ///< articles without HasBody
    quint32 tagged = 0; ///< articles with Tagged

    size_t size() const { return flags.size(); } ///< rows are below it
    bool has(size_t row, quint16 flag) const { return (flags[row] & flag) != 0; }
    std::span<const quint32> authorsOf(size_t row) const { return m_authors.of(row); }
    std::span<const quint32> tagsOf(size_t row) const { return m_tags.of(row); }
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
    ColumnLists m_authors;
    ColumnLists m_tags;
};

} // namespace newsfold
