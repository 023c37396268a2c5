// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_pool.h"

#include "article_reader.h"
#include "file_content.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <iterator>
#include <mutex>
#include <thread>
#include <vector>

namespace newsfold {

namespace {

// Large enough that a transaction a batch costs little, small enough that the list grows visibly.
constexpr size_t batchSize = 500;
constexpr size_t mostWaiting = 4 * batchSize;
// Front matter of the crawler has a tenth of it.
constexpr qsizetype longestHead = 8192;

QString problemText(const Error &error)
{
    return error.hint.isEmpty() ? error.message : error.message + u' ' + error.hint;
}

} // namespace

std::optional<FileReading> readArticleFile(const QByteArray &folder, const FileEntry &entry)
{
    FileReading reading{ .entry = entry, .article = {}, .problems = {} };
    const auto bytes = readListedFile(folder + '/' + entry.path);
    if (!bytes) {
        if (bytes.error().code == ErrorCode::NotFound)
            return std::nullopt;
        reading.unreadable = bytes.error().code == ErrorCode::Unreadable;
        reading.problems.append(problemText(bytes.error()));
        return reading;
    }
    const QByteArray name = entry.path.sliced(entry.path.lastIndexOf('/') + 1);
    Article article = readArticle(*bytes, { QFile::decodeName(name), entry.modifiedNs / 1'000'000 });
    reading.problems = std::exchange(article.problems, {});
    // Neither text nor anything that names it: no article, but never a silent gap.
    const bool named = !article.id.isEmpty() || !article.url.isEmpty()
        || article.title != QFileInfo(QFile::decodeName(name)).completeBaseName();
    if (article.text.isEmpty() && !named) {
        if (reading.problems.isEmpty())
            reading.problems.append(
                QCoreApplication::translate("newsfold::ReadingPool", "The file holds no text."));
        return reading;
    }
    reading.revision = searchedRevision(article);
    reading.article = std::move(article);
    return reading;
}

namespace {

/// What one thread has read and not handed over yet: taking the lock for every file would cost more than some
/// files do.
struct Handful
{
    static constexpr size_t full = 32;

    std::vector<FileReading> readings;
    ReadOutcome outcome;
    size_t files = 0;

    void read(const QByteArray &folder, const FileEntry &entry, FileDepth depth)
    {
        ++files;
        if (depth == FileDepth::Head) {
            if (auto article = readArticleHead(readFileStart(folder + '/' + entry.path, longestHead)))
                readings.push_back({ .entry = entry, .article = std::move(*article), .headOnly = true });
            else
                outcome.undecided.append(entry);
        } else if (auto reading = readArticleFile(folder, entry)) {
            readings.push_back(std::move(*reading));
        } else {
            outcome.vanished.append(entry.path);
        }
    }
};

/// The readings on their way from the reading threads to the one that takes them.
class ReadingQueue
{
public:
    explicit ReadingQueue(size_t readers)
        : m_active(readers)
    {
    }

    /// Waits while too much is waiting; false once nobody takes anything any more.
    bool hand(Handful &handful)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_waiting.size() < mostWaiting || m_ended; });
        m_outcome.vanished += std::exchange(handful.outcome.vanished, {});
        m_outcome.undecided += std::exchange(handful.outcome.undecided, {});
        std::ranges::move(handful.readings, std::back_inserter(m_waiting));
        handful.readings.clear();
        handful.files = 0;
        if (m_waiting.size() >= batchSize)
            m_changed.notify_all();
        return !m_ended;
    }
    void readerEnded()
    {
        const std::lock_guard lock(m_mutex);
        --m_active;
        m_changed.notify_all();
    }
    /// The next batch; `last` tells that none follows.
    std::vector<FileReading> take(bool &last)
    {
        std::vector<FileReading> batch;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [&] { return m_waiting.size() >= batchSize || m_active == 0; });
            last = m_active == 0;
            batch.swap(m_waiting);
        }
        m_changed.notify_all();
        return batch;
    }
    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_changed.notify_all();
    }
    ReadOutcome &outcome() { return m_outcome; } ///< once the readers have ended

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<FileReading> m_waiting;
    ReadOutcome m_outcome;
    size_t m_active;
    bool m_ended = false;
};

} // namespace

ReadOutcome readFiles(const QByteArray &folder, const QList<FileEntry> &entries, FileDepth depth,
                      const std::function<bool(std::span<const FileReading>)> &taken, std::stop_token stop)
{
    const size_t readers = std::clamp<size_t>(std::thread::hardware_concurrency(), 1, 8);
    ReadingQueue queue(readers);
    std::atomic<qsizetype> next = 0;
    std::vector<std::jthread> threads;
    for (size_t i = 0; i < readers; ++i) {
        threads.emplace_back([&] {
            Handful handful;
            bool wanted = true;
            while (wanted) {
                const qsizetype mine = next++;
                if (mine >= entries.size() || stop.stop_requested())
                    break;
                handful.read(folder, entries[mine], depth);
                if (handful.files >= Handful::full)
                    wanted = queue.hand(handful);
            }
            queue.hand(handful);
            queue.readerEnded();
        });
    }

    for (bool last = false; !last;) {
        const auto batch = queue.take(last);
        if (!batch.empty() && !taken(batch)) {
            queue.end();
            break;
        }
    }
    threads.clear(); // joins
    return std::move(queue.outcome());
}

} // namespace newsfold
