// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"
#include "state_backup.h"
#include "state_schema.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace newsfold {

namespace {

struct BackupText
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::StateBackup)
};

/// A backup on a connection of its own: as it is if it is of the newest version, else as a copy in memory.
Result<std::unique_ptr<SQLite::Database>> openBackup(const QString &path)
{
    // Only a file is opened: opening a pipe would wait for somebody to write into it.
    if (const QFileInfo file(path); !file.isFile()) {
        if (file.exists()) {
            return std::unexpected(
                Error{ ErrorCode::Unreadable, BackupText::tr("%1 is no file, so no backup.").arg(path),
                       BackupText::tr("Nothing was changed. Choose a file that a backup was written to.") });
        }
        return std::unexpected(
            Error{ ErrorCode::NotFound, BackupText::tr("There is no file %1.").arg(path), {} });
    }
    return guarded(path, [&]() -> Result<std::unique_ptr<SQLite::Database>> {
        auto file = openConnection(path, Access::ReadOnly);
        if (!file) {
            if (file.error().code != ErrorCode::ReadOnly)
                return file;
            return std::unexpected(Error{ ErrorCode::Unreadable,
                                          BackupText::tr("The backup %1 cannot be read.").arg(path),
                                          BackupText::tr("Check its permissions, or choose another one.") });
        }
        if (auto ours = checkIsState(**file, path); !ours)
            return std::unexpected(ours.error());
        if ((*file)->execAndGet("PRAGMA user_version").getInt() == newestStateVersion())
            return prepareState(**file, path).transform([&] { return std::move(*file); });
        auto memory
            = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        if (const int code = SQLite::Backup(*memory, **file).executeStep(-1); code != SQLITE_DONE)
            throw SQLite::Exception(sqlite3_errstr(code), code);
        return prepareState(*memory, path).transform([&] { return std::move(memory); });
    });
}

StateCounts counted(SQLite::Database &database)
{
    const auto count = [&](const char *table) {
        return database.execAndGet("SELECT count(*) FROM main."s + table).getInt64();
    };
    return { .marked = count("status"),
             .tagged = count("article_tag"),
             .tags = count("tag"),
             .annotations = count("annotation"),
             .searches = count("saved_search") };
}

/// What `state` has and the backup, the connection's own database, has not.
StateCounts missingIn(SQLite::Database &backup)
{
    const auto count = [&](const char *sql) { return backup.execAndGet(sql).getInt64(); };
    return {
        .marked = count("SELECT count(*) FROM (SELECT key, read, starred FROM state.status"
                        " EXCEPT SELECT key, read, starred FROM main.status)"),
        .tagged = count("SELECT count(*) FROM"
                        " (SELECT key, identity FROM state.article_tag JOIN state.tag USING (tag)"
                        " EXCEPT SELECT key, identity FROM main.article_tag JOIN main.tag USING (tag))"),
        .tags = count("SELECT count(*) FROM (SELECT identity, name, colour FROM state.tag"
                      " EXCEPT SELECT identity, name, colour FROM main.tag)"),
        .annotations = count("SELECT count(*) FROM"
                             " (SELECT id, key, quote, start, colour, note FROM state.annotation"
                             " EXCEPT SELECT id, key, quote, start, colour, note FROM main.annotation)"),
        .searches = count("SELECT count(*) FROM (SELECT name, query FROM state.saved_search"
                          " EXCEPT SELECT name, query FROM main.saved_search)"),
    };
}

std::optional<StateCounts> lostWith(SQLite::Database &backup, const QString &statePath)
{
    if (!QFileInfo::exists(statePath))
        return statePath.isEmpty() ? std::nullopt : std::optional(StateCounts());
    try {
        SQLite::Statement attach(backup, "ATTACH ? AS state");
        attach.bind(1, (QUrl::fromLocalFile(statePath).toEncoded() + "?mode=ro").toStdString());
        attach.exec();
        return missingIn(backup);
    } catch (const SQLite::Exception &) {
        return std::nullopt; // damaged, or another version
    }
}

} // namespace

Result<BackupDescription> describeBackup(const QString &backup, const QString &statePath)
{
    return openBackup(backup)
        .and_then([&](const std::unique_ptr<SQLite::Database> &opened) {
            return guarded(backup, [&]() -> Result<BackupDescription> {
                return BackupDescription{ .path = QFileInfo(backup).absoluteFilePath(),
                                          .madeAt = backupTime(backup).toMSecsSinceEpoch(),
                                          .bytes = QFileInfo(backup).size(),
                                          .holds = counted(*opened),
                                          .lost = lostWith(*opened, statePath) };
            });
        })
        .transform_error([](Error error) {
            if (error.code == ErrorCode::Damaged && error.hint.isEmpty())
                error.hint
                    = BackupText::tr("It cannot be restored; nothing was changed. Choose another backup.");
            return error;
        });
}

Error withRemedy(Error error, const QString &statePath, const QString &folder)
{
    if (error.code != ErrorCode::Damaged)
        return error;
    const auto newest = newestBackup(folder);
    const auto backup
        = newest ? describeBackup(*newest, statePath) : Result<BackupDescription>(std::unexpected(Error{}));
    error.hint = backup
        ? BackupText::tr(
              "It was left as it is. newsfold restore \"%1\" --library \"%2\" puts the newest good "
              "backup in its place and keeps the damaged file. %3")
              .arg(backup->path, QFileInfo(statePath).absolutePath(), inWords(*backup))
        : BackupText::tr(
              "It was left as it is, and there is no good backup in %1. Move it away to start anew.")
              .arg(folder);
    return error;
}

} // namespace newsfold
