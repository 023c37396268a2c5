// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_restore.h"

#include "connection.h"
#include "state_backup.h"
#include "state_schema.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <vector>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct RestoreText
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::StateRestore)
};

constexpr int lockPatienceMsecs = 5000;
constexpr auto copySuffix = ".restoring"_L1;
constexpr auto lockSuffix = ".restoring.lock"_L1;
constexpr auto keptName = "before-restore"_L1;

/// A name beside the state that is still free.
QString nameBeside(const QString &statePath, QLatin1StringView what)
{
    const QFileInfo file(statePath);
    const QString start = file.absolutePath() + u"/state-"_s + what + u'-'
        + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString name = start + u".sqlite"_s;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = start + u"-%1.sqlite"_s.arg(i);
    return name;
}

Error notMoved(const QString &from, const QString &to)
{
    return { ErrorCode::ReadOnly, RestoreText::tr("%1 could not be renamed to %2.").arg(from, to),
             RestoreText::tr("Nothing was changed. Check the permissions of its folder.") };
}

/// A copy that is removed when it has served.
class Copy
{
public:
    explicit Copy(QString path)
        : m_path(std::move(path))
    {
        remove();
    }
    ~Copy() { remove(); }
    Q_DISABLE_COPY_MOVE(Copy)

    const QString &path() const { return m_path; }

private:
    void remove() const
    {
        for (const QString &suffix : { u""_s, u"-journal"_s, u"-wal"_s, u"-shm"_s })
            QFile::remove(m_path + suffix);
    }

    const QString m_path;
};

/// The backup as it is to be: of the newest version, with an identity of its own.
Result<void> prepareCopy(const QString &backup, const QString &copyPath)
{
    auto source = openConnection(backup, Access::ReadOnly);
    if (!source)
        return std::unexpected(source.error());
    if (auto ours = checkIsState(**source, backup); !ours)
        return ours;
    if (auto copied = copyChecked(**source, copyPath); !copied)
        return copied;
    return guarded(copyPath, [&]() -> Result<void> {
        SQLite::Database copy(QFile::encodeName(copyPath).toStdString(), SQLite::OPEN_READWRITE);
        if (auto prepared = prepareState(copy, backup); !prepared)
            return prepared;
        copy.exec("UPDATE meta SET value = lower(hex(randomblob(16))) WHERE name = 'identity'");
        return {};
    });
}

std::vector<std::string> tablesOf(SQLite::Database &database)
{
    std::vector<std::string> tables;
    SQLite::Statement query(database,
                            "SELECT name FROM main.sqlite_schema WHERE type = 'table'"
                            " AND (name NOT LIKE 'sqlite@_%' ESCAPE '@' OR name = 'sqlite_sequence')");
    while (query.executeStep())
        tables.push_back(query.getColumn(0).getString());
    return tables;
}

void setOption(SQLite::Database &database, int option, int value)
{
    if (const int code = sqlite3_db_config(database.getHandle(), option, value, nullptr); code != SQLITE_OK)
        throw SQLite::Exception(sqlite3_errstr(code), code);
}

