// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {
struct Connection
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::Connection)
};

constexpr int patienceMsecs = 5000;
} // namespace

Error databaseError(const SQLite::Exception &exception, const QString &path)
{
    const QString file = QDir::toNativeSeparators(path);
    switch (exception.getErrorCode()) {
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
                 Connection::tr("Check the disk and its free space.") };
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
        const int flags = access == Access::ReadOnly ? SQLite::OPEN_READONLY
                                                     : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
        auto database
            = std::make_unique<SQLite::Database>(QFile::encodeName(path).toStdString(), flags, patienceMsecs);
        if (access == Access::ReadWrite)
            database->exec("PRAGMA journal_mode = WAL");
        database->exec("PRAGMA foreign_keys = ON");
        database->exec("PRAGMA temp_store = MEMORY");
        return database;
    });
}

} // namespace newsfold
