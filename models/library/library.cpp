// SPDX-License-Identifier: GPL-3.0-or-later
#include "library.h"

#include "document_reader.h"
#include "folder_follower.h"
#include "read_lane.h"
#include "shared_columns.h"
#include "store.h"
#include "store_thread.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTimer>

#include <thread>
#include <vector>

namespace newsfold {

namespace {

constexpr int changesApartMsecs = 300;

} // namespace

class Library::Private
{
public:
    Private(Library *library, const LibraryPaths &libraryPaths)
        : q(library)
        , paths(libraryPaths)
        , columns(std::make_shared<SharedColumns>())
        , results(paths.index(), columns)
        , others(paths.index(), columns)
        , rows(paths.index(), columns)
        , counts(paths.index(), columns)
        , searches(paths.index(), columns)
        , documents(paths.index(), columns)
        , problems(paths.index(), columns)
        , documentReader(std::make_shared<DocumentReader>(paths.state()))
    {
        changes.setSingleShot(true);
        QObject::connect(&changes, &QTimer::timeout, q, &Library::articlesChanged);
    }

    ~Private()
    {
        retired.clear();
        follower.reset(); // it calls the store
        store.reset();
    }

    /// Ending a run takes as long as the batch being written: not for the window's thread to wait for.
    void retireFollower()
    {
        if (follower)
            retired.emplace_back([old = std::move(follower)]() mutable { old.reset(); });
    }

    /// Runs `report` on the window's thread; after the library is gone, not at all.
    template <typename Report> void onWindowThread(Report report)
    {
        QMetaObject::invokeMethod(q, std::move(report), Qt::QueuedConnection);
    }

    /// The first change is told at once, the following ones gathered.
    void noteChange()
    {
        if (changes.isActive())
            return;
        const qint64 since = lastChange.isValid() ? lastChange.elapsed() : changesApartMsecs;
        changes.start(int(qMax<qint64>(0, changesApartMsecs - since)));
        lastChange.start();
    }

    FolderFollower::Reports reports()
    {
        return {
            .progress =
                [this](const IndexProgress &progress) {
                    onWindowThread([this, progress] {
                        Q_EMIT q->progressChanged(progress);
                        if (progress.phase != IndexProgress::Phase::Scanning)
                            noteChange();
                    });
                },
            .updated =
                [this](const IndexSummary &summary) {
                    onWindowThread([this, summary] {
                        // Nobody may hear that all is done while the last change is still held back.
                        if (changes.isActive() || summary.added + summary.changed + summary.missing > 0) {
                            changes.stop();
                            lastChange.start();
                            Q_EMIT q->articlesChanged();
                        }
                        Q_EMIT q->problemsChanged();
                        Q_EMIT q->upToDate(summary);
                    });
                },
            .folderMissing
            = [this](
                  const Error &error) { onWindowThread([this, error] { Q_EMIT q->folderMissing(error); }); },
            .folderReturned = [this] { onWindowThread([this] { Q_EMIT q->folderReturned(); }); },
            .failed
            = [this](const Error &error) { onWindowThread([this, error] { Q_EMIT q->writeFailed(error); }); },
        };
    }

    void followOthers(Store &others)
    {
        const auto elsewhere = others.followOthers();
        if (!elsewhere)
            return; // busy for the moment; asked again in a second
        if (elsewhere->index)
            onWindowThread([this] { noteChange(); });
        if (!elsewhere->rows.isEmpty())
            onWindowThread([this, rows = elsewhere->rows] { Q_EMIT q->statusChanged(rows); });
        if (elsewhere->state)
            onWindowThread([this] { Q_EMIT q->searchesChanged(); });
    }

    /// Answers on the window's thread, if whoever asked is still there.
    template <typename T>
    void answerTo(Result<T> result, const QPointer<QObject> &context, const Answer<T> &answer)
    {
        onWindowThread([result = std::move(result), context, answer] {
            if (context && answer)
                answer(result);
        });
    }

    /// Runs a change of the saved searches; what went wrong is answered, or else told.
    template <typename Change,
              typename T = typename std::invoke_result_t<Change, StateDatabase &>::value_type>
    void changeSearches(Change change, const QPointer<QObject> &context, const Answer<T> &answer)
    {
        store->post([this, change, context, answer](Store &opened) {
            auto result = change(opened.state());
            const bool changed = result.has_value();
            answerTo(std::move(result), context, answer);
            if (changed)
                onWindowThread([this] { Q_EMIT q->searchesChanged(); });
        });
    }

    Answer<void> tellFailure()
    {
        return [this](const Result<void> &result) {
            if (!result)
                Q_EMIT q->writeFailed(result.error());
        };
    }

    /// Answers a command on the window's thread, and tells everybody which articles look different.
    void answerMarked(Result<Store::Marked> marked, const QPointer<QObject> &context,
                      const Answer<StatusOutcome> &answer)
    {
        onWindowThread([this, marked = std::move(marked), context, answer] {
            if (marked && !marked->rows.isEmpty())
                Q_EMIT q->statusChanged(marked->rows);
            if (!context || !answer)
                return;
            if (marked)
                answer(marked->outcome);
            else
                answer(std::unexpected(marked.error()));
        });
    }

