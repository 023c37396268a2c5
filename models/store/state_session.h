// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace SQLite {
class Database;
}

namespace newsfold {

// Changes of the reader's state as values, through SQLite's session extension. What goes wrong is thrown as
// SQLite's exception.

/// Notes what is changed in the tables that can be undone, from its making on. Must not outlive the database.
class ChangeRecorder
{
public:
    explicit ChangeRecorder(SQLite::Database &database);
    ~ChangeRecorder();

    /// A changeset; empty if all is as it was.
    QByteArray changes();

private:
    class Session;
    std::unique_ptr<Session> m_session;
};

/// What takes `changes` back.
QByteArray inverted(const QByteArray &changes);

enum class ApplyOutcome { Applied, Conflict };

/// Applies `changes` within the caller's transaction. Where the database is not as they expect it, they are
/// left half done: the caller then rolls back. Triggers run.
ApplyOutcome applyChanges(SQLite::Database &database, const QByteArray &changes);

} // namespace newsfold
