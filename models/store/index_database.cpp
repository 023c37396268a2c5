// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_database.h"

#include "connection.h"
#include "index_files.h"
#include "index_states.h"
#include "schema.h"
#include "statement_values.h"

#include <QFile>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace newsfold {

namespace {

// A reader that is further behind reads everything, which then is not much slower.
constexpr int changesKept = 300'000;

const Schema &indexSchema()
{
    static const Schema schema{ 0x4e464958, { u":/sql/index_1.sql"_s, u":/sql/index_2.sql"_s } }; // "NFIX"
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
        if (!hasTables(**database,
                       { "meta", "folder", "article", "card", "body", "file", "problem", "tag", "note" }))
            return std::unexpected(damaged(path));
        // A query that touches the tables finds what a mere opening does not.
        (*database)->execAndGet("SELECT count(*) FROM (SELECT 1 FROM article LIMIT 1)");
        (*database)->execAndGet("SELECT count(*) FROM (SELECT 1 FROM file LIMIT 1)");
        (*database)->exec("DELETE FROM change WHERE sequence < (SELECT max(sequence) FROM change) - "
                          + std::to_string(changesKept));
        return std::move(*database);
    });
}

} // namespace

IndexDatabase::IndexDatabase(QString path, std::unique_ptr<SQLite::Database> database, bool rebuilt)
    : m_path(std::move(path))
    , m_database(std::move(database))
    , m_names(std::make_unique<IndexNames>(*m_database))
    , m_rebuilt(rebuilt)
{
}

IndexDatabase::IndexDatabase(IndexDatabase &&) noexcept = default;
IndexDatabase &IndexDatabase::operator=(IndexDatabase &&) noexcept = default;
IndexDatabase::~IndexDatabase() = default;

void IndexDatabase::discard(const QString &path)
{
    for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s })
        QFile::remove(path + suffix);
}

bool IndexDatabase::isDamaged()
{
    const auto sound = guarded(m_path, [&]() -> Result<bool> {
        return m_database->execAndGet("PRAGMA quick_check(1)").getString() == "ok";
    });
    // Locked or unreadable for the moment is not damaged: nothing may be thrown away for that.
    return sound ? !*sound : sound.error().code == ErrorCode::Damaged;
}

Result<IndexDatabase> IndexDatabase::open(const QString &path)
{
    auto database = openIndex(path);
    bool rebuilt = false;
    if (!database && database.error().code == ErrorCode::Damaged) {
        discard(path);
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
// What is pending has a size that no file has: it differs from whatever is found.
constexpr auto entriesSql = "SELECT path, iif(pending, -1, size), modified_ns FROM file ";

FileEntry toEntry(SQLite::Statement &query)
{
    return { toPath(query.getColumn(0)), query.getColumn(1).getInt64(), query.getColumn(2).getInt64() };
}
} // namespace

Result<QList<FileEntry>> IndexDatabase::knownFiles(qint64 folder)
{
    QList<FileEntry> files;
    return visitKnownFiles(folder, [&](const FileEntry &file) { files.append(file); }).transform([&] {
        return std::move(files);
    });
}

Result<void> IndexDatabase::visitKnownFiles(qint64 folder,
                                            const std::function<void(const FileEntry &)> &visit)
{
    return guarded(m_path, [&]() -> Result<void> {
        SQLite::Statement query(*m_database, entriesSql + "WHERE folder = ? AND present ORDER BY path"s);
        query.bind(1, int64_t(folder));
        while (query.executeStep())
            visit(toEntry(query));
        return {};
    });
}

Result<std::optional<FileEntry>> IndexDatabase::knownFile(qint64 folder, const QByteArray &path)
{
    return guarded(m_path, [&]() -> Result<std::optional<FileEntry>> {
        SQLite::Statement query(*m_database, entriesSql + "WHERE folder = ? AND path = ? AND present"s);
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
        SQLite::Statement query(
            *m_database,
            entriesSql + "WHERE folder = ? AND path >= ? AND path < ? AND present ORDER BY path"s);
        query.bind(1, int64_t(folder));
        bindPath(query, 2, subfolder + '/');
        bindPath(query, 3, subfolder + '0');
        while (query.executeStep())
            files.append(toEntry(query));
        return files;
    });
}

Result<Applied> IndexDatabase::apply(qint64 folder, std::span<const FileReading> readings,
                                     std::span<const ArticleState> states)
{
    auto applied = guarded(m_path, [&]() -> Result<Applied> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        IndexFiles files(*m_database, *m_names, folder);
        Applied applied;
        for (size_t i = 0; i < readings.size(); ++i) {
            if (const auto article = files.take(readings[i], states[i]))
                applied.searched.push_back({ i, *article });
        }
        if (!applied.searched.empty())
            m_database->exec("DELETE FROM meta WHERE name = 'texts'");
        transaction.commit();
        applied.again = files.toReadAgain();
        applied.added = files.added();
        applied.changed = files.changed();
        return applied;
    });
    if (!applied)
        m_names->forget(); // numbers given in the transaction were taken back with it
    return applied;
}

