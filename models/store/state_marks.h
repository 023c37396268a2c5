// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state_dump.h"
#include "status_change.h"

#include <SQLiteCpp/Statement.h>

namespace newsfold {

/// Writes what is read and starred, article by article, within the caller's transaction, and notes what
/// really changed. Errors of SQLite are thrown.
class StatusWriter
{
public:
    explicit StatusWriter(SQLite::Database &database);

    /// Whether it changed anything.
    bool write(const QString &key, const StatusChange &change);
    /// Makes the article read or starred where `dumped` is and it is not, with the dump's times; never the
    /// other way.
    bool add(const StateDump::Status &dumped);
    /// The same with what another key has, which then has none.
    void move(const QString &from, const QString &to);

    const StatusOutcome &outcome() const { return m_outcome; }

private:
    StateDump::Status find(const QString &key);
    bool put(const StateDump::Status &before, const StateDump::Status &after);

    SQLite::Statement m_find;
    SQLite::Statement m_write;
    SQLite::Statement m_remove;
    qint64 m_now; ///< milliseconds since 1970-01-01T00:00Z
    StatusOutcome m_outcome;
};

} // namespace newsfold
