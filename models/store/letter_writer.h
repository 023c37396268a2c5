// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter_blocks.h"

#include <QHash>
#include <QStringView>

#include <memory>

namespace SQLite {
class Database;
}

namespace newsfold {

/// Gathers the characters of articles and writes them into the table `letter`. All within the transaction of
/// the caller. Throws SQLite::Exception.
class LetterWriter
{
public:
    explicit LetterWriter(SQLite::Database &database);

    /// `folded` as by foldForSearch(). Each article's columns come one after the other, each column once.
    void add(quint32 article, LetterColumn column, QStringView folded);
    /// Takes articles out of all rows that are in the table already.
    void remove(std::span<const quint32> articles);
    /// Writes what was added since the last time.
    void flush();
    /// Forgets it.
    void clear();

private:
    using Articles = std::vector<quint32>;
    /// Where the list is of a character of the first plane.
    struct Cell
    {
        quint32 latest = 0; ///< the article that was added last
        quint32 list = 0; ///< 1 + index in m_lists; 0: none yet
    };
    struct List
    {
        Letter letter;
        Articles articles;
        Cell *cell = nullptr;
    };
    static constexpr size_t plane = 0x10000;

    void note(Cell *cell, const Letter &letter, quint32 article);
    void noteAstral(const Letter &letter, quint32 article);
    List &startList(const Letter &letter);

    SQLite::Database &m_database;
    std::vector<Cell> m_cells; ///< a plane for each column, then one for its word starts
    std::vector<List> m_lists; ///< the first m_used are in use; the others keep their memory
    size_t m_used = 0;
    QHash<quint32, size_t> m_astral; ///< from the lower bits of a place to the index of the list
};

} // namespace newsfold
