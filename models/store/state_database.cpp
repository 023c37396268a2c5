// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_database.h"

#include "annotated_articles.h"
#include "connection.h"
#include "schema.h"
#include "state_addresses.h"
#include "state_annotations.h"
#include "state_articles.h"
#include "state_backup.h"
#include "state_changes.h"
#include "state_import.h"
#include "state_restore.h"
#include "state_schema.h"
#include "state_tags.h"
#include "statement_values.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

/// SQLite makes a new database of an empty file, without a word.
bool wasEmptied(const QString &path, const QString &backups)
{
    const QFileInfo file(path);
    return file.exists() && file.size() == 0 && QFileInfo(path + u"-wal"_s).size() == 0
        && newestBackup(backups).has_value();
}

/// Takes what the state at `path` holds into a database in memory. Nothing but reading.
Result<void> load(SQLite::Database &memory, const QString &path)
{
    auto file = openConnection(path, Access::ReadOnly);
    // A log that cannot be read in its place may be read in another.
    QTemporaryDir elsewhere;
    if (!file) {
        const QString copy = elsewhere.filePath(u"state.sqlite"_s);
        for (const QString &suffix : { u""_s, u"-wal"_s })
            QFile::copy(path + suffix, copy + suffix);
        file = openConnection(copy, Access::ReadWrite);
    }
    if (!file)
        return std::unexpected(file.error());
    return guarded(path, [&]() -> Result<void> {
        if (auto ours = checkIsState(**file, path); !ours)
            return ours;
        if (const int code = SQLite::Backup(memory, **file).executeStep(-1); code != SQLITE_DONE)
            throw SQLite::Exception(sqlite3_errstr(code), code);
        return prepareState(memory, path);
    });
}

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
    if (wasEmptied(path, backups))
        return std::unexpected(withRemedy(damaged(path), path, backups));
    const bool isNew = !QFileInfo::exists(path);
    auto database = openConnection(path, Access::ReadWrite);
    const auto opened
        = !database ? Result<void>(std::unexpected(database.error())) : guarded(path, [&]() -> Result<void> {
              (*database)->exec("PRAGMA synchronous = FULL");
              // KiB at most: a bulk change touches many pages
              (*database)->exec("PRAGMA cache_size = -65536");
              return prepareState(**database, path, [&] { return backUp(**database, backups); });
          });
    if (!opened) {
        // A header of which SQLite makes nothing.
        const Error error = opened.error().code == ErrorCode::Internal ? damaged(path) : opened.error();
        if (database)
            database->reset();
        return std::unexpected(withRemedy(error, path, backups));
    }
    if (isNew)
        keepNewestBackup(backups);
    removeRestoreLeftovers(path);
    return StateDatabase(path, backups, std::move(*database));
}

Result<StateDatabase> StateDatabase::standIn(const QString &path, const QString &backups, const Error &why)
{
    const auto memory = [&] { return openConnection(u":memory:"_s, Access::ReadWrite); };
    auto database = memory();
    if (!database)
        return std::unexpected(database.error());
    const bool readable = why.code == ErrorCode::ReadOnly || why.code == ErrorCode::DiskFull
        || why.code == ErrorCode::Unreadable;
    const bool loaded = readable && load(**database, path).has_value();
    if (!loaded) {
        if (database = memory(); !database)
            return std::unexpected(database.error());
        if (auto prepared = prepareState(**database, path); !prepared)
            return std::unexpected(prepared.error());
    }
    StateDatabase state(path, backups, std::move(*database));
    state.m_refusal = why;
    state.m_empty = !loaded;
    return state;
}

bool StateDatabase::isReplaced()
{
    return !m_refusal && newsfold::isReplaced(*m_database);
}

Result<void> StateDatabase::mayWrite()
{
    if (m_refusal)
        return std::unexpected(*m_refusal);
    if (isReplaced()) {
        return std::unexpected(Error{
            ErrorCode::Damaged,
            QCoreApplication::translate("newsfold::StateDatabase",
                                        "The database %1 was moved away or replaced while it was open.")
                .arg(m_path),
            QCoreApplication::translate("newsfold::StateDatabase",
                                        "Nothing was written. Open the library again.") });
    }
    return {};
}

Result<StateOutcome> StateDatabase::change(const StateChange &change)
{
    if (auto allowed = mayWrite(); !allowed)
        return std::unexpected(allowed.error());
    return guarded(m_path, [&]() -> Result<StateOutcome> {
        StateOutcome outcome;
        const auto step
            = recordStep(*m_database, [&] { return carryOut(*m_database, change, outcome.status); });
        if (!step)
            return std::unexpected(step.error());
        outcome.step = *step;
        return outcome;
    });
}

Result<QStringList> StateDatabase::addressKeys()
{
    return guarded(m_path, [&]() -> Result<QStringList> { return newsfold::addressKeys(*m_database); });
}

Result<void> StateDatabase::attach(const QList<std::pair<QString, QString>> &moves)
{
    if (auto allowed = mayWrite(); !allowed)
        return allowed;
    return guarded(m_path, [&]() -> Result<void> {
        return recordStep(*m_database,
                          [&] {
                              return moveState(*m_database, moves).transform([](int count) {
                                  return StepSummary{ JournalStep::Kind::Attach, count, {} };
                              });
                          })
            .transform([](const auto &) {});
    });
}

