// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_backup.h"

#include "connection.h"
#include "state_schema.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QThread>
#include <QTimeZone>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <ranges>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct BackupText
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::StateBackup)
};

constexpr auto stampFormat = "yyyyMMdd-HHmmss"_L1;
constexpr auto unfinishedSuffix = ".unfinished"_L1;
constexpr int lockPatienceMsecs = 5000;
constexpr unsigned long lockPauseMsecs = 20;
constexpr qint64 headerBytes = 100; ///< of an SQLite database

QStringList backupsOldestFirst(const QString &folder)
{
    static const QRegularExpression name(u"^state-\\d{8}-\\d{6}\\.sqlite$"_s);
    return QDir(folder).entryList({ u"state-*.sqlite"_s }, QDir::Files, QDir::Name).filter(name);
}

Error notWritten(const QString &target)
{
    return { ErrorCode::ReadOnly,
             BackupText::tr("The backup %1 could not be written: %2")
                 .arg(target, QString::fromLocal8Bit(std::strerror(errno))),
             BackupText::tr("Choose another place.") };
}

/// A name that a crash cannot take back.
bool renameForGood(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return false;
    const int folder
        = open(QFile::encodeName(QFileInfo(to).absolutePath()).constData(), O_RDONLY | O_DIRECTORY);
    if (folder >= 0) {
        (void)fsync(folder);
        close(folder);
    }
    return true;
}

void removeUnfinished(const QString &target)
{
    for (const auto &suffix : { ""_L1, "-journal"_L1, "-wal"_L1, "-shm"_L1 })
        QFile::remove(target + unfinishedSuffix + suffix);
}

/// Whether what has the name of an unfinished backup is one, as far as it came: a killed program may have
/// left it. Where its first page is not written yet there is nothing.
bool isUnfinishedBackup(const QString &path)
{
    const QFileInfo info(path);
    if (info.isSymLink() || !info.isFile())
        return false;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray start = file.read(headerBytes);
    return std::ranges::all_of(start, [](char byte) { return byte == '\0'; })
        || (start.startsWith("SQLite format 3") && isStateHeader(start));
}

/// What backups that were killed left behind. Under the folder's lock.
void removeLeftovers(const QString &folder)
{
    for (const QString &name :
         QDir(folder).entryList({ u"state-*.sqlite"_s + unfinishedSuffix }, QDir::Files))
        removeUnfinished(folder + u'/' + name.chopped(unfinishedSuffix.size()));
}

Error notOurs(const QString &path)
{
    return {
        ErrorCode::Malformed,
        BackupText::tr("There is already something named %1, and it is no backup of Newsfold.").arg(path),
        BackupText::tr("Nothing was changed. Choose another name.")
    };
}

/// Only what is ours is replaced.
Result<void> mayReplace(const QString &target, const SQLite::Database &database)
{
    const QFileInfo file(target);
    if (!file.exists() && !file.isSymLink())
        return {};
    const QFileInfo source(QFile::decodeName(database.getFilename().c_str()));
    const bool itself = file.canonicalFilePath() == source.canonicalFilePath();
    if (!itself && file.isFile()) {
        auto there = openConnection(target, Access::ReadOnly);
        if (there && checkIsState(**there, target))
            return {};
    }
    if (!itself)
        return std::unexpected(notOurs(target));
    return std::unexpected(Error{ ErrorCode::Malformed,
                                  BackupText::tr("%1 is the state itself, no backup of it.").arg(target),
                                  BackupText::tr("Nothing was changed. Choose another name.") });
}

} // namespace

QDateTime backupTime(const QString &path)
{
    static const QRegularExpression stamp(u"-(\\d{8}-\\d{6})\\.sqlite$"_s);
    QDateTime made = QDateTime::fromString(stamp.match(path).captured(1), stampFormat);
    made.setTimeZone(QTimeZone::UTC);
    return made.isValid() ? made : QFileInfo(path).lastModified();
}

