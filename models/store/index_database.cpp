// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_database.h"

#include "connection.h"
#include "index_files.h"
#include "schema.h"
#include "statement_values.h"

#include <QFile>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

const Schema &indexSchema()
{
    static const Schema schema{ 0x4e464958, { u":/sql/index_1.sql"_s } }; // "NFIX"
    return schema;
}

Result<std::unique_ptr<SQLite::Database>> openIndex(const QString &path)
{
    auto database = openConnection(path, Access::ReadWrite);
    if (!database)
        return database;
    return guarded(path, [&]() -> Result<std::unique_ptr<SQLite::Database>> {
        // Losing the last transactions in a power cut costs reading some files again, nothing else.
        (*database)->exec("PRAGMA synchronous = NORMAL");
        (*database)->exec("PRAGMA cache_size = -65536");
        if (auto migrated = migrate(**database, path, indexSchema()); !migrated)
            return std::unexpected(migrated.error());
        // A query that touches the tables finds what a mere opening does not.
        (*database)->execAndGet("SELECT count(*) FROM (SELECT 1 FROM article LIMIT 1)");
        (*database)->execAndGet("SELECT count(*) FROM (SELECT 1 FROM file LIMIT 1)");
        return std::move(*database);
    });
}

void removeDatabase(const QString &path)
{
    for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s })
        QFile::remove(path + suffix);
}

} // namespace

IndexDatabase::IndexDatabase(QString path, std::unique_ptr<SQLite::Database> database, bool rebuilt)
    : m_path(std::move(path))
    , m_database(std::move(database))
    , m_rebuilt(rebuilt)
{
}

IndexDatabase::IndexDatabase(IndexDatabase &&) noexcept = default;
IndexDatabase &IndexDatabase::operator=(IndexDatabase &&) noexcept = default;
IndexDatabase::~IndexDatabase() = default;

Result<IndexDatabase> IndexDatabase::open(const QString &path)
{
    auto database = openIndex(path);
    bool rebuilt = false;
    if (!database && database.error().code == ErrorCode::Damaged) {
        removeDatabase(path);
        database = openIndex(path);
        rebuilt = true;
    }
    if (!database)
        return std::unexpected(database.error());
    return IndexDatabase(path, std::move(*database), rebuilt);
}

Result<qint64> IndexDatabase::folder(const QByteArray &path)
{
    return guarded(m_path, [&]() -> Result<qint64> {
        SQLite::Statement insert(*m_database,
                                 "INSERT INTO folder (path) VALUES (?) ON CONFLICT (path) DO NOTHING");
        bindPath(insert, 1, path);
        insert.exec();
        SQLite::Statement find(*m_database, "SELECT folder FROM folder WHERE path = ?");
        bindPath(find, 1, path);
        find.executeStep();
        return find.getColumn(0).getInt64();
    });
}

Result<QList<QByteArray>> IndexDatabase::folders()
{
    return guarded(m_path, [&]() -> Result<QList<QByteArray>> {
        QList<QByteArray> folders;
        SQLite::Statement query(*m_database, "SELECT path FROM folder ORDER BY path");
        while (query.executeStep())
            folders.append(toPath(query.getColumn(0)));
        return folders;
    });
}

namespace {
FileEntry toEntry(SQLite::Statement &query)
{
    return { toPath(query.getColumn(0)), query.getColumn(1).getInt64(), query.getColumn(2).getInt64() };
}
} // namespace

Result<QList<FileEntry>> IndexDatabase::knownFiles(qint64 folder)
{
    return guarded(m_path, [&]() -> Result<QList<FileEntry>> {
        QList<FileEntry> files;
        SQLite::Statement query(
            *m_database,
            "SELECT path, size, modified_ns FROM file WHERE folder = ? AND present ORDER BY path");
        query.bind(1, int64_t(folder));
        while (query.executeStep())
            files.append(toEntry(query));
        return files;
    });
}

Result<std::optional<FileEntry>> IndexDatabase::knownFile(qint64 folder, const QByteArray &path)
{
    return guarded(m_path, [&]() -> Result<std::optional<FileEntry>> {
        SQLite::Statement query(
            *m_database,
            "SELECT path, size, modified_ns FROM file WHERE folder = ? AND path = ? AND present");
        query.bind(1, int64_t(folder));
        bindPath(query, 2, path);
        if (!query.executeStep())
            return std::nullopt;
        return toEntry(query);
    });
}

Result<QList<FileEntry>> IndexDatabase::knownFilesBelow(qint64 folder, const QByteArray &subfolder)
{
    return guarded(m_path, [&]() -> Result<QList<FileEntry>> {
        QList<FileEntry> files;
        // '0' follows '/' in ASCII: everything from "a/" up to "a0" lies below "a".
        SQLite::Statement query(*m_database,
                                "SELECT path, size, modified_ns FROM file"
                                " WHERE folder = ? AND path >= ? AND path < ? AND present ORDER BY path");
        query.bind(1, int64_t(folder));
        bindPath(query, 2, subfolder + '/');
        bindPath(query, 3, subfolder + '0');
        while (query.executeStep())
            files.append(toEntry(query));
        return files;
    });
}

