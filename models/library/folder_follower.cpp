// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_follower.h"

#include "store.h"
#include "store_thread.h"
#include "text_load.h"
#include "thread_rank.h"

#include <QCoreApplication>
#include <QFile>

#include <chrono>

namespace newsfold {

namespace {

constexpr std::chrono::seconds againAfter(2);

class ThreadedTarget : public IndexTarget
{
public:
    ThreadedTarget(StoreThread &store, QByteArray folder)
        : m_store(store)
        , m_folder(std::move(folder))
    {
    }

    Result<void> withStore(const std::function<Result<void>(Store &, qint64)> &work) override
    {
        return m_store.call([&](Store &store) -> Result<void> {
            const auto folder = store.index().folder(m_folder);
            if (!folder)
                return std::unexpected(folder.error());
            return work(store, *folder);
        });
    }

private:
    StoreThread &m_store;
    const QByteArray m_folder;
};

} // namespace

FolderFollower::FolderFollower(const QByteArray &folder, StoreThread &store, Reports reports)
    : m_folder(folder)
    , m_store(store)
    , m_reports(std::move(reports))
    , m_thread([this](const std::stop_token &stop) { run(stop); })
    , m_watcher(folder, [this](const FolderWatcher::Change &change) { changed(change); })
{
}

FolderFollower::~FolderFollower() = default;

void FolderFollower::changed(const FolderWatcher::Change &change)
{
    if (change.everything || change.folderGone)
        addPending({});
    else if (!change.paths.isEmpty())
        addPending({ .everything = false, .paths = change.paths });
}

void FolderFollower::mend()
{
    if (m_mended < mendsTried)
        return addPending({});
    if (!m_gaveUp.exchange(true))
        m_reports.failed(
            { ErrorCode::Damaged, tr("The index is damaged again, though it was made anew three times."),
              tr("The disk may be failing. Make a backup of what you wrote on another one, then start "
                 "Newsfold again.") });
}

void FolderFollower::addPending(const IndexScope &scope)
{
    const std::lock_guard lock(m_mutex);
    if (scope.everything || !m_pending)
        m_pending = scope;
    else
        m_pending->paths += scope.paths; // no matter if everything is pending already
    m_wake.notify_all();
}

void FolderFollower::run(const std::stop_token &stop)
{
    standBehindWindow();
    while (!stop.stop_requested()) {
        IndexScope scope;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_pending.has_value(); }))
                return;
            scope = *std::exchange(m_pending, std::nullopt); // NOLINT(bugprone-unchecked-optional-access)
        }
        if (update(scope, stop)) {
            tidy(stop);
            continue;
        }
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, againAfter, [] { return false; });
        lock.unlock();
        addPending(scope);
    }
}

void FolderFollower::tidy(const std::stop_token &stop)
{
    QStringList texts;
    const auto asked = m_store.call([&](Store &store) -> Result<void> {
        texts = store.paths().texts();
        return {};
    });
    if (!asked)
        return;
    // Should it fail, the next run tells why: it writes to the same databases.
    (void)tidyTexts(texts, [&] {
        const std::lock_guard lock(m_mutex);
        return !m_pending && !stop.stop_requested();
    });
}

bool FolderFollower::update(const IndexScope &scope, const std::stop_token &stop)
{
    ThreadedTarget target(m_store, m_folder);
    const auto summary = bringUpToDate(m_folder, scope, target, m_reports.progress, stop);
    if (stop.stop_requested())
        return true;
    if (summary) {
        if (std::exchange(m_missing, false))
            m_reports.folderReturned();
        m_mended += summary->mended;
        m_reports.updated(*summary);
        return true;
    }
    const Error &error = summary.error();
    if (error.code == ErrorCode::NotFound || (error.code == ErrorCode::Unreadable && scope.everything)) {
        m_missing = true;
        m_reports.folderMissing(error);
        return true;
    }
    if (error.code == ErrorCode::Cancelled)
        return true;
    m_reports.failed(error);
    // Another process lets go, or somebody makes room.
    return error.code != ErrorCode::Locked && error.code != ErrorCode::DiskFull;
}

} // namespace newsfold