Result<JournalStep> StateDatabase::undo()
{
    if (auto allowed = mayWrite(); !allowed)
        return std::unexpected(allowed.error());
    return guarded(m_path, [&] { return undoStep(*m_database); });
}

Result<JournalStep> StateDatabase::redo()
{
    if (auto allowed = mayWrite(); !allowed)
        return std::unexpected(allowed.error());
    return guarded(m_path, [&] { return redoStep(*m_database); });
}

Result<JournalState> StateDatabase::journal()
{
    return guarded(m_path, [&]() -> Result<JournalState> {
        const SQLite::Transaction snapshot(*m_database);
        return journalState(*m_database);
    });
}

Result<StatusOutcome> StateDatabase::mark(const QStringList &keys, StatusChange change)
{
    return this->change(MarkArticles{ keys, change }).transform([](const StateOutcome &outcome) {
        return outcome.status;
    });
}

Result<StatusOutcome> StateDatabase::undo(const StatusOutcome &outcome)
{
    if (auto allowed = mayWrite(); !allowed)
        return std::unexpected(allowed.error());
    return guarded(m_path, [&]() -> Result<StatusOutcome> {
        StatusOutcome status;
        const auto step = recordStep(
            *m_database, [&]() -> Result<StepSummary> { return takeBack(*m_database, outcome, status); });
        if (!step)
            return std::unexpected(step.error());
        return status;
    });
}

Result<QList<ArticleState>> StateDatabase::articleStates(const QStringList &keys)
{
    return guarded(m_path, [&]() -> Result<QList<ArticleState>> {
        const SQLite::Transaction snapshot(*m_database);
        ArticleStates states(*m_database);
        QList<ArticleState> found;
        found.reserve(keys.size());
        for (const QString &key : keys)
            found.append(states.of(key));
        return found;
    });
}

Result<QList<TagRow>> StateDatabase::tags()
{
    return guarded(m_path, [&]() -> Result<QList<TagRow>> { return readTags(*m_database).tags; });
}

Result<QList<Annotation>> StateDatabase::annotations(const QStringList &keys)
{
    return guarded(m_path, [&]() -> Result<QList<Annotation>> {
        const SQLite::Transaction snapshot(*m_database);
        AnnotationQuery query(*m_database);
        QList<Annotation> annotations;
        for (const QString &key : keys)
            annotations += query.ofArticle(key);
        return annotations;
    });
}

Result<QStringList> StateDatabase::undescribedKeys()
{
    return guarded(m_path, [&]() -> Result<QStringList> { return newsfold::undescribedKeys(*m_database); });
}

Result<void> StateDatabase::describe(const QList<AnnotatedArticle> &articles)
{
    if (auto allowed = mayWrite(); !allowed)
        return allowed;
    return guarded(m_path, [&]() -> Result<void> {
        const QList<AnnotatedArticle> others = describedOtherwise(*m_database, articles);
        if (others.isEmpty()) // as nearly always: nobody is made to wait for the disk
            return {};
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        writeAnnotatedArticles(*m_database, others, Described::Anew);
        transaction.commit();
        return {};
    });
}

Result<StateDump> StateDatabase::dump()
{
    return guarded(m_path, [&]() -> Result<StateDump> { return dumpState(*m_database); });
}

Result<void> StateDatabase::setPosition(const QString &key, double position)
{
    if (auto allowed = mayWrite(); !allowed)
        return std::unexpected(allowed.error());
    return guarded(m_path, [&]() -> Result<void> {
        SQLite::Statement write(*m_database,
                                "INSERT INTO position (key, position) VALUES (?1, ?2)"
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
        return m_database->execAndGet("SELECT value FROM meta WHERE name = 'sequence'").getInt64();
    });
}

Result<StateDatabase::Changes> StateDatabase::changesSince(qint64 sequence)
{
    return guarded(m_path, [&]() -> Result<Changes> {
        const SQLite::Transaction snapshot(*m_database);
        Changes changes;
        SQLite::Statement newest(*m_database,
                                 "SELECT value, (SELECT value > ? FROM meta WHERE name = 'tags')"
                                 " FROM meta WHERE name = 'sequence'");
        newest.bind(1, int64_t(sequence));
        newest.executeStep();
        changes.sequence = newest.getColumn(0).getInt64();
        changes.tags = newest.getColumn(1).getInt() != 0;
        SQLite::Statement identity(*m_database, "SELECT value FROM meta WHERE name = 'identity'");
        if (identity.executeStep())
            changes.identity = toText(identity.getColumn(0));

        ArticleStates states(*m_database);
        SQLite::Statement touched(
            *m_database, "SELECT key, annotations > ?1 FROM touched WHERE sequence > ?1 ORDER BY key");
        touched.bind(1, int64_t(sequence));
        while (touched.executeStep()) {
            const QString key = toText(touched.getColumn(0));
            changes.states.append({ key, states.of(key) });
            if (touched.getColumn(1).getInt() != 0)
                changes.annotated.append(key);
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
    if (m_refusal || !dailyBackupDue(m_backups))
        return {};
    return backUp(*m_database, m_backups);
}

Result<void> StateDatabase::backUpTo(const QString &target)
{
    if (m_empty && m_refusal)
        return std::unexpected(*m_refusal);
    return newsfold::backUpTo(*m_database, target);
}

} // namespace newsfold
