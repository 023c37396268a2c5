// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_follower.h"

#include "store.h"
#include "store_thread.h"

#include <QCoreApplication>
#include <QFile>

namespace newsfold {

namespace {

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
    const std::lock_guard lock(m_mutex);
    if (change.everything || change.folderGone) {
        m_pending = IndexScope{};
    } else if (!change.paths.isEmpty()) {
        if (!m_pending)
            m_pending = IndexScope{ .everything = false, .paths = {} };
        m_pending->paths += change.paths;
    }
    m_wake.notify_all();
}

void FolderFollower::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        IndexScope scope;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_pending.has_value(); }))
                return;
            scope = *std::exchange(m_pending, std::nullopt);
        }
        update(scope, stop);
    }
}

void FolderFollower::update(const IndexScope &scope, const std::stop_token &stop)
{
    ThreadedTarget target(m_store, m_folder);
    const auto summary = bringUpToDate(m_folder, scope, target, m_reports.progress, stop);
    if (stop.stop_requested())
        return;
    if (summary) {
        if (std::exchange(m_missing, false))
            m_reports.folderReturned();
        m_reports.updated(*summary);
        return;
    }
    const Error &error = summary.error();
    if (error.code == ErrorCode::NotFound || (error.code == ErrorCode::Unreadable && scope.everything)) {
        m_missing = true;
        m_reports.folderMissing(error);
    } else if (error.code != ErrorCode::Cancelled) {
        m_reports.failed(error);
    }
}

} // namespace newsfold
