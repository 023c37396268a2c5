// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_reader.h"

#include "article_cards.h"
#include "connection.h"
#include "index_damage.h"
#include "library_paths.h"
#include "query_evaluation.h"
#include "result_counts.h"
#include "shared_columns.h"
#include "statement_values.h"
#include "stored_terms.h"
#include "text_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <atomic>
#include <mutex>
#include <optional>

namespace newsfold {

class IndexReader::Private
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::IndexReader)
public:
    Private(QString indexPath, std::unique_ptr<SQLite::Database> index, std::shared_ptr<SharedColumns> shared)
        : path(std::move(indexPath))
        , database(std::move(index))
        , columns(std::move(shared))
    {
    }

    /// guarded(), with what helps against a damaged index.
    template <typename Body> auto explained(Body body)
    {
        cancelled = false;
        auto result = guarded(path, body);
        if (!result && result.error().code == ErrorCode::Damaged) {
            noteDamage(LibraryPaths{ QFileInfo(path).path() });
            result.error().hint = tr("It is made from the files, and nothing of yours is in it: newsfold "
                                     "index FOLDER makes it anew.");
        }
        return result;
    }

    /// Runs `question` over the columns as the index is now.
    template <typename Question> auto asked(const QString &folder, Question question)
    {
        return explained([&]() -> decltype(question(std::declval<QueryEvaluation &>(),
                                                    std::declval<const ArticleColumns &>())) {
            if (auto opened = openTexts(); !opened)
                return std::unexpected(opened.error());
            columns->update(*database,
                            folder.isEmpty() ? SharedColumns::Scope::Library : SharedColumns::Scope::Folder);
            const auto view = columns->view();
            StoredTerms terms(*database, *texts, *view);
            QueryEvaluation evaluation(*view, terms, cancelled);
            return question(evaluation, *view);
        });
    }

    std::vector<qint64> missingArticles() const
    {
        std::vector<qint64> articles;
        SQLite::Statement query(*database, "SELECT article FROM article WHERE missing");
        while (query.executeStep())
            articles.push_back(query.getColumn(0).getInt64());
        return articles;
    }

    Result<void> openTexts()
    {
        if (texts)
            return {};
        auto opened = TextReader::open(LibraryPaths{ QFileInfo(path).path() }.texts());
        if (!opened)
            return std::unexpected(opened.error());
        const std::lock_guard lock(mutex);
        texts = std::move(*opened);
        return {};
    }

    Error noSuchRow() const
    {
        return { ErrorCode::NotFound, tr("The article is no longer in the index."), {} };
    }

    const QString path;
    std::unique_ptr<SQLite::Database> database;
    std::shared_ptr<SharedColumns> columns;
    std::mutex mutex; ///< guards the texts' coming into being against interrupt()
    std::optional<TextReader> texts;
    std::atomic<bool> cancelled = false;
};

IndexReader::IndexReader(std::unique_ptr<Private> inside)
    : d(std::move(inside))
{
}

IndexReader::IndexReader(IndexReader &&) noexcept = default;
IndexReader &IndexReader::operator=(IndexReader &&) noexcept = default;
IndexReader::~IndexReader() = default;

Result<IndexReader> IndexReader::open(const QString &path, std::shared_ptr<SharedColumns> columns)
{
    auto database = openConnection(path, Access::ReadOnly);
    if (!database)
        return std::unexpected(database.error());
    if (!columns)
        columns = std::make_shared<SharedColumns>();
    return IndexReader(std::make_unique<Private>(path, std::move(*database), std::move(columns)));
}

bool IndexReader::isReplaced()
{
    return newsfold::isReplaced(*d->database);
}

Result<QList<qint64>> IndexReader::find(const ArticleFilter &filter)
{
    return d->asked(filter.folder, [&](QueryEvaluation &evaluation, const ArticleColumns &) {
        return evaluation.candidates(filter)
            .and_then([&](const RowSet &rows) { return evaluation.matches(filter.query.root, rows); })
            .and_then([&](const RowSet &rows) { return evaluation.ordered(rows, filter); });
    });
}

Result<ResultDetails> IndexReader::search(const ArticleFilter &filter,
                                          const std::function<void(QList<qint64>)> &found)
{
    // The time line shows a chosen range among its neighbours: the query is asked of all days.
    ArticleFilter allDays = filter;
    allDays.from.reset();
    allDays.to.reset();
    const auto question
        = [&](QueryEvaluation &evaluation, const ArticleColumns &columns) -> Result<ResultDetails> {
        const auto candidates = evaluation.candidates(filter);
        const auto onAllDays = evaluation.candidates(allDays).and_then(
            [&](const RowSet &rows) { return evaluation.matches(filter.query.root, rows); });
        if (!candidates || !onAllDays)
            return std::unexpected(candidates ? onAllDays.error() : candidates.error());
        const RowSet rows = *onAllDays & *candidates;
        auto ordered = evaluation.ordered(rows, filter);
        if (!ordered)
            return std::unexpected(ordered.error());
        found(std::move(*ordered));

        ResultDetails details;
        if (rows.isEmpty()) {
            auto excluding = evaluation.excludingParts(filter, *candidates);
            if (!excluding)
                return std::unexpected(excluding.error());
            details.excluding = std::move(*excluding);
        }
        details.summary.facets = countFacets(columns, rows);
        details.summary.histogram
            = countDays(columns, *onAllDays, evaluation.present(filter.folder), filter.dateField);
        return details;
    };
    return d->asked(filter.folder, question);
}

