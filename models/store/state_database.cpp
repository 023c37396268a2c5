// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_database.h"

#include "connection.h"
#include "schema.h"
#include "state_backup.h"
#include "statement_values.h"

#include <QCoreApplication>
#include <QDateTime>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

const Schema &stateSchema()
{
    static const Schema schema{ 0x4e465354, { u":/sql/state_1.sql"_s, u":/sql/state_2.sql"_s } }; // "NFST"
    return schema;
}

Error withBackupHint(Error error, const QString &path, const QString &backups)
{
    if (error.code != ErrorCode::Damaged)
        return error;
    const auto newest = newestBackup(backups);
    error.hint = newest
        ? QCoreApplication::translate("newsfold::StateDatabase",
                                      "It was left as it is. Move it away and copy %1 to %2 to go on with "
                                      "the newest backup.")
              .arg(*newest, path)
        : QCoreApplication::translate(
              "newsfold::StateDatabase",
              "It was left as it is; there is no backup. Move it away to start anew.");
    return error;
}

Status toStatus(const SQLite::Column &read, const SQLite::Column &starred)
{
    return { read.getInt() != 0, starred.getInt() != 0 };
}

/// Writes what `change` asks of one key and notes what really changed.
class StatusWriter
{
public:
    explicit StatusWriter(SQLite::Database &database)
        : m_find(database, "SELECT read, starred FROM status WHERE key = ?")
        , m_write(database,
                  "INSERT INTO status (key, read, starred, read_at, starred_at, changed)"
                  " VALUES (?1, ?2, ?3, CASE WHEN ?2 THEN ?4 END, CASE WHEN ?3 THEN ?4 END, ?5)"
                  " ON CONFLICT (key) DO UPDATE SET read = ?2, starred = ?3, changed = ?5,"
                  " read_at = CASE WHEN ?2 THEN iif(read, read_at, ?4) END,"
                  " starred_at = CASE WHEN ?3 THEN iif(starred, starred_at, ?4) END")
        , m_now(QDateTime::currentMSecsSinceEpoch())
        , m_sequence(database.execAndGet("SELECT coalesce(max(changed), 0) + 1 FROM status").getInt64())
    {
    }

    void write(const QString &key, const StatusChange &change)
    {
        m_find.reset();
        bindText(m_find, 1, key);
        Status before;
        if (m_find.executeStep())
            before = toStatus(m_find.getColumn(0), m_find.getColumn(1));
        const Status after{ change.read.value_or(before.read), change.starred.value_or(before.starred) };
        if (after == before)
            return;
        m_write.reset();
        bindText(m_write, 1, key);
        m_write.bind(2, int(after.read));
        m_write.bind(3, int(after.starred));
        m_write.bind(4, int64_t(m_now));
        m_write.bind(5, int64_t(m_sequence));
        m_write.exec();
        if (after.read != before.read)
            (after.read ? m_outcome.madeRead : m_outcome.madeUnread).append(key);
        if (after.starred != before.starred)
            (after.starred ? m_outcome.starred : m_outcome.unstarred).append(key);
    }

    StatusOutcome outcome() const { return m_outcome; }

private:
    SQLite::Statement m_find;
    SQLite::Statement m_write;
    qint64 m_now;
    qint64 m_sequence;
    StatusOutcome m_outcome;
};

} // namespace

StateDatabase::StateDatabase(QString path, QString backups, std::unique_ptr<SQLite::Database> database)
    : m_path(std::move(path))
    , m_backups(std::move(backups))
    , m_database(std::move(database))
{
}

StateDatabase::StateDatabase(StateDatabase &&) noexcept = default;
StateDatabase &StateDatabase::operator=(StateDatabase &&) noexcept = default;
StateDatabase::~StateDatabase() = default;

Result<StateDatabase> StateDatabase::open(const QString &path, const QString &backups)
{
    auto database = openConnection(path, Access::ReadWrite);
    if (!database)
        return std::unexpected(withBackupHint(database.error(), path, backups));
    auto opened = guarded(path, [&]() -> Result<void> {
        (*database)->exec("PRAGMA synchronous = FULL");
        if ((*database)->execAndGet("PRAGMA quick_check(1)").getString() != "ok") {
            return std::unexpected(damaged(path));
        }
        auto migrated
            = migrate(**database, path, stateSchema(), [&] { return backUp(**database, path, backups); });
        if (migrated && !hasTables(**database, { "status", "meta" }))
            return std::unexpected(damaged(path));
        return migrated;
    });
    if (!opened)
        return std::unexpected(withBackupHint(opened.error(), path, backups));
    return StateDatabase(path, backups, std::move(*database));
}