Result<QList<QByteArray>> IndexDatabase::remove(qint64 folder, std::span<const QByteArray> paths)
{
    return guarded(m_path, [&]() -> Result<QList<QByteArray>> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        IndexFiles files(*m_database, *m_names, folder);
        for (const QByteArray &path : paths)
            files.drop(path);
        transaction.commit();
        return files.toReadAgain();
    });
}

Result<void> IndexDatabase::settle(qint64 folder)
{
    return guarded(m_path, [&]() -> Result<void> {
        // Once for each index and folder: only an older program left anything open.
        const QString settled = u"settled "_s + QString::number(folder);
        SQLite::Statement known(*m_database, "SELECT 1 FROM meta WHERE name = ?");
        bindText(known, 1, settled);
        if (known.executeStep())
            return {};
        known.reset();
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        IndexFiles(*m_database, *m_names, folder).settle();
        SQLite::Statement note(*m_database, "INSERT INTO meta (name, value) VALUES (?, 1)");
        bindText(note, 1, settled);
        note.exec();
        transaction.commit();
        return {};
    });
}

Result<bool> IndexDatabase::areTextsComplete(const QStringList &identities)
{
    return guarded(m_path, [&]() -> Result<bool> {
        SQLite::Statement query(*m_database, "SELECT value FROM meta WHERE name = 'texts'");
        return query.executeStep() && toText(query.getColumn(0)) == identities.join(u' ');
    });
}

Result<void> IndexDatabase::setTextsComplete(const QStringList &identities)
{
    return guarded(m_path, [&]() -> Result<void> {
        SQLite::Statement set(*m_database,
                              "INSERT INTO meta (name, value) VALUES ('texts', ?)"
                              " ON CONFLICT (name) DO UPDATE SET value = excluded.value");
        bindText(set, 1, identities.join(u' '));
        set.exec();
        return {};
    });
}

Result<QList<qint64>> IndexDatabase::wantTexts(std::span<const std::pair<qint64, qint64>> held)
{
    return guarded(m_path, [&]() -> Result<QList<qint64>> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement all(*m_database, "SELECT article, revision FROM body ORDER BY article");
        QList<qint64> wanted;
        QList<qint64> gone;
        auto there = held.begin();
        while (all.executeStep()) {
            const qint64 article = all.getColumn(0).getInt64();
            for (; there != held.end() && there->first < article; ++there)
                gone.append(there->first);
            const bool isHeld = there != held.end() && there->first == article;
            if (!isHeld || there->second != all.getColumn(1).getInt64())
                wanted.append(article);
            if (isHeld)
                ++there;
        }
        for (; there != held.end(); ++there)
            gone.append(there->first);
        SQLite::Statement want(*m_database,
                               "UPDATE file SET pending = ?1 WHERE (folder, path) ="
                               " (SELECT folder, path FROM card WHERE article = ?2) AND article = ?2");
        for (const qint64 article : wanted) {
            want.reset();
            want.bind(1, int(IndexFiles::TextWanted));
            want.bind(2, int64_t(article));
            want.exec();
        }
        transaction.commit();
        return gone;
    });
}

