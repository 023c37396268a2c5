// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_pool.h"

#include "article_reader.h"
#include "excerpt.h"
#include "file_content.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace newsfold {

namespace {

// Large enough that a transaction a batch costs little, small enough that the list grows visibly.
constexpr size_t batchSize = 500;
constexpr size_t mostWaiting = 4 * batchSize;

QString problemText(const Error &error)
{
    return error.hint.isEmpty() ? error.message : error.message + u' ' + error.hint;
}

} // namespace

std::optional<FileReading> readArticleFile(const QByteArray &folder, const FileEntry &entry)
{
    FileReading reading{ .entry = entry, .article = {}, .excerpt = {}, .problems = {} };
    const auto bytes = readFile(folder + '/' + entry.path);
    if (!bytes) {
        if (bytes.error().code == ErrorCode::NotFound)
            return std::nullopt;
        reading.unreadable = bytes.error().code == ErrorCode::Unreadable;
        if (reading.unreadable)
            reading.entry.size
                = -1; // no file has it: every run tries again, for permissions leave the time as it is
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
    reading.excerpt = excerptOf(article.text);
    reading.article = std::move(article);
    return reading;
}

QList<QByteArray> readFiles(const QByteArray &folder, const QList<FileEntry> &entries,
                            const std::function<bool(std::span<const FileReading>)> &taken,
                            std::stop_token stop)
{
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<FileReading> waiting;
    QList<QByteArray> vanished;
    std::atomic<qsizetype> next = 0;
    const size_t readers = std::clamp<size_t>(std::thread::hardware_concurrency(), 1, 8);
    size_t active = readers;
    bool ended = false;

    std::vector<std::jthread> threads;
    for (size_t i = 0; i < readers; ++i) {
        threads.emplace_back([&] {
            for (;;) {
                const qsizetype mine = next++;
                if (mine >= entries.size() || stop.stop_requested())
                    break;
                auto reading = readArticleFile(folder, entries[mine]);
                std::unique_lock lock(mutex);
                changed.wait(lock, [&] { return waiting.size() < mostWaiting || ended; });
                if (ended)
                    break;
                if (!reading)
                    vanished.append(entries[mine].path);
                else
                    waiting.push_back(std::move(*reading));
                if (waiting.size() >= batchSize)
                    changed.notify_all();
            }
            const std::lock_guard lock(mutex);
            --active;
            changed.notify_all();
        });
    }

    for (bool last = false; !last;) {
        std::vector<FileReading> batch;
        {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return waiting.size() >= batchSize || active == 0; });
            last = active == 0;
            batch.swap(waiting);
        }
        changed.notify_all();
        if (!batch.empty() && !taken(batch)) {
            const std::lock_guard lock(mutex);
            ended = true;
            break;
        }
    }
    changed.notify_all();
    threads.clear(); // joins
    return vanished;
}

} // namespace newsfold
