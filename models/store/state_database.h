// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "index_database.h"
#include "saved_search.h"
#include "status_change.h"

#include <QList>

#include <memory>

namespace newsfold {

/// What the reader made. Synchronous; one thread at a time. A call that returns without an error is on disk.
class StateDatabase
{
public:
    /// Opens or makes the database; checks it, and backs it up into `backups` before a migration. A damaged
    /// one is left as it is and reported, with the newest backup named in the hint.
    static Result<StateDatabase> open(const QString &path, const QString &backups);

    StateDatabase(StateDatabase &&) noexcept;
    StateDatabase &operator=(StateDatabase &&) noexcept;
    ~StateDatabase();

    /// In the order of `keys`.
    Result<QList<Status>> statuses(const QStringList &keys);
    /// One transaction for all keys. Tells what really changed.
    Result<StatusOutcome> mark(const QStringList &keys, StatusChange change);
    /// Sets every key of `outcome` back to what it was before. One transaction.
    Result<StatusOutcome> undo(const StatusOutcome &outcome);

    Result<void> setPosition(const QString &key, double position);

    /// In the order the reader gave them.
    Result<QList<SavedSearch>> savedSearches();
    /// Saves a search: a new one at the end, a known one in its place. Returns its number.
    Result<qint64> saveSearch(const SavedSearch &search);
    Result<void> removeSearch(qint64 search);
    /// Puts the searches in the order of `searches` (numbers); others follow as they were.
    Result<void> orderSearches(const QList<qint64> &searches);

    /// Names this database: a copy has the same, one made anew another.
    Result<QString> identity();
    Result<qint64> newestSequence();
    /// Statuses changed after `sequence`, and the newest sequence number there is.
    struct Changes
    {
        QList<std::pair<QString, Status>> statuses;
        qint64 sequence = 0;
    };
    Result<Changes> changesSince(qint64 sequence);

    /// Changes when another connection has written the database.
    Result<qint64> dataVersion();

    /// Backs up once a day, the last seven kept. Cheap when there is nothing to do.
    Result<void> backUpDaily();

private:
    StateDatabase(QString path, QString backups, std::unique_ptr<SQLite::Database> database);

    QString m_path;
    QString m_backups;
    std::unique_ptr<SQLite::Database> m_database;
};

} // namespace newsfold