Result<QList<QByteArray>> IndexDatabase::apply(qint64 folder, std::span<const FileReading> readings,
                                               const std::function<Status(const QString &)> &statusOf)
{
    return guarded(m_path, [&]() -> Result<QList<QByteArray>> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        IndexFiles files(*m_database, folder);
        for (const FileReading &reading : readings)
            files.take(reading, statusOf);
        transaction.commit();
        return files.toReadAgain();
    });
}

Result<QList<QByteArray>> IndexDatabase::remove(qint64 folder, std::span<const QByteArray> paths)
{
    return guarded(m_path, [&]() -> Result<QList<QByteArray>> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        IndexFiles files(*m_database, folder);
        for (const QByteArray &path : paths)
            files.drop(path);
        transaction.commit();
        return files.toReadAgain();
    });
}

Result<void> IndexDatabase::setListingProblems(qint64 folder,
                                               std::span<const std::pair<QByteArray, QString>> problems)
{
    return guarded(m_path, [&]() -> Result<void> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        // A file's own problems go with the file; what is left belongs to paths that are no known file.
        SQLite::Statement clear(*m_database,
                                "DELETE FROM problem WHERE folder = ?1 AND path NOT IN"
                                " (SELECT path FROM file WHERE folder = ?1 AND present)");
        clear.bind(1, int64_t(folder));
        clear.exec();
        SQLite::Statement insert(*m_database, "INSERT INTO problem (folder, path, message) VALUES (?, ?, ?)");
        for (const auto &[path, message] : problems) {
            insert.reset();
            insert.bind(1, int64_t(folder));
            bindPath(insert, 2, path);
            bindText(insert, 3, message);
            insert.exec();
        }
        transaction.commit();
        return {};
    });
}

Result<QList<qint64>> IndexDatabase::setStatuses(std::span<const std::pair<QString, Status>> statuses,
                                                 qint64 sequence)
{
    return guarded(m_path, [&]() -> Result<QList<qint64>> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        QList<qint64> changed;
        SQLite::Statement update(*m_database,
                                 "UPDATE article SET read = ?2, starred = ?3"
                                 " WHERE key = ?1 AND (read, starred) IS NOT (?2, ?3) RETURNING article");
        for (const auto &[key, status] : statuses) {
            update.reset();
            bindText(update, 1, key);
            update.bind(2, int(status.read));
            update.bind(3, int(status.starred));
            while (update.executeStep())
                changed.append(update.getColumn(0).getInt64());
        }
        SQLite::Statement follow(*m_database,
                                 "INSERT INTO meta (name, value) VALUES ('status_sequence', ?1)"
                                 " ON CONFLICT (name) DO UPDATE SET value = max(value, ?1)");
        follow.bind(1, int64_t(sequence));
        follow.exec();
        transaction.commit();
        return changed;
    });
}

Result<QStringList> IndexDatabase::keys(std::span<const qint64> rows)
{
    return guarded(m_path, [&]() -> Result<QStringList> {
        QStringList keys;
        keys.reserve(qsizetype(rows.size()));
        SQLite::Statement query(*m_database, "SELECT key FROM article WHERE article = ?");
        for (const qint64 row : rows) {
            query.reset();
            query.bind(1, int64_t(row));
            if (query.executeStep())
                keys.append(toText(query.getColumn(0)));
        }
        return keys;
    });
}

Result<qint64> IndexDatabase::statusSequence()
{
    return guarded(m_path, [&]() -> Result<qint64> {
        return m_database
            ->execAndGet("SELECT coalesce((SELECT value FROM meta WHERE name = 'status_sequence'), 0)")
            .getInt64();
    });
}

Result<IndexSummary> IndexDatabase::summary(qint64 folder)
{
    return guarded(m_path, [&]() -> Result<IndexSummary> {
        SQLite::Statement query(*m_database,
                                "SELECT (SELECT count(*) FROM article WHERE folder = ?1 AND missing = 0),"
                                "       (SELECT count(*) FROM problem WHERE folder = ?1)");
        query.bind(1, int64_t(folder));
        query.executeStep();
        return IndexSummary{ .articles = query.getColumn(0).getInt(),
                             .problems = query.getColumn(1).getInt() };
    });
}

Result<qint64> IndexDatabase::dataVersion()
{
    return guarded(
        m_path, [&]() -> Result<qint64> { return m_database->execAndGet("PRAGMA data_version").getInt64(); });
}

} // namespace newsfold
