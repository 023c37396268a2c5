// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared_columns.h"

#include "column_reading.h"
#include "statement_values.h"

#include <QScopeGuard>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <tuple>

namespace newsfold {

namespace {

constexpr qint64 mostRows = std::numeric_limits<qint32>::max(); // rows are numbered in 32 bits here

std::vector<quint32> changedRows(SQLite::Database &database, qint64 since)
{
    std::vector<quint32> rows;
    SQLite::Statement query(database, "SELECT article FROM change WHERE sequence > ?");
    query.bind(1, int64_t(since));
    while (query.executeStep())
        rows.push_back(quint32(query.getColumn(0).getInt64()));
    std::ranges::sort(rows);
    const auto twice = std::ranges::unique(rows);
    rows.erase(twice.begin(), twice.end());
    return rows;
}

/// Of the revisions of one article in several folders, the newest that is there goes before the others.
void shadowAllButOne(std::span<const quint32> revisions, ArticleColumns &columns)
{
    const auto precedence = [&](quint32 row) {
        return std::tuple(!columns.has(row, ArticleColumns::Missing), columns.crawled[row], -qint64(row));
    };
    const quint32 shown = std::ranges::max(revisions, {}, precedence);
    for (const quint32 row : revisions) {
        columns.flags[row] &= quint16(~ArticleColumns::Shadowed);
        if (row != shown)
            columns.flags[row] |= ArticleColumns::Shadowed;
    }
}

/// The rows that `query` names, as far as the columns have them.
std::vector<quint32> revisions(SQLite::Statement &query, const ArticleColumns &columns)
{
    std::vector<quint32> rows;
    while (query.executeStep()) {
        const auto row = size_t(query.getColumn(0).getInt64());
        if (row < columns.size() && columns.has(row, ArticleColumns::There))
            rows.push_back(quint32(row));
    }
    query.reset();
    return rows;
}

} // namespace

void SharedColumns::update(SQLite::Database &database, Scope scope)
{
    const Ends ends = readEnds(database);
    {
        const std::shared_lock lock(m_mutex);
        if (isUpToDate(ends, scope)) {
            if (m_columns.bodiless == 0)
                return;
            // A text that nobody could read stays away for good: looking for it must not stop the others.
            bool found = false;
            for (const RowRange range : toRanges(bodilessRows())) {
                readBodies(database, range, [&](BodyEntry body) {
                    found = found || !m_columns.has(body.row, ArticleColumns::HasBody);
                });
            }
            if (!found)
                return;
        }
    }
    const std::unique_lock lock(m_mutex);
    const SQLite::Transaction snapshot(database);
    takeRows(database);
    if (scope == Scope::Library && areShadowsDue())
        takeShadows(database);
}

SharedColumns::Ends SharedColumns::readEnds(SQLite::Database &database)
{
    SQLite::Statement query(database,
                            "SELECT (SELECT value FROM meta WHERE name = 'identity'),"
                            " (SELECT max(article) FROM article), (SELECT min(sequence) FROM change),"
                            " (SELECT max(sequence) FROM change)");
    query.executeStep();
    return { toText(query.getColumn(0)), query.getColumn(1).getInt64(), query.getColumn(2).getInt64(),
             query.getColumn(3).getInt64() };
}

bool SharedColumns::isUpToDate(const Ends &ends, Scope scope) const
{
    return ends.identity == m_identity && ends.lastRow <= m_lastRow && ends.lastSequence <= m_sequence
        && !(scope == Scope::Library && areShadowsDue());
}

bool SharedColumns::areShadowsDue() const
{
    const auto folders
        = std::ranges::count_if(m_columns.folders, [](const auto &path) { return !path.isEmpty(); });
    return folders > 1 && (!m_shadowsKnown || !m_shadowsDue.empty());
}

std::vector<quint32> SharedColumns::bodilessRows() const
{
    constexpr quint16 asked = ArticleColumns::There | ArticleColumns::HasBody;
    std::vector<quint32> rows;
    rows.reserve(m_columns.bodiless);
    for (size_t row = 0; rows.size() < m_columns.bodiless && row < m_columns.size(); ++row) {
        if ((m_columns.flags[row] & asked) == ArticleColumns::There)
            rows.push_back(quint32(row));
    }
    return rows;
}

void SharedColumns::takeRows(SQLite::Database &database)
{
    const Ends ends = readEnds(database);
    if (ends.lastRow > mostRows)
        throw SQLite::Exception("row numbers beyond all measure", SQLITE_CORRUPT);
    const bool another
        = ends.identity != m_identity || ends.lastRow < m_lastRow || ends.lastSequence < m_sequence;
    const bool logTooShort = ends.firstSequence > m_sequence + 1;
    if (m_columns.size() == 0 || another || logTooShort) {
        m_columns = {};
        m_identity = ends.identity;
        m_sequence = ends.lastSequence; // what is read from here on is as new as that, whenever it ends
        m_lastRow = 0;
        m_shadowsKnown = false;
    }
    m_columns.resize(size_t(ends.lastRow) + 1);
    readNames(database, m_columns);

    std::vector<quint32> moved;
    std::vector<quint32> seen;
    const auto finish = qScopeGuard([&] {
        if (m_shadowsKnown) {
            std::ranges::copy(seen, std::back_inserter(m_shadowsDue));
            std::ranges::copy(moved, std::back_inserter(m_shadowsDue));
        }
        m_columns.reorder(std::move(moved));
    });
    const auto takeBodies = [&](RowRange range) {
        readBodies(database, range,
                   [&](BodyEntry body) { m_columns.setBody(body.row, body.words, body.problem); });
    };
    if (ends.lastSequence > m_sequence) {
        seen = changedRows(database, m_sequence);
        std::erase_if(seen, [&](quint32 row) { return row > m_lastRow; }); // read below
        for (const RowRange range : toRanges(seen)) {
            readArticles(database, range, m_columns, moved);
            takeBodies(range);
        }
        m_sequence = ends.lastSequence;
    }
    const RowRange added{ quint32(m_lastRow) + 1, quint32(ends.lastRow) };
    const auto noteRows = qScopeGuard([&] {
        if (!moved.empty()) // the new ones are its last
            m_lastRow = qMax<qint64>(m_lastRow, moved.back());
    });
    readArticles(database, added, m_columns, moved);
    for (const RowRange range : toRanges(bodilessRows()))
        takeBodies(range);
}

void SharedColumns::takeShadows(SQLite::Database &database)
{
    if (m_shadowsKnown && m_shadowsDue.size() < m_columns.size() / 8) {
        SQLite::Statement query(database,
                                "SELECT same.article FROM card JOIN card AS same ON same.key = card.key"
                                " WHERE card.article = ?");
        for (const quint32 row : std::exchange(m_shadowsDue, {})) {
            query.bind(1, row);
            if (const auto rows = revisions(query, m_columns); !rows.empty())
                shadowAllButOne(rows, m_columns);
        }
        return;
    }
    for (quint16 &flags : m_columns.flags)
        flags &= quint16(~ArticleColumns::Shadowed);
    m_shadowsDue.clear();
    m_shadowsKnown = false;
    SQLite::Statement several(database, "SELECT key FROM card GROUP BY key HAVING count(*) > 1");
    SQLite::Statement query(database, "SELECT article FROM card WHERE key = ?");
    while (several.executeStep()) {
        bindText(query, 1, toText(several.getColumn(0)));
        if (const auto rows = revisions(query, m_columns); !rows.empty())
            shadowAllButOne(rows, m_columns);
    }
    m_shadowsKnown = true;
}

} // namespace newsfold
