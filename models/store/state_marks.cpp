// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_marks.h"

#include "statement_values.h"

#include <QDateTime>

#include <SQLiteCpp/Column.h>

namespace newsfold {

namespace {

std::optional<qint64> toTime(const SQLite::Column &column)
{
    return column.isNull() ? std::nullopt : std::optional<qint64>(column.getInt64());
}

void bindTime(SQLite::Statement &statement, int index, std::optional<qint64> time)
{
    if (time)
        statement.bind(index, int64_t(*time));
    else
        statement.bind(index);
}

void set(bool &flag, std::optional<qint64> &since, std::optional<bool> asked, std::optional<qint64> now)
{
    if (!asked || *asked == flag)
        return;
    flag = *asked;
    since = flag ? now : std::nullopt;
}

} // namespace

StatusWriter::StatusWriter(SQLite::Database &database)
    : m_find(database, "SELECT read, starred, read_at, starred_at FROM status WHERE key = ?")
    , m_write(database,
              "INSERT INTO status (key, read, starred, read_at, starred_at) VALUES (?, ?, ?, ?, ?)"
              " ON CONFLICT (key) DO UPDATE SET read = excluded.read, starred = excluded.starred,"
              " read_at = excluded.read_at, starred_at = excluded.starred_at")
    , m_remove(database, "DELETE FROM status WHERE key = ?")
    , m_now(QDateTime::currentMSecsSinceEpoch())
{
}

StateDump::Status StatusWriter::find(const QString &key)
{
    StateDump::Status status{ .key = key };
    m_find.reset();
    bindText(m_find, 1, key);
    if (m_find.executeStep()) {
        status.read = m_find.getColumn(0).getInt() != 0;
        status.starred = m_find.getColumn(1).getInt() != 0;
        status.readAt = toTime(m_find.getColumn(2));
        status.starredAt = toTime(m_find.getColumn(3));
    }
    return status;
}

bool StatusWriter::put(const StateDump::Status &before, const StateDump::Status &after)
{
    if (before == after)
        return false;
    SQLite::Statement &statement = after.read || after.starred ? m_write : m_remove;
    statement.reset();
    bindText(statement, 1, after.key);
    if (after.read || after.starred) {
        statement.bind(2, int(after.read));
        statement.bind(3, int(after.starred));
        bindTime(statement, 4, after.readAt);
        bindTime(statement, 5, after.starredAt);
    }
    statement.exec();
    if (after.read != before.read)
        (after.read ? m_outcome.madeRead : m_outcome.madeUnread).append(after.key);
    if (after.starred != before.starred)
        (after.starred ? m_outcome.starred : m_outcome.unstarred).append(after.key);
    return true;
}

bool StatusWriter::write(const QString &key, const StatusChange &change)
{
    const StateDump::Status before = find(key);
    StateDump::Status after = before;
    set(after.read, after.readAt, change.read, m_now);
    set(after.starred, after.starredAt, change.starred, m_now);
    return put(before, after);
}

void StatusWriter::move(const QString &from, const QString &to)
{
    StateDump::Status status = find(from);
    put(status, { .key = from });
    status.key = to;
    add(status);
}

bool StatusWriter::add(const StateDump::Status &dumped)
{
    const StateDump::Status before = find(dumped.key);
    StateDump::Status after = before;
    if (dumped.read)
        set(after.read, after.readAt, true, dumped.readAt);
    if (dumped.starred)
        set(after.starred, after.starredAt, true, dumped.starredAt);
    return put(before, after);
}

} // namespace newsfold