    Library *q;
    const LibraryPaths paths;
    QString folder;
    QTimer changes;
    QElapsedTimer lastChange;
    std::shared_ptr<SharedColumns> columns;
    ReadLane results;
    ReadLane others; ///< questions beside the one that is shown
    ReadLane rows;
    ReadLane counts;
    ReadLane searches;
    ReadLane documents;
    ReadLane problems;
    std::shared_ptr<DocumentReader> documentReader; ///< only used on the documents' thread
    std::unique_ptr<StoreThread> store;
    std::unique_ptr<FolderFollower> follower;
    std::vector<std::jthread> retired;
};

Library::Library(const LibraryPaths &paths, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, paths))
{
}

Library::~Library() = default;

void Library::open()
{
    Q_ASSERT(!d->store);
    const auto opened = [this](Result<void> result) {
        d->onWindowThread([this, result] {
            if (!result) {
                Q_EMIT failed(result.error());
                return;
            }
            Q_EMIT this->opened();
        });
    };
    d->store
        = std::make_unique<StoreThread>(d->paths, opened, [this](Store &store) { d->followOthers(store); });
}

void Library::openFolder(const QString &path)
{
    Q_ASSERT(d->store);
    d->retireFollower();
    d->folder = QFileInfo(path).absoluteFilePath();
    d->follower = std::make_unique<FolderFollower>(QFile::encodeName(d->folder), *d->store, d->reports());
    Q_EMIT articlesChanged();
}

QString Library::folder() const
{
    return d->folder;
}

void Library::findArticles(const ArticleFilter &filter, QObject *context, Answer<QList<qint64>> answer)
{
    d->others.ask<QList<qint64>>([filter](IndexReader &index) { return index.find(filter); }, context,
                                 std::move(answer));
}

void Library::search(const ArticleFilter &filter, QObject *context, Answer<QList<qint64>> found,
                     Answer<ResultDetails> told)
{
    d->results.askTwice<QList<qint64>, ResultDetails>(
        [filter](IndexReader &index, const std::function<void(QList<qint64>)> &rows) {
            return index.search(filter, rows);
        },
        context, std::move(found), std::move(told));
}

void Library::fetchRows(const QList<qint64> &rows, const Query &query, QObject *context,
                        Answer<QList<ArticleRow>> answer)
{
    d->rows.ask<QList<ArticleRow>>(
        [rows, query](IndexReader &index) { return DocumentReader::rows(index, rows, query); }, context,
        std::move(answer));
}

void Library::countArticles(QObject *context, Answer<LibraryCounts> answer)
{
    const QDate today = koreanDay({ QDateTime::currentMSecsSinceEpoch(), 0 });
    d->counts.ask<LibraryCounts>(
        [folder = d->folder, today](IndexReader &index) { return index.counts(folder, today); }, context,
        std::move(answer));
}

void Library::readArticle(qint64 row, const Query &query, QObject *context, Answer<ArticleDocument> answer)
{
    d->documents.ask<ArticleDocument>([reader = d->documentReader, row, query](
                                          IndexReader &index) { return reader->document(index, row, query); },
                                      context, std::move(answer));
}

void Library::listProblems(QObject *context, Answer<QList<FileProblem>> answer)
{
    d->problems.ask<QList<FileProblem>>(
        [folder = d->folder](IndexReader &index) { return index.problems(folder); }, context,
        std::move(answer));
}

void Library::mark(const QList<qint64> &rows, StatusChange change, QObject *context,
                   Answer<StatusOutcome> answer)
{
    d->store->post(
        [this, rows, change, context = QPointer(context), answer = std::move(answer)](Store &store) {
            auto marked = store.index().keys(rows).and_then(
                [&](const QStringList &keys) { return store.mark(keys, change); });
            d->answerMarked(std::move(marked), context, answer);
        });
}

void Library::undo(const StatusOutcome &outcome, QObject *context, Answer<StatusOutcome> answer)
{
    d->store->post([this, outcome, context = QPointer(context), answer = std::move(answer)](Store &store) {
        d->answerMarked(store.undo(outcome), context, answer);
    });
}

void Library::savePosition(const QString &key, double position)
{
    d->store->post([this, key, position](Store &store) {
        if (auto saved = store.setPosition(key, position); !saved)
            d->onWindowThread([this, error = saved.error()] { Q_EMIT writeFailed(error); });
    });
}

void Library::listSearches(QObject *context, Answer<QList<SavedSearch>> answer)
{
    d->store->post([this, context = QPointer(context), answer = std::move(answer)](Store &store) {
        d->answerTo(store.state().savedSearches(), context, answer);
    });
}

void Library::countSearches(const QList<Query> &queries, QObject *context, Answer<QList<MatchCount>> answer)
{
    d->searches.ask<QList<MatchCount>>(
        [folder = d->folder, queries](IndexReader &index) { return index.count(folder, queries); }, context,
        std::move(answer));
}

void Library::saveSearch(const SavedSearch &search, QObject *context, Answer<qint64> answer)
{
    d->changeSearches([search](StateDatabase &state) { return state.saveSearch(search); }, QPointer(context),
                      answer);
}

void Library::removeSearch(qint64 search)
{
    d->changeSearches([search](StateDatabase &state) { return state.removeSearch(search); },
                      QPointer<QObject>(this), d->tellFailure());
}

void Library::orderSearches(const QList<qint64> &searches)
{
    d->changeSearches([searches](StateDatabase &state) { return state.orderSearches(searches); },
                      QPointer<QObject>(this), d->tellFailure());
}

} // namespace newsfold
