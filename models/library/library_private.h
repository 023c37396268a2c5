// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library.h"

#include "document_reader.h"
#include "folder_follower.h"
#include "notebook_reader.h"
#include "read_lane.h"
#include "shared_columns.h"
#include "state_reader.h"
#include "store.h"
#include "store_thread.h"

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace newsfold {

/// What both halves of Library share: the thread that writes, the lanes that read, and the way back to the
/// window's thread.
class Library::Private
{
public:
    static constexpr int changesApartMsecs = 300;

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
        , tags(paths.index(), columns)
        , notebook(paths.index(), columns)
        , exports(paths.index(), columns)
        , imports(paths.index(), columns)
        , documentReader(std::make_shared<DocumentReader>(paths.state()))
        , tagReader(std::make_shared<NotebookReader>(paths.state()))
        , notebookReader(std::make_shared<NotebookReader>(paths.state()))
    {
        changes.setSingleShot(true);
        QObject::connect(&changes, &QTimer::timeout, q, &Library::articlesChanged);
        for (ReadLane *lane :
             { &results, &others, &rows, &counts, &searches, &documents, &problems, &tags, &notebook }) {
            QObject::connect(lane, &ReadLane::damageMet, q, [this] {
                if (follower)
                    follower->mend();
            });
        }
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
                    store->post([this](Store &indexed) { attachWaiting(indexed); });
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

    /// Should it fail, the next run tries again.
    void attachWaiting(Store &indexed)
    {
        if (const auto followed = indexed.attachWaiting())
            tell(indexed, *followed);
    }

    void followOthers(Store &others)
    {
        const auto elsewhere = others.followOthers();
        if (!elsewhere)
            return; // busy for the moment; asked again in a second
        if (elsewhere->index)
            onWindowThread([this] { noteChange(); });
        if (elsewhere->state) {
            tell(others, elsewhere->followed);
            if (elsewhere->usable)
                tellUsable();
            else
                onWindowThread([this] { Q_EMIT q->searchesChanged(); });
        }
    }

    /// Another state has taken the place of the one before.
    void tellUsable()
    {
        onWindowThread([this] {
            Q_EMIT q->searchesChanged();
            Q_EMIT q->stateUsable();
        });
    }

    /// On the store's thread, once it is open.
    void tellTroubles(Store &opened);

    /// On the store's thread: tells everybody what looks different after a change of the state.
    void tell(Store &changed, const Store::Followed &followed);

    /// Answers a command on the window's thread, after everybody was told.
    template <typename Done, typename T>
    void answerChange(Store &changed, Result<Done> done, T Done::*told, const QPointer<QObject> &context,
                      const Answer<T> &answer)
    {
        if (done)
            tell(changed, done->followed);
        answerTo(done.transform([told](const Done &value) { return value.*told; }), context, answer);
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
    ReadLane tags;
    ReadLane notebook;
    std::shared_ptr<std::atomic_bool> exportCancelled; ///< of the newest one; none yet
    ReadLane exports;
    ReadLane imports;
    std::shared_ptr<DocumentReader> documentReader; ///< only used on the documents' thread
    std::shared_ptr<NotebookReader> tagReader; ///< on the tags' thread
    std::shared_ptr<NotebookReader> notebookReader; ///< on the notebook's thread
    JournalState toldJournal; ///< only used on the store's thread
    std::unique_ptr<StoreThread> store;
    std::unique_ptr<FolderFollower> follower;
    std::vector<std::jthread> retired;
};

} // namespace newsfold
