// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_backup.h"

#include "connection.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTimeZone>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct BackupText
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::StateBackup)
};

QStringList backupsOldestFirst(const QString &folder)
{
    return QDir(folder).entryList({ u"state-*-*.sqlite"_s }, QDir::Files, QDir::Name);
}

Result<void> copyChecked(SQLite::Database &database, const QString &target)
{
    return guarded(target, [&]() -> Result<void> {
        SQLite::Database copy(QFile::encodeName(target).toStdString(),
                              SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup(copy, database).executeStep(-1);
        copy.exec("PRAGMA journal_mode = DELETE"); // one file, no companions
        if (copy.execAndGet("PRAGMA integrity_check(1)").getString() != "ok")
            return std::unexpected(Error{
                ErrorCode::Damaged, BackupText::tr("The backup %1 failed its check.").arg(target), {} });
        return {};
    });
}

} // namespace

Result<void> backUp(SQLite::Database &database, const QString &path, const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        return std::unexpected(Error{ ErrorCode::ReadOnly,
                                      BackupText::tr("The folder %1 cannot be made.").arg(folder),
                                      BackupText::tr("%1 was not backed up.").arg(path) });
    }
    const QString name
        = u"state-%1.sqlite"_s.arg(QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"));
    const QString target = folder + u'/' + name;
    const QString unfinished = target + u".unfinished"_s;
    QFile::remove(unfinished);
    if (auto copied = copyChecked(database, unfinished); !copied) {
        QFile::remove(unfinished);
        return copied;
    }
    QFile::remove(target);
    if (!QFile::rename(unfinished, target))
        return std::unexpected(
            Error{ ErrorCode::ReadOnly, BackupText::tr("%1 could not be named.").arg(target), {} });

    const QStringList all = backupsOldestFirst(folder);
    for (qsizetype i = 0; i < all.size() - backupsKept; ++i)
        QFile::remove(folder + u'/' + all[i]);
    return {};
}

bool dailyBackupDue(const QString &folder)
{
    const QStringList all = backupsOldestFirst(folder);
    if (all.isEmpty())
        return true;
    QDateTime made = QDateTime::fromString(all.last().mid(6, 15), u"yyyyMMdd-HHmmss"_s);
    made.setTimeZone(QTimeZone::UTC);
    return made.secsTo(QDateTime::currentDateTimeUtc()) >= 24 * 3600;
}

std::optional<QString> newestBackup(const QString &folder)
{
    const QStringList all = backupsOldestFirst(folder);
    if (all.isEmpty())
        return std::nullopt;
    return QDir(folder).absoluteFilePath(all.last());
}

} // namespace newsfold
