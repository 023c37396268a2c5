// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_filter.h"
#include "article_row.h"
#include "error.h"
#include "file_problem.h"
#include "library_counts.h"

#include <QByteArray>
#include <QDate>
#include <QList>

#include <memory>
#include <span>

namespace SQLite {
class Database;
}

namespace newsfold {

/// The reading side of the index, on a connection of its own. One thread at a time, but for interrupt().
class IndexReader
{
public:
    static Result<IndexReader> open(const QString &path);

    IndexReader(IndexReader &&) noexcept;
    IndexReader &operator=(IndexReader &&) noexcept;
    ~IndexReader();

    /// Rows of the filter in its order. 8 bytes an article.
    Result<QList<qint64>> find(const ArticleFilter &filter);
    /// In the order of `rows`; rows that are no more are left out.
    Result<QList<ArticleRow>> articles(std::span<const qint64> rows);
    /// The article with this key (in any folder, one that is there before a missing one), or NotFound.
    Result<ArticleRow> articleByKey(const QString &key);
    /// Absolute path, in the file system's bytes, of the file shown for the article.
    Result<QByteArray> filePath(qint64 row);
    /// Counts of one folder (absolute path); `today` is the present Korean day.
    Result<LibraryCounts> counts(const QString &folder, QDate today);
    /// Problems of one folder, or of all if empty, by path.
    Result<QList<FileProblem>> problems(const QString &folder);

    /// Makes a call that is running in another thread end with ErrorCode::Cancelled. Any thread.
    void interrupt();

private:
    IndexReader(QString path, std::unique_ptr<SQLite::Database> database);

    QString m_path;
    std::unique_ptr<SQLite::Database> m_database;
};

} // namespace newsfold
