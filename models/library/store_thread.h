// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "library_paths.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace newsfold {

class Store;

/// The one thread that writes: it opens the store, then does what is posted, in order. Work that is posted
/// before the end is done before the end.
class StoreThread
{
public:
    using Work = std::function<void(Store &)>;

    /// `opened` is called on the new thread with the outcome; after an error no work is done any more. `idle`
    /// runs about once a second when nothing else is to do.
    StoreThread(const LibraryPaths &paths, std::function<void(Result<void>)> opened, Work idle);
    ~StoreThread();

    void post(Work work); ///< any thread

    /// Posts and waits; for threads that may wait. Cancelled if the store could not be opened.
    Result<void> call(const std::function<Result<void>(Store &)> &work);

private:
    void run(const LibraryPaths &paths, const std::function<void(Result<void>)> &opened, const Work &idle);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Work> m_work;
    bool m_ending = false;
    bool m_refused = false; ///< the store could not be opened
    std::thread m_thread;
};

} // namespace newsfold
