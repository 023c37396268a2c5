// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotated_article.h"
#include "article_state.h"
#include "error.h"
#include "file_reading.h"
#include "index_progress.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace SQLite {
class Database;
}

namespace newsfold {

struct IndexNames;

/// Up to which change of which state database the index has followed.
struct FollowedState
{
    QString identity;
    qint64 sequence = 0;

    friend bool operator==(const FollowedState &, const FollowedState &) = default;
};

/// What taking files in leaves to be done.
struct Applied
{
    /// A reading whose text belongs to what is searched.
    struct Searched
    {
        size_t reading = 0; ///< its place among the readings
        qint64 article = 0;
    };

    QList<QByteArray>
        again; ///< files (entries) to read again: an older revision has become the newest there is
    std::vector<Searched> searched;
    int added = 0; ///< files read for the first time; a first look does not count
    int changed = 0; ///< files that are not what they were when they were read last
};

/// The writing side of the index. Synchronous; one thread at a time. Every call is one transaction.
class IndexDatabase
{
public:
    /// Opens or makes the index. A damaged one is thrown away and made anew: wasRebuilt() tells. One that is
    /// newer than the program is refused.
    static Result<IndexDatabase> open(const QString &path);

    IndexDatabase(IndexDatabase &&) noexcept;
    IndexDatabase &operator=(IndexDatabase &&) noexcept;
    ~IndexDatabase();

    /// Whether a page is known not to fit the others. Reads the whole file.
    bool isDamaged();
    /// Removes the index's files; nobody may have them open.
    static void discard(const QString &path);

    bool wasRebuilt() const { return m_rebuilt; }
    const QString &path() const { return m_path; }

    /// The number of the folder with this absolute path; made when new.
    Result<qint64> folder(const QByteArray &path);
    /// Absolute paths of every folder ever indexed.
    Result<QList<QByteArray>> folders();

    /// The files the index believes to be there, ordered by path (bytewise).
    Result<QList<FileEntry>> knownFiles(qint64 folder);
    /// The same, one after the other: a list of a million takes a hundred megabytes.
    Result<void> visitKnownFiles(qint64 folder, const std::function<void(const FileEntry &)> &visit);
    /// What the index knows of one path: nothing if it is not known or not present.
    Result<std::optional<FileEntry>> knownFile(qint64 folder, const QByteArray &path);
    /// Present files below a sub-folder, ordered by path.
    Result<QList<FileEntry>> knownFilesBelow(qint64 folder, const QByteArray &subfolder);

    /// Takes in files that were read. `states` has the reader's state for each of them.
    Result<Applied> apply(qint64 folder, std::span<const FileReading> readings,
                          std::span<const ArticleState> states);
    /// Forgets files that have gone; articles left without a file are marked missing. Returns Applied::again.
    Result<QList<QByteArray>> remove(qint64 folder, std::span<const QByteArray> paths);
    /// Finishes what an older program left open: articles whose shown file is gone are marked missing, or the
    /// revision that takes its place becomes pending. Looks once in the life of an index.
    Result<void> settle(qint64 folder);
    /// Whether every text is where texts are searched: in the databases that had these identities when
    /// setTextsComplete() was called last. Taking in an article whose text is new ends that.
    Result<bool> areTextsComplete(const QStringList &identities);
    Result<void> setTextsComplete(const QStringList &identities);
    /// Makes every file pending whose text is not among `held` (article and revision, ascending), and returns
    /// the articles among them that are no more.
    Result<QList<qint64>> wantTexts(std::span<const std::pair<qint64, qint64>> held);

    /// Replaces the problems of folders and files that could not even be listed.
    Result<void> setListingProblems(qint64 folder, std::span<const std::pair<QByteArray, QString>> problems);
    /// The same only of those at and below `paths`.
    Result<void> setListingProblems(qint64 folder, std::span<const QByteArray> paths,
                                    std::span<const std::pair<QByteArray, QString>> problems);

    /// Keys in the order of `rows`; rows that are no more are left out.
    Result<QStringList> keys(std::span<const qint64> rows);
    /// Those that are no article's, in their order.
    Result<QStringList> unknownKeys(const QStringList &keys);
    /// The keys of the articles at these addresses (canonical_url.h), by address; of several at one those
    /// that are there, then the newest. Reads the addresses of all articles.
    Result<QHash<QString, QString>> keysAt(const QStringList &canonicalUrls);

    /// What tells the articles of these keys, in their order; keys that are no article's are left out.
    Result<QList<AnnotatedArticle>> described(const QStringList &keys);

    enum class Following {
        On, ///< the states, by key, are what changed since
        Anew, ///< the states are all there are: nothing was done with any other article
    };
    /// Follows the reader's state up to `followed`. Returns the articles that look different or are found
    /// otherwise than before, each once.
    Result<QList<qint64>> setStates(std::span<const std::pair<QString, ArticleState>> states,
                                    const FollowedState &followed, Following following = Following::On);
    Result<FollowedState> followedState();

    /// Counts for a summary: articles present, rows of problems.
    Result<IndexSummary> summary(qint64 folder);

    /// Changes when another connection has written the index.
    Result<qint64> dataVersion();

private:
    IndexDatabase(QString path, std::unique_ptr<SQLite::Database> database, bool rebuilt);

    QString m_path;
    std::unique_ptr<SQLite::Database> m_database;
    std::unique_ptr<IndexNames> m_names;
    bool m_rebuilt = false;
};

} // namespace newsfold
