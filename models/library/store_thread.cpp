// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_thread.h"

#include "store.h"
#include "thread_rank.h"

#include <chrono>
#include <future>

namespace newsfold {

StoreThread::StoreThread(const LibraryPaths &paths, std::function<void(Result<void>)> opened, Work idle)
    : m_thread(
          [this, paths, opened = std::move(opened), idle = std::move(idle)] { run(paths, opened, idle); })
{
}

StoreThread::~StoreThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void StoreThread::post(Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_refused)
            return;
        m_work.push_back(std::move(work));
    }
    m_changed.notify_all();
}

Result<void> StoreThread::call(const std::function<Result<void>(Store &)> &work)
{
    // Shared, and destroyed unfulfilled if the store refuses: then get() throws broken_promise.
    auto promise = std::make_shared<std::promise<Result<void>>>();
    auto future = promise->get_future();
    post([promise = std::move(promise), &work](Store &store) { promise->set_value(work(store)); });
    try {
        return future.get();
    } catch (const std::future_error &) {
        return std::unexpected(Error{ ErrorCode::Cancelled, {}, {} });
    }
}

void StoreThread::run(const LibraryPaths &paths, const std::function<void(Result<void>)> &opened,
                      const Work &idle)
{
    standBehindWindow();
    auto store = Store::open(paths, Store::StateTroubles::ReadOn);
    if (!store) {
        std::deque<Work> dropped;
        {
            const std::lock_guard lock(m_mutex);
            m_refused = true;
            dropped.swap(m_work);
        }
        opened(std::unexpected(store.error()));
        return;
    }
    opened({});
    std::unique_lock lock(m_mutex);
    while (true) {
        if (!m_work.empty()) {
            const Work work = std::move(m_work.front());
            m_work.pop_front();
            lock.unlock();
            work(*store);
            lock.lock();
            continue;
        }
        if (m_ending)
            return;
        const bool woken = m_changed.wait_for(lock, std::chrono::seconds(1),
                                              [this] { return m_ending || !m_work.empty(); });
        if (!woken) {
            lock.unlock();
            idle(*store);
            lock.lock();
        }
    }
}

} // namespace newsfold
