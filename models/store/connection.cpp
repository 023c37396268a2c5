// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>
#include <QUrl>

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {
struct Connection
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::Connection)
};

constexpr int patienceMsecs = 5000;

/// SQLite tells of a full disk as such only where it appends.
bool isFull(const QString &path)
{
    constexpr qint64 smallestUse = 64 * 1024; // bytes: the index of the log
    const QStorageInfo disk(QFileInfo(path).path());
    return disk.isValid() && disk.bytesAvailable() < smallestUse;
}

/// SQLite does not tell a file that may not grow further from a failing disk.
QString diskHint()
{
    rlimit limit = {};
    if (getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return Connection::tr("Check the disk and its free space.");
    return Connection::tr(
               "Files may not grow beyond %1 here: raise that limit (ulimit -f), or check the disk "
               "and its free space.")
        .arg(QLocale().formattedDataSize(qint64(limit.rlim_cur)));
}

/// Even reading takes files beside a database in WAL mode. Where none can be made and there is none with
/// something in it, nobody writes: the database can be read as it lies there.
bool isWithoutCompanions(const SQLite::Exception &exception, const QString &path)
{
    const bool refused = exception.getErrorCode() == SQLITE_CANTOPEN
        || exception.getErrorCode() == SQLITE_READONLY || exception.getErrorCode() == SQLITE_PERM
        || (exception.getErrorCode() == SQLITE_IOERR && isFull(path));
    return refused && QFileInfo::exists(path) && QFileInfo(path + u"-wal"_s).size() == 0;
}

std::unique_ptr<SQLite::Database> openForReading(const QString &path)
{
    const int flags = SQLite::OPEN_READONLY | SQLite::OPEN_URI;
    const std::string uri = QUrl::fromLocalFile(path).toEncoded().toStdString();
    try {
        auto database = std::make_unique<SQLite::Database>(uri, flags, patienceMsecs);
        database->execAndGet("PRAGMA schema_version");
        return database;
    } catch (const SQLite::Exception &exception) {
        if (!isWithoutCompanions(exception, path))
            throw;
    }
    return std::make_unique<SQLite::Database>(uri + "?immutable=1", flags, patienceMsecs);
}
} // namespace

bool isReplaced(SQLite::Database &database)
{
    int moved = 0;
    return sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK
        && moved != 0;
}

Error databaseError(const SQLite::Exception &exception, const QString &path)
{
    const QString file = QDir::toNativeSeparators(path);
    const int code = exception.getErrorCode() & 0xff; // without the details that some calls tell
    switch (code == SQLITE_IOERR && isFull(path) ? SQLITE_FULL : code) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return { ErrorCode::Damaged, Connection::tr("The database %1 is damaged.").arg(file), {} };
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return { ErrorCode::Locked, Connection::tr("The database %1 is in use by another program.").arg(file),
                 Connection::tr("Close the other program or wait until it is done, then try again.") };
    case SQLITE_FULL:
        return { ErrorCode::DiskFull, Connection::tr("The disk is full; %1 could not be written.").arg(file),
                 Connection::tr("Free some space and try again. Nothing that was saved before is lost.") };
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {
            ErrorCode::ReadOnly, Connection::tr("The database %1 cannot be opened for writing.").arg(file),
            Connection::tr("Check the permissions of its folder, or choose another one with --library.")
        };
    case SQLITE_INTERRUPT:
        return { ErrorCode::Cancelled, Connection::tr("Interrupted."), {} };
    case SQLITE_IOERR:
        return { ErrorCode::Unreadable,
                 Connection::tr("The disk reported an error for %1: %2")
                     .arg(file, QString::fromUtf8(exception.what())),
                 diskHint() };
    default:
        return {
            ErrorCode::Internal,
            Connection::tr("The database %1 reported: %2").arg(file, QString::fromUtf8(exception.what())),
            {}
        };
    }
}

Result<std::unique_ptr<SQLite::Database>> openConnection(const QString &path, Access access)
{
    return guarded(path, [&]() -> Result<std::unique_ptr<SQLite::Database>> {
        auto database = access == Access::ReadOnly
            ? openForReading(path)
            : std::make_unique<SQLite::Database>(
                  QFile::encodeName(path).toStdString(),
                  SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_URI, patienceMsecs);
        if (access == Access::ReadWrite)
            database->exec("PRAGMA journal_mode = WAL");
        database->exec("PRAGMA foreign_keys = ON");
        database->exec("PRAGMA temp_store = MEMORY");
        return database;
    });
}

} // namespace newsfold
