// SPDX-License-Identifier: GPL-3.0-or-later
#include "library.h"

#include "article_reader.h"
#include "byte_decoder.h"
#include "file_content.h"
#include "folder_follower.h"
#include "read_lane.h"
#include "state_reader.h"
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

/// The reader's state beside the index, on the thread of one lane.
class DocumentReader
{
public:
    explicit DocumentReader(QString statePath)
        : m_statePath(std::move(statePath))
    {
    }

    Result<ArticleDocument> read(IndexReader &index, qint64 row)
    {
        const auto rows = index.articles(std::span(&row, 1));
        const auto path = index.filePath(row);
        if (!rows || !path)
            return std::unexpected(rows ? path.error() : rows.error());
        const auto bytes = readFile(*path);
        if (!bytes)
            return std::unexpected(bytes.error());
        ArticleDocument document;
        document.row = rows->value(0);
        const QFileInfo file(document.row.path);
        document.article
            = newsfold::readArticle(*bytes, { file.fileName(), file.lastModified().toMSecsSinceEpoch() });
        document.source = decodeBytes(*bytes).text;
        document.position = position(document.row.key);
        return document;
    }

private:
    // Without a position an article is shown from its top: not worth an error.
    double position(const QString &key)
    {
        if (!m_state)
            m_state = StateReader::open(m_statePath);
        return *m_state ? (*m_state)->position(key).value_or(0) : 0;
    }

    const QString m_statePath;
    std::optional<Result<StateReader>> m_state;
};

} // namespace

class Library::Private
{
public:
    Private(Library *library, const LibraryPaths &libraryPaths)
        : q(library)
        , paths(libraryPaths)
        , results(paths.index())
        , rows(paths.index())
        , counts(paths.index())
        , documents(paths.index())
        , problems(paths.index())
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
                        if (progress.phase == IndexProgress::Phase::Reading)
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
    ReadLane results;
    ReadLane rows;
    ReadLane counts;
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
    d->results.ask<QList<qint64>>([filter](IndexReader &index) { return index.find(filter); }, context,
                                  std::move(answer));
}

void Library::fetchRows(const QList<qint64> &rows, QObject *context, Answer<QList<ArticleRow>> answer)
{
    d->rows.ask<QList<ArticleRow>>([rows](IndexReader &index) { return index.articles(rows); }, context,
                                   std::move(answer));
}

void Library::countArticles(QObject *context, Answer<LibraryCounts> answer)
{
    const QDate today = koreanDay({ QDateTime::currentMSecsSinceEpoch(), 0 });
    d->counts.ask<LibraryCounts>(
        [folder = d->folder, today](IndexReader &index) { return index.counts(folder, today); }, context,
        std::move(answer));
}

void Library::readArticle(qint64 row, QObject *context, Answer<ArticleDocument> answer)
{
    d->documents.ask<ArticleDocument>(
        [reader = d->documentReader, row](IndexReader &index) { return reader->read(index, row); }, context,
        std::move(answer));
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

} // namespace newsfold
