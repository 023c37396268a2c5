// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_reading.h"

#include "statement_values.h"

#include <QtEndian>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace newsfold {

namespace {

/// SQLite's statement as it is: over a million rows SQLiteCpp's columns cost more than the reading.
class RawStatement
{
public:
    RawStatement(SQLite::Database &database, const char *sql)
        : m_database(database.getHandle())
    {
        sqlite3_stmt *statement = nullptr;
        check(sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr));
        m_statement.reset(statement);
    }

    void bind(int index, qint64 value) { check(sqlite3_bind_int64(m_statement.get(), index, value)); }

    bool step()
    {
        const int code = sqlite3_step(m_statement.get());
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            check(code);
        return code == SQLITE_ROW;
    }

    qint64 integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

    std::span<const uchar> blob(int column) const
    {
        const void *data = sqlite3_column_blob(m_statement.get(), column);
        return { static_cast<const uchar *>(data), size_t(sqlite3_column_bytes(m_statement.get(), column)) };
    }

private:
    void check(int code) const
    {
        if (code != SQLITE_OK)
            throw SQLite::Exception(m_database, code);
    }

    sqlite3 *m_database;
    std::unique_ptr<sqlite3_stmt, decltype([](sqlite3_stmt *statement) { sqlite3_finalize(statement); })>
        m_statement;
};

void addNames(SQLite::Database &database, const char *sql, ValueNames &names)
{
    std::vector<std::pair<quint32, QString>> added;
    SQLite::Statement query(database, sql);
    query.bind(1, int64_t(names.size()));
    while (query.executeStep())
        added.emplace_back(quint32(query.getColumn(0).getInt64()), toText(query.getColumn(1)));
    names.add(added);
}

/// The numbers in a blob, each once: what is named twice counts once.
void toNumbers(std::span<const uchar> blob, std::vector<quint32> &numbers)
{
    numbers.clear();
    for (size_t i = 0; i + sizeof(quint32) <= blob.size(); i += sizeof(quint32)) {
        const auto number = qFromLittleEndian<quint32>(blob.data() + i);
        if (!std::ranges::contains(numbers, number))
            numbers.push_back(number);
    }
}

void removeRows(quint32 first, quint32 end, ArticleColumns &columns, std::vector<quint32> &moved)
{
    for (size_t row = first; row < qMin<size_t>(end, columns.size()); ++row) {
        if (columns.has(row, ArticleColumns::There)) {
            columns.remove(row);
            moved.push_back(quint32(row));
        }
    }
}

} // namespace

std::vector<RowRange> toRanges(std::span<const quint32> rows)
{
    constexpr quint32 closeBy = 16;
    std::vector<RowRange> ranges;
    for (const quint32 row : rows) {
        if (!ranges.empty() && row - ranges.back().last <= closeBy)
            ranges.back().last = row;
        else
            ranges.push_back({ row, row });
    }
    return ranges;
}

void readNames(SQLite::Database &database, ArticleColumns &columns)
{
    addNames(database, "SELECT publisher, name FROM publisher WHERE publisher >= ? ORDER BY 1",
             columns.publishers);
    addNames(database, "SELECT category, name FROM category WHERE category >= ? ORDER BY 1",
             columns.categories);
    addNames(database, "SELECT author, name FROM author WHERE author >= ? ORDER BY 1", columns.authors);
    addNames(database, "SELECT tag, name FROM tag WHERE tag >= ? ORDER BY 1", columns.tags);
    columns.tagTree.follow(columns.tags);

    SQLite::Statement folders(database, "SELECT folder, path FROM folder WHERE folder >= ? ORDER BY 1");
    folders.bind(1, int64_t(columns.folders.size()));
    while (folders.executeStep()) {
        const auto number = folders.getColumn(0).getInt64();
        if (number > std::numeric_limits<quint16>::max())
            break;
        columns.folders.resize(size_t(number) + 1);
        columns.folders.back() = toPath(folders.getColumn(1));
    }
}

void readArticles(SQLite::Database &database, RowRange range, ArticleColumns &columns,
                  std::vector<quint32> &moved)
{
    RawStatement query(database,
                       "SELECT article, folder, publisher, category, published_order, crawled_order, missing,"
                       " read, starred, noted, highlighted, authors, tags FROM article"
                       " WHERE article BETWEEN ? AND ? ORDER BY article");
    query.bind(1, range.first);
    query.bind(2, range.last);
    std::vector<quint32> authors;
    std::vector<quint32> tags;
    quint32 next = range.first;
    while (query.step()) {
        toNumbers(query.blob(11), authors);
        toNumbers(query.blob(12), tags);
        const ArticleColumns::Entry entry{
            .row = quint32(query.integer(0)),
            .folder = quint16(query.integer(1)),
            .publisher = quint32(query.integer(2)),
            .category = quint32(query.integer(3)),
            .published = query.integer(4),
            .crawled = query.integer(5),
            .flags = quint16((query.integer(6) ? ArticleColumns::Missing : 0)
                             | (query.integer(7) ? ArticleColumns::Read : 0)
                             | (query.integer(8) ? ArticleColumns::Starred : 0)
                             | (query.integer(9) ? ArticleColumns::Noted : 0)
                             | (query.integer(10) ? ArticleColumns::Highlighted : 0)),
            .authors = authors,
            .tags = tags,
        };
        removeRows(next, entry.row, columns, moved);
        next = entry.row + 1;
        if (columns.set(entry))
            moved.push_back(entry.row);
    }
    removeRows(next, range.last == std::numeric_limits<quint32>::max() ? range.last : range.last + 1, columns,
               moved);
}

void readBodies(SQLite::Database &database, RowRange range, const std::function<void(BodyEntry)> &take)
{
    RawStatement query(database,
                       "SELECT article, words, problems FROM body WHERE article BETWEEN ? AND ?"
                       " ORDER BY article");
    query.bind(1, range.first);
    query.bind(2, range.last);
    while (query.step())
        take({ quint32(query.integer(0)), quint32(query.integer(1)), query.integer(2) != 0 });
}

} // namespace newsfold