Result<QList<MatchCount>> IndexReader::count(const QString &folder, const QList<Query> &queries)
{
    return d->asked(
        folder, [&](QueryEvaluation &evaluation, const ArticleColumns &columns) -> Result<QList<MatchCount>> {
            QList<MatchCount> counts;
            for (const Query &query : queries) {
                const auto rows
                    = evaluation.candidates({ .folder = folder, .query = query })
                          .and_then([&](const RowSet &all) { return evaluation.matches(query.root, all); });
                if (!rows)
                    return std::unexpected(rows.error());
                counts.append(countMatches(columns, *rows));
            }
            return counts;
        });
}

Result<QueryMatch> IndexReader::explain(qint64 row, const Query &query)
{
    return d->asked(
        {}, [&](QueryEvaluation &evaluation, const ArticleColumns &columns) -> Result<QueryMatch> {
            if (row < 0 || size_t(row) >= columns.size() || !columns.has(size_t(row), ArticleColumns::There))
                return std::unexpected(d->noSuchRow());
            return evaluation.explain(query.root, row);
        });
}

Result<QList<ArticleRow>> IndexReader::articles(std::span<const qint64> rows)
{
    return d->explained([&]() -> Result<QList<ArticleRow>> {
        QList<ArticleRow> articles;
        articles.reserve(qsizetype(rows.size()));
        ArticleCards cards(*d->database);
        for (const qint64 row : rows) {
            if (auto card = cards.byRow(row))
                articles.append(std::move(*card));
        }
        return articles;
    });
}

Result<ArticleRow> IndexReader::articleByKey(const QString &key)
{
    return d->explained([&]() -> Result<ArticleRow> {
        if (auto card = ArticleCards(*d->database).byKey(key))
            return std::move(*card);
        return std::unexpected(Error{ ErrorCode::NotFound, Private::tr("No article has the key %1.").arg(key),
                                      Private::tr("newsfold list prints the keys there are.") });
    });
}

Result<QByteArray> IndexReader::filePath(qint64 row)
{
    return d->explained([&]() -> Result<QByteArray> {
        SQLite::Statement query(*d->database,
                                "SELECT folder.path, card.path FROM card"
                                " JOIN folder ON folder.folder = card.folder WHERE article = ?");
        query.bind(1, int64_t(row));
        if (!query.executeStep())
            return std::unexpected(d->noSuchRow());
        return toPath(query.getColumn(0)) + '/' + toPath(query.getColumn(1));
    });
}

Result<LibraryCounts> IndexReader::counts(const QString &folder, QDate today)
{
    return d->asked(folder,
                    [&](QueryEvaluation &evaluation, const ArticleColumns &columns) -> Result<LibraryCounts> {
                        return countLibrary(columns, evaluation.present(folder), today);
                    });
}

Result<IndexCoverage> IndexReader::coverage()
{
    return d->explained([&]() -> Result<IndexCoverage> {
        if (auto opened = d->openTexts(); !opened)
            return std::unexpected(opened.error());
        SQLite::Statement query(*d->database,
                                "SELECT (SELECT count(*) FROM folder), (SELECT count(*) FROM article)");
        query.executeStep();
        const qint64 articles = query.getColumn(1).getInt64();
        const auto searchable = d->texts->articleCount();
        if (!searchable)
            return std::unexpected(searchable.error());
        const IndexCoverage coverage{ query.getColumn(0).getInt64(), articles, *searchable };
        if (*searchable >= articles)
            return coverage;
        const std::vector<qint64> missing = d->missingArticles();
        return d->texts->countOf(missing).transform([&](qint64 held) {
            return IndexCoverage{ coverage.folders, articles - (qint64(missing.size()) - held), *searchable };
        });
    });
}

Result<QList<FileProblem>> IndexReader::problems(const QString &folder)
{
    return d->explained([&]() -> Result<QList<FileProblem>> {
        QList<FileProblem> problems;
        SQLite::Statement query(
            *d->database,
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
    d->cancelled = true;
    sqlite3_interrupt(d->database->getHandle());
    const std::lock_guard lock(d->mutex);
    if (auto &texts = d->texts)
        texts->interrupt();
}

} // namespace newsfold