namespace {
// A file's own problems go with the file; what is left belongs to paths that are no known file.
constexpr auto clearListingProblemsSql
    = "DELETE FROM problem WHERE folder = ?1 AND NOT EXISTS (SELECT 1 FROM file"
      " WHERE file.folder = ?1 AND file.path = problem.path AND present)";

void insertProblems(SQLite::Database &database, qint64 folder,
                    std::span<const std::pair<QByteArray, QString>> problems)
{
    SQLite::Statement insert(database, "INSERT INTO problem (folder, path, message) VALUES (?, ?, ?)");
    for (const auto &[path, message] : problems) {
        insert.reset();
        insert.bind(1, int64_t(folder));
        bindPath(insert, 2, path);
        bindText(insert, 3, message);
        insert.exec();
    }
}
} // namespace

Result<void> IndexDatabase::setListingProblems(qint64 folder,
                                               std::span<const std::pair<QByteArray, QString>> problems)
{
    return guarded(m_path, [&]() -> Result<void> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement clear(*m_database, clearListingProblemsSql);
        clear.bind(1, int64_t(folder));
        clear.exec();
        insertProblems(*m_database, folder, problems);
        transaction.commit();
        return {};
    });
}

Result<void> IndexDatabase::setListingProblems(qint64 folder, std::span<const QByteArray> paths,
                                               std::span<const std::pair<QByteArray, QString>> problems)
{
    return guarded(m_path, [&]() -> Result<void> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement clear(*m_database,
                                clearListingProblemsSql + " AND (path = ?2 OR (path >= ?3 AND path < ?4))"s);
        for (const QByteArray &path : paths) {
            clear.reset();
            clear.bind(1, int64_t(folder));
            bindPath(clear, 2, path);
            bindPath(clear, 3, path + '/'); // as in knownFilesBelow()
            bindPath(clear, 4, path + '0');
            clear.exec();
        }
        insertProblems(*m_database, folder, problems);
        transaction.commit();
        return {};
    });
}

Result<QList<qint64>> IndexDatabase::setStates(std::span<const std::pair<QString, ArticleState>> states,
                                               const FollowedState &followed, Following following)
{
    auto changed = guarded(m_path, [&]() -> Result<QList<qint64>> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        IndexStates copy(*m_database, *m_names);
        QList<qint64> rows = following == Following::Anew ? copy.clear() : QList<qint64>();
        for (const auto &[key, state] : states)
            rows += copy.set(key, state);
        SQLite::Statement follow(*m_database,
                                 "INSERT INTO meta (name, value) VALUES ('state', ?1), ('sequence', ?2)"
                                 " ON CONFLICT (name) DO UPDATE SET value = excluded.value");
        bindText(follow, 1, followed.identity);
        follow.bind(2, int64_t(followed.sequence));
        follow.exec();
        transaction.commit();
        std::ranges::sort(rows);
        const auto twice = std::ranges::unique(rows);
        rows.erase(twice.begin(), twice.end());
        return rows;
    });
    if (!changed)
        m_names->forget(); // as in apply()
    return changed;
}

Result<QStringList> IndexDatabase::keys(std::span<const qint64> rows)
{
    return guarded(m_path, [&]() -> Result<QStringList> {
        QStringList keys;
        keys.reserve(qsizetype(rows.size()));
        SQLite::Statement query(*m_database, "SELECT key FROM card WHERE article = ?");
        for (const qint64 row : rows) {
            query.reset();
            query.bind(1, int64_t(row));
            if (query.executeStep())
                keys.append(toText(query.getColumn(0)));
        }
        return keys;
    });
}

Result<FollowedState> IndexDatabase::followedState()
{
    return guarded(m_path, [&]() -> Result<FollowedState> {
        SQLite::Statement query(*m_database,
                                "SELECT (SELECT value FROM meta WHERE name = 'state'),"
                                " (SELECT value FROM meta WHERE name = 'sequence')");
        query.executeStep();
        return FollowedState{ toText(query.getColumn(0)), query.getColumn(1).getInt64() };
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
