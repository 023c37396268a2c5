// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_filter.h"
#include "article_row.h"
#include "error.h"
#include "file_problem.h"
#include "library_counts.h"
#include "search_result.h"

#include <QByteArray>
#include <QDate>
#include <QList>

#include <functional>
#include <memory>
#include <span>

namespace newsfold {

class SharedColumns;

struct IndexCoverage
{
    qint64 folders = 0;
    /// Revisions in other folders too, but none of which no text can be had: whose file went unread.
    qint64 articles = 0;
    qint64 searchable = 0; ///< of these
};

/// The reading side of the index and of the texts beside it, on connections of its own. One thread at a time,
/// but for interrupt(). Questions about all articles are answered from columns in memory: the first one loads
/// them (about half a microsecond an article), the others follow what was written since.
class IndexReader
{
public:
    /// `columns` are those of the same index, shared with readers in other threads; none: its own.
    static Result<IndexReader> open(const QString &path, std::shared_ptr<SharedColumns> columns = {});

    IndexReader(IndexReader &&) noexcept;
    IndexReader &operator=(IndexReader &&) noexcept;
    ~IndexReader();

    /// Whether the index was made anew since: this reader then tells of one that is no more.
    bool isReplaced();

    /// Rows of the filter in its order. 8 bytes an article.
    Result<QList<qint64>> find(const ArticleFilter &filter);
    /// The same rows for `found`, called on this thread as soon as they are known, and then what is told of
    /// them.
    Result<ResultDetails> search(const ArticleFilter &filter,
                                 const std::function<void(QList<qint64>)> &found);
    /// How many articles of a folder (all if empty) each of the queries finds.
    Result<QList<MatchCount>> count(const QString &folder, const QList<Query> &queries);
    /// Which parts of the query hold for an article; a missing one is no reason against it.
    Result<QueryMatch> explain(qint64 row, const Query &query);

    /// In the order of `rows`, without excerpts; rows that are no more are left out.
    Result<QList<ArticleRow>> articles(std::span<const qint64> rows);
    /// The article with this key (in any folder, one that is there before a missing one), or NotFound.
    Result<ArticleRow> articleByKey(const QString &key);
    /// Absolute path, in the file system's bytes, of the file shown for the article.
    Result<QByteArray> filePath(qint64 row);
    /// Counts of one folder (absolute path; all if empty); `today` is the present Korean day.
    Result<LibraryCounts> counts(const QString &folder, QDate today);
    /// How far the index has come: a run that was interrupted, or a database that was lost, leaves articles
    /// whose text no search finds.
    Result<IndexCoverage> coverage();
    /// Problems of one folder, or of all if empty, by path.
    Result<QList<FileProblem>> problems(const QString &folder);

    /// Makes a call that is running in another thread end with ErrorCode::Cancelled. Any thread.
    void interrupt();

private:
    class Private;
    explicit IndexReader(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

} // namespace newsfold
