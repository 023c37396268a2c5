// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder_watcher.h"
#include "indexer.h"

#include <QCoreApplication>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace newsfold {

class StoreThread;

/// Keeps the index of one folder up to date for as long as it exists: brings it up once, then follows what
/// the watcher reports. Reports from threads of its own.
class FolderFollower
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::FolderFollower)
public:
    struct Reports
    {
        ProgressReport progress;
        std::function<void(const IndexSummary &)> updated; ///< a run is done
        std::function<void(const Error &)> folderMissing;
        std::function<void()> folderReturned;
        std::function<void(const Error &)>
            failed; ///< the index could not be written; the next change tries again
    };

    FolderFollower(const QByteArray &folder, StoreThread &store, Reports reports);
    ~FolderFollower(); ///< stops the run under way and waits for it

    /// Makes a run soon that looks for damage which was noted. Reports a failure instead where the index had
    /// to be made anew three times already: what spoils it is likely to do so again. Any thread.
    void mend();

private:
    void changed(const FolderWatcher::Change &change);
    void run(const std::stop_token &stop);
    /// Whether it is done; if not, it is worth another try.
    bool update(const IndexScope &scope, const std::stop_token &stop);
    void addPending(const IndexScope &scope);
    /// Makes what was written quick to search, until something else is to be done.
    void tidy(const std::stop_token &stop);

    const QByteArray m_folder;
    StoreThread &m_store;
    const Reports m_reports;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<IndexScope> m_pending = IndexScope{};
    bool m_missing = false; ///< only touched by run()
    static constexpr int mendsTried = 3;
    std::atomic<int> m_mended = 0; ///< runs that had to make something anew
    std::atomic<bool> m_gaveUp = false;
    std::jthread m_thread;
    FolderWatcher m_watcher;
};

} // namespace newsfold