Result<void> copyChecked(SQLite::Database &database, const QString &target)
{
    return guarded(target, [&]() -> Result<void> {
        SQLite::Database copy(QFile::encodeName(target).toStdString(),
                              SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        {
            SQLite::Backup backup(copy, database);
            if (const int code = backup.executeStep(-1); code != SQLITE_DONE)
                throw SQLite::Exception(sqlite3_errstr(code), code);
        }
        copy.exec("PRAGMA journal_mode = DELETE"); // one file, no companions
        if (copy.execAndGet("PRAGMA integrity_check(1)").getString() != "ok")
            return std::unexpected(Error{
                ErrorCode::Damaged, BackupText::tr("The backup %1 failed its check.").arg(target), {} });
        return {};
    });
}

namespace {

/// What went wrong with the unfinished copy, told of the backup that was asked for.
Error ofBackup(const Error &error, const QString &target)
{
    switch (error.code) {
    case ErrorCode::DiskFull:
        return { error.code,
                 BackupText::tr("The disk is full; the backup %1 could not be written.").arg(target),
                 BackupText::tr("Make room on it, or choose another place.") };
    case ErrorCode::Unreadable:
        return {
            error.code,
            BackupText::tr("The backup %1 could not be written: the disk reported an error.").arg(target),
            error.hint
        };
    case ErrorCode::ReadOnly:
        return { error.code, BackupText::tr("The backup %1 cannot be written there.").arg(target),
                 BackupText::tr("Check the permissions of its folder, or choose another place.") };
    default:
        return error;
    }
}

Result<void> writeBackup(SQLite::Database &database, const QString &target)
{
    const QString unfinished = target + unfinishedSuffix;
    const QFileInfo left(unfinished);
    if ((left.exists() || left.isSymLink()) && !isUnfinishedBackup(unfinished))
        return std::unexpected(notOurs(unfinished));
    removeUnfinished(target);
    if (auto copied = copyChecked(database, unfinished); !copied) {
        removeUnfinished(target);
        return std::unexpected(ofBackup(copied.error(), target));
    }
    if (!renameForGood(unfinished, target)) {
        const Error error = notWritten(target);
        removeUnfinished(target);
        return std::unexpected(error);
    }
    return {};
}

/// One backup at a time in a folder. The system's own lock on the folder: it ends with the process, however
/// that ends, and leaves no file behind.
template <typename Body> Result<void> whileLocked(const QString &folder, Body body)
{
    const int lock = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (lock < 0)
        return std::unexpected(notWritten(folder));
    const auto unlock = qScopeGuard([&] { close(lock); });
    const QDeadlineTimer deadline(lockPatienceMsecs);
    while (flock(lock, LOCK_EX | LOCK_NB) != 0) {
        if (deadline.hasExpired()) {
            return std::unexpected(Error{
                ErrorCode::Locked, BackupText::tr("Another program is writing a backup into %1.").arg(folder),
                BackupText::tr("Wait until it is done, then try again.") });
        }
        QThread::msleep(lockPauseMsecs);
    }
    return body();
}

} // namespace

Result<void> backUpTo(SQLite::Database &database, const QString &target)
{
    if (auto allowed = mayReplace(target, database); !allowed)
        return allowed;
    return whileLocked(QFileInfo(target).absolutePath(), [&] { return writeBackup(database, target); });
}

Result<void> backUp(SQLite::Database &database, const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        return std::unexpected(Error{ ErrorCode::ReadOnly,
                                      BackupText::tr("The folder %1 cannot be made.").arg(folder),
                                      BackupText::tr("The state was not backed up.") });
    }
    return whileLocked(folder, [&]() -> Result<void> {
        removeLeftovers(folder);
        const QString stamp = QDateTime::currentDateTimeUtc().toString(stampFormat);
        if (auto done = writeBackup(database, folder + u"/state-%1.sqlite"_s.arg(stamp)); !done)
            return done;
        const QStringList all = backupsOldestFirst(folder);
        for (qsizetype i = 0; i < all.size() - backupsKept; ++i)
            QFile::remove(folder + u'/' + all[i]);
        return {};
    });
}

bool dailyBackupDue(const QString &folder)
{
    const QStringList all = backupsOldestFirst(folder);
    if (all.isEmpty())
        return true;
    // One from the future is no reason to wait for it: the clock was wrong.
    return qAbs(backupTime(folder + u'/' + all.last()).secsTo(QDateTime::currentDateTimeUtc()))
        >= qint64(24 * 3600);
}

std::optional<QString> newestBackup(const QString &folder)
{
    const QStringList all = backupsOldestFirst(folder);
    for (const QString &name : all | std::views::reverse) {
        QString path = QDir(folder).absoluteFilePath(name);
        if (describeBackup(path, {}))
            return path;
    }
    return std::nullopt;
}

void keepNewestBackup(const QString &folder)
{
    const QStringList all = backupsOldestFirst(folder);
    if (!all.isEmpty())
        QFile::rename(folder + u'/' + all.last(), folder + u"/kept-"_s + all.last().mid(6));
}

} // namespace newsfold
