// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_reader.h"

#include "connection.h"
#include "filter_conditions.h"
#include "statement_values.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace newsfold {

namespace {

constexpr auto articleColumns
    = "SELECT article.article, key, id, title, publisher.name, authors, category, published_at, "
      "published_offset, crawled_at,"
      " crawled_offset, url, excerpt, words, article.missing, read, starred, folder.path, file.path FROM "
      "article"
      " JOIN publisher USING (publisher) JOIN folder ON folder.folder = article.folder"
      " JOIN file ON file.file = article.file ";

/// guarded(), with what helps against a damaged index.
template <typename Body> auto explained(const QString &path, Body body)
{
    auto result = guarded(path, body);
    if (!result && result.error().code == ErrorCode::Damaged) {
        result.error().hint = QCoreApplication::translate(
            "newsfold::IndexReader",
            "It is made from the files, and nothing of yours is in it: newsfold index FOLDER makes it anew.");
    }
    return result;
}

ArticleRow toRow(SQLite::Statement &query)
{
    const auto text = [&](int column) { return toText(query.getColumn(column)); };
    ArticleRow row;
    row.row = query.getColumn(0).getInt64();
    row.key = text(1);
    row.id = text(2);
    row.title = text(3);
    row.publisher = text(4);
    row.authors = text(5).split(u'\n', Qt::SkipEmptyParts);
    row.category = text(6);
    row.publishedAt = toMoment(query.getColumn(7), query.getColumn(8));
    row.crawledAt = toMoment(query.getColumn(9), query.getColumn(10));
    row.url = text(11);
    row.excerpt = text(12);
    row.words = query.getColumn(13).getInt();
    row.missing = query.getColumn(14).getInt() != 0;
    row.read = query.getColumn(15).getInt() != 0;
    row.starred = query.getColumn(16).getInt() != 0;
    row.path = QFile::decodeName(toPath(query.getColumn(17)) + '/' + toPath(query.getColumn(18)));
    return row;
}

} // namespace

IndexReader::IndexReader(QString path, std::unique_ptr<SQLite::Database> database)
    : m_path(std::move(path))
    , m_database(std::move(database))
{
}

IndexReader::IndexReader(IndexReader &&) noexcept = default;
IndexReader &IndexReader::operator=(IndexReader &&) noexcept = default;
IndexReader::~IndexReader() = default;

Result<IndexReader> IndexReader::open(const QString &path)
{
    auto database = openConnection(path, Access::ReadOnly);
    if (!database)
        return std::unexpected(database.error());
    return IndexReader(path, std::move(*database));
}

Result<QList<qint64>> IndexReader::find(const ArticleFilter &filter)
{
    return explained(m_path, [&]() -> Result<QList<qint64>> {
        QList<qint64> rows;
        auto query = filterStatement(*m_database, filter);
        while (query.executeStep())
            rows.append(query.getColumn(0).getInt64());
        return rows;
    });
}

Result<QList<ArticleRow>> IndexReader::articles(std::span<const qint64> rows)
{
    return explained(m_path, [&]() -> Result<QList<ArticleRow>> {
        QList<ArticleRow> articles;
        articles.reserve(qsizetype(rows.size()));
        SQLite::Statement query(*m_database, articleColumns + "WHERE article.article = ?"s);
        for (const qint64 row : rows) {
            query.reset();
            query.bind(1, int64_t(row));
            if (query.executeStep())
                articles.append(toRow(query));
        }
        return articles;
    });
}

Result<ArticleRow> IndexReader::articleByKey(const QString &key)
{
    return explained(m_path, [&]() -> Result<ArticleRow> {
        SQLite::Statement query(*m_database,
                                articleColumns
                                    + "WHERE key = ? ORDER BY article.missing, crawled_order DESC LIMIT 1"s);
        bindText(query, 1, key);
        if (!query.executeStep()) {
            return std::unexpected(Error{
                ErrorCode::NotFound,
                QCoreApplication::translate("newsfold::IndexReader", "No article has the key %1.").arg(key),
                QCoreApplication::translate("newsfold::IndexReader",
                                            "newsfold list prints the keys there are.") });
        }
        return toRow(query);
    });
}

Result<QByteArray> IndexReader::filePath(qint64 row)
{
    return explained(m_path, [&]() -> Result<QByteArray> {
        SQLite::Statement query(*m_database,
                                "SELECT folder.path, file.path FROM article"
                                " JOIN folder ON folder.folder = article.folder"
                                " JOIN file ON file.file = article.file WHERE article.article = ?");
        query.bind(1, int64_t(row));
        if (!query.executeStep()) {
            return std::unexpected(
                Error{ ErrorCode::NotFound,
                       QCoreApplication::translate("newsfold::IndexReader",
                                                   "The article is no longer in the index."),
                       {} });
        }
        return toPath(query.getColumn(0)) + '/' + toPath(query.getColumn(1));
    });
}

Result<LibraryCounts> IndexReader::counts(const QString &folder, QDate today)
{
    return explained(m_path, [&]() -> Result<LibraryCounts> {
        const qint64 dayBegins = startOfKoreanDay(today);
        const qint64 dayEnds = startOfKoreanDay(today.addDays(1));
        LibraryCounts counts;
        QHash<qint64, PublisherCount> byPublisher;
        // Counted here rather than by GROUP BY: the index is read in its own order, and nothing is sorted.
        SQLite::Statement query(*m_database,
                                "SELECT publisher, read, starred, published_order FROM article"
                                " WHERE folder = (SELECT folder FROM folder WHERE path = ?) AND missing = 0");
        bindPath(query, 1, QFile::encodeName(folder));
        while (query.executeStep()) {
            const bool read = query.getColumn(1).getInt() != 0;
            const qint64 published = query.getColumn(3).getInt64();
            PublisherCount &publisher = byPublisher[query.getColumn(0).getInt64()];
            ++publisher.total;
            publisher.unread += !read;
            ++counts.total;
            counts.unread += !read;
            counts.starred += query.getColumn(2).getInt() != 0;
            counts.today += published >= dayBegins && published < dayEnds;
        }
        SQLite::Statement names(*m_database, "SELECT publisher, name FROM publisher ORDER BY name");
        while (names.executeStep()) {
            auto found = byPublisher.find(names.getColumn(0).getInt64());
            if (found == byPublisher.end())
                continue;
            found->publisher = toText(names.getColumn(1));
            counts.publishers.append(*found);
        }
        return counts;
    });
}

Result<QList<FileProblem>> IndexReader::problems(const QString &folder)
{
    return explained(m_path, [&]() -> Result<QList<FileProblem>> {
        QList<FileProblem> problems;
        SQLite::Statement query(
            *m_database,
            "SELECT folder.path, problem.path, message FROM problem JOIN folder USING (folder)"
            " WHERE ?1 = '' OR folder.path = ?1 ORDER BY 1, 2, problem.rowid");
        bindPath(query, 1, QFile::encodeName(folder));
        while (query.executeStep()) {
            const QByteArray below = toPath(query.getColumn(1));
            const QByteArray path = toPath(query.getColumn(0)) + (below.isEmpty() ? "" : "/") + below;
            problems.append({ QFile::decodeName(path), toText(query.getColumn(2)) });
        }
        return problems;
    });
}

void IndexReader::interrupt()
{
    sqlite3_interrupt(m_database->getHandle());
}

} // namespace newsfold
