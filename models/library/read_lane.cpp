// SPDX-License-Identifier: GPL-3.0-or-later
#include "read_lane.h"

#include "thread_rank.h"

namespace newsfold {

ReadLane::ReadLane(const QString &indexPath, std::shared_ptr<SharedColumns> columns, QObject *parent)
    : QObject(parent)
    , m_indexPath(indexPath)
    , m_columns(std::move(columns))
{
    m_worker.moveToThread(&m_thread);
    m_thread.start();
    run(&standBehindWindow);
}

ReadLane::~ReadLane()
{
    ++m_newest; // what is still queued drops itself
    interrupt();
    m_thread.quit();
    m_thread.wait();
}

void ReadLane::run(std::function<void()> work)
{
    QMetaObject::invokeMethod(&m_worker, std::move(work), Qt::QueuedConnection);
}

void ReadLane::interrupt()
{
    const std::lock_guard lock(m_mutex);
    if (m_reader)
        m_reader->interrupt();
}

Result<IndexReader *> ReadLane::reader()
{
    if (m_reader && m_reader->isReplaced()) {
        const std::lock_guard lock(m_mutex);
        m_reader.reset();
    }
    if (!m_reader) {
        auto opened = IndexReader::open(m_indexPath, m_columns);
        if (!opened)
            return std::unexpected(opened.error());
        const std::lock_guard lock(m_mutex);
        m_reader = std::move(*opened);
    }
    return &*m_reader;
}

} // namespace newsfold