Result<QList<Status>> StateDatabase::statuses(const QStringList &keys)
{
    return guarded(m_path, [&]() -> Result<QList<Status>> {
        QList<Status> statuses;
        statuses.reserve(keys.size());
        SQLite::Transaction snapshot(*m_database);
        SQLite::Statement query(*m_database, "SELECT read, starred FROM status WHERE key = ?");
        for (const QString &key : keys) {
            query.reset();
            bindText(query, 1, key);
            const bool known = query.executeStep();
            statuses.append(known ? toStatus(query.getColumn(0), query.getColumn(1)) : Status{});
        }
        return statuses;
    });
}

Result<StatusOutcome> StateDatabase::mark(const QStringList &keys, StatusChange change)
{
    return guarded(m_path, [&]() -> Result<StatusOutcome> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        StatusWriter writer(*m_database);
        for (const QString &key : keys)
            writer.write(key, change);
        transaction.commit();
        return writer.outcome();
    });
}

Result<StatusOutcome> StateDatabase::undo(const StatusOutcome &outcome)
{
    return guarded(m_path, [&]() -> Result<StatusOutcome> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        StatusWriter writer(*m_database);
        const std::pair<const QStringList &, StatusChange> inverses[] = {
            { outcome.madeRead, { .read = false, .starred = {} } },
            { outcome.madeUnread, { .read = true, .starred = {} } },
            { outcome.starred, { .read = {}, .starred = false } },
            { outcome.unstarred, { .read = {}, .starred = true } },
        };
        for (const auto &[keys, change] : inverses) {
            for (const QString &key : keys)
                writer.write(key, change);
        }
        transaction.commit();
        return writer.outcome();
    });
}

Result<void> StateDatabase::setPosition(const QString &key, double position)
{
    return guarded(m_path, [&]() -> Result<void> {
        // The sequence is left alone: lists do not show positions.
        SQLite::Statement write(*m_database,
                                "INSERT INTO status (key, position, changed) VALUES (?1, ?2, 0)"
                                " ON CONFLICT (key) DO UPDATE SET position = ?2");
        bindText(write, 1, key);
        write.bind(2, position);
        write.exec();
        return {};
    });
}

Result<QString> StateDatabase::identity()
{
    return guarded(m_path, [&]() -> Result<QString> {
        SQLite::Statement query(*m_database, "SELECT value FROM meta WHERE name = 'identity'");
        query.executeStep();
        return toText(query.getColumn(0));
    });
}

Result<qint64> StateDatabase::newestSequence()
{
    return guarded(m_path, [&]() -> Result<qint64> {
        return m_database->execAndGet("SELECT coalesce(max(changed), 0) FROM status").getInt64();
    });
}

Result<StateDatabase::Changes> StateDatabase::changesSince(qint64 sequence)
{
    return guarded(m_path, [&]() -> Result<Changes> {
        SQLite::Transaction snapshot(*m_database);
        Changes changes;
        changes.sequence = m_database->execAndGet("SELECT coalesce(max(changed), 0) FROM status").getInt64();
        SQLite::Statement query(*m_database, "SELECT key, read, starred FROM status WHERE changed > ?");
        query.bind(1, int64_t(sequence));
        while (query.executeStep()) {
            changes.statuses.append(
                { toText(query.getColumn(0)), toStatus(query.getColumn(1), query.getColumn(2)) });
        }
        return changes;
    });
}

Result<qint64> StateDatabase::dataVersion()
{
    return guarded(
        m_path, [&]() -> Result<qint64> { return m_database->execAndGet("PRAGMA data_version").getInt64(); });
}

Result<void> StateDatabase::backUpDaily()
{
    if (!dailyBackupDue(m_backups))
        return {};
    return backUp(*m_database, m_path, m_backups);
}

} // namespace newsfold