/// Keeps what the state holds in `kept`, then makes it hold what the copy does. Nobody can write in between.
Result<void> replaceWithin(SQLite::Database &state, const QString &statePath, const QString &copyPath,
                           const QString &kept)
{
    return guarded(statePath, [&]() -> Result<void> {
        SQLite::Statement attach(state, "ATTACH ? AS restored");
        attach.bind(1, QFile::encodeName(copyPath).toStdString());
        attach.exec();
        state.exec("PRAGMA foreign_keys = OFF");
        setOption(state, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
        SQLite::Transaction transaction(state, SQLite::TransactionBehavior::IMMEDIATE);
        auto before = openConnection(statePath, Access::ReadOnly);
        if (!before)
            return std::unexpected(before.error());
        if (auto backedUp = backUpTo(**before, kept); !backedUp)
            return backedUp;

        const std::string sequence = std::to_string(
            1
            + state
                  .execAndGet("SELECT max((SELECT value FROM main.meta WHERE name = 'sequence'),"
                              " (SELECT value FROM restored.meta WHERE name = 'sequence'))")
                  .getInt64());
        for (const std::string &table : tablesOf(state)) {
            state.exec("DELETE FROM main." + table);
            state.exec(std::string("INSERT INTO main.")
                           .append(table)
                           .append(" SELECT * FROM restored.")
                           .append(table));
        }
        // A sequence only ever rises, whatever took the state's place.
        state.exec("UPDATE main.meta SET value = " + sequence + " WHERE name IN ('sequence', 'tags')");
        transaction.commit();
        return {};
    });
}

/// With the copy's own name, in the place of a state that is not there any more.
Result<void> moveIntoPlace(const QString &copyPath, const QString &statePath)
{
    if (!QFile::rename(copyPath, statePath))
        return std::unexpected(notMoved(copyPath, statePath));
    return {};
}

Result<QString> moveAsideFor(const QString &copyPath, const QString &statePath)
{
    return setAside(statePath).and_then([&](const QString &kept) {
        return moveIntoPlace(copyPath, statePath).transform([&] { return kept; });
    });
}

Result<QString> replace(const QString &statePath, const QString &copyPath)
{
    if (!QFileInfo::exists(statePath) && !QFileInfo::exists(statePath + u"-wal"_s))
        return moveIntoPlace(copyPath, statePath).transform([] { return QString(); });
    if (!QFileInfo::exists(statePath)) // a log of its own must not meet another database
        return moveAsideFor(copyPath, statePath);
    auto state = openConnection(statePath, Access::ReadWrite);
    const auto sound = state ? prepareState(**state, statePath)
                             : std::unexpected(state.error()); // of the newest version, as the copy is
    if (sound) {
        QString kept = nameBeside(statePath, keptName);
        return replaceWithin(**state, statePath, copyPath, kept).transform([&] { return kept; });
    }
    const ErrorCode code = sound.error().code;
    if (code != ErrorCode::Damaged && code != ErrorCode::Malformed && code != ErrorCode::Internal)
        return std::unexpected(sound.error());
    if (state)
        state->reset();
    return moveAsideFor(copyPath, statePath);
}

} // namespace

Result<RestoreOutcome> restoreState(const QString &backup, const QString &statePath)
{
    if (QFileInfo(backup).canonicalFilePath() == QFileInfo(statePath).canonicalFilePath()
        && QFileInfo::exists(backup)) {
        return std::unexpected(Error{ ErrorCode::Malformed,
                                      RestoreText::tr("%1 is the state itself, no backup of it.").arg(backup),
                                      {} });
    }
    const auto description = describeBackup(backup, statePath);
    if (!description)
        return std::unexpected(description.error());
    QLockFile lock(statePath + lockSuffix);
    if (!lock.tryLock(lockPatienceMsecs)) {
        if (lock.error() == QLockFile::LockFailedError) {
            return std::unexpected(Error{ ErrorCode::Locked,
                                          RestoreText::tr("Another program is restoring %1.").arg(statePath),
                                          RestoreText::tr("Wait until it is done, then try again.") });
        }
        return std::unexpected(
            Error{ ErrorCode::ReadOnly, RestoreText::tr("The folder of %1 cannot be written.").arg(statePath),
                   RestoreText::tr("Nothing was changed. Check the permissions of its folder.") });
    }
    const Copy copy(statePath + copySuffix);
    if (auto prepared = prepareCopy(backup, copy.path()); !prepared)
        return std::unexpected(prepared.error());
    return replace(statePath, copy.path()).transform([&](const QString &kept) {
        return RestoreOutcome{ *description, kept };
    });
}

void removeRestoreLeftovers(const QString &statePath)
{
    const QFileInfo state(statePath);
    const QDir folder = state.absoluteDir();
    const QStringList names{ state.fileName() + copySuffix + u'*',
                             u"state-"_s + keptName + u"-*.sqlite.unfinished*"_s };
    if (folder.entryList(names, QDir::Files).isEmpty())
        return;
    // A program that was killed holds no lock any more, whatever it left.
    QLockFile lock(statePath + lockSuffix);
    if (!lock.tryLock(0))
        return;
    for (const QString &name : folder.entryList(names, QDir::Files)) {
        if (!name.endsWith(lockSuffix))
            QFile::remove(folder.filePath(name));
    }
}

Result<QString> setAside(const QString &statePath)
{
    QString name = nameBeside(statePath, "damaged"_L1);
    // The log first: without it the state would be opened as it was some time ago.
    for (const QString &suffix : { u"-wal"_s, u"-shm"_s, u""_s }) {
        if (QFileInfo::exists(statePath + suffix) && !QFile::rename(statePath + suffix, name + suffix))
            return std::unexpected(notMoved(statePath + suffix, name + suffix));
    }
    return name;
}

} // namespace newsfold
