// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer.h"

#include "folder_scanner.h"
#include "reading_pool.h"
#include "store.h"

#include <QElapsedTimer>

#include <algorithm>

namespace newsfold {

namespace {

/// What differs between the folder and the index.
struct Differences
{
    QList<FileEntry> toRead;
    QList<QByteArray> gone;
    int added = 0;
    int changed = 0;
};

/// Both lists ordered by path.
Differences compare(const QList<FileEntry> &present, const QList<FileEntry> &known)
{
    Differences differences;
    auto there = present.cbegin();
    auto was = known.cbegin();
    while (there != present.cend() || was != known.cend()) {
        if (was == known.cend() || (there != present.cend() && there->path < was->path)) {
            differences.toRead.append(*there++);
            ++differences.added;
        } else if (there == present.cend() || was->path < there->path) {
            differences.gone.append((was++)->path);
        } else {
            if (*there != *was) {
                differences.toRead.append(*there);
                ++differences.changed;
            }
            ++there;
            ++was;
        }
    }
    return differences;
}

class IndexRun
{
public:
    IndexRun(const QByteArray &folder, IndexTarget &target, const ProgressReport &report,
             std::stop_token stop)
        : m_folder(folder)
        , m_target(target)
        , m_report(report)
        , m_stop(std::move(stop))
    {
    }

    Result<Differences> differences(const IndexScope &scope)
    {
        return scope.everything ? wholeFolder() : somePaths(scope.paths);
    }

    /// Reads `entries` into the index; then what the index asks to have read again.
    Result<void> read(QList<FileEntry> entries)
    {
        int total = int(entries.size());
        while (!entries.isEmpty()) {
            QList<QByteArray> again;
            Result<void> result;
            const auto vanished = readFiles(
                m_folder, entries,
                [&](std::span<const FileReading> batch) {
                    result = m_target.withStore([&](Store &store, qint64 folder) -> Result<void> {
                        auto more = store.apply(folder, batch);
                        if (!more)
                            return std::unexpected(more.error());
                        again += *more;
                        return {};
                    });
                    m_done += int(batch.size());
                    tell({ IndexProgress::Phase::Reading, m_done, total });
                    return result.has_value();
                },
                m_stop);
            if (!result)
                return result;
            if (auto removed = remove(vanished); !removed)
                return removed;
            if (m_stop.stop_requested())
                return std::unexpected(Error{ ErrorCode::Cancelled, {}, {} });
            entries = std::exchange(m_again, {});
            for (const QByteArray &path : again)
                appendPresent(entries, path);
            total += int(entries.size());
        }
        return {};
    }

    /// Marks files as gone; older revisions that take their place are left to read().
    Result<void> remove(const QList<QByteArray> &paths)
    {
        if (paths.isEmpty())
            return {};
        QList<QByteArray> again;
        auto removed = m_target.withStore([&](Store &store, qint64 folder) -> Result<void> {
            auto more = store.index().remove(folder, paths);
            if (!more)
                return std::unexpected(more.error());
            again = *more;
            return {};
        });
        for (const QByteArray &path : again)
            appendPresent(m_again, path);
        return removed;
    }

    QList<FileEntry> takeToReadAgain() { return std::exchange(m_again, {}); }

    void tell(const IndexProgress &progress) const
    {
        if (m_report)
            m_report(progress);
    }

private:
    Result<Differences> wholeFolder()
    {
        tell({ IndexProgress::Phase::Scanning, 0, 0 });
        const auto listing = scanFolder(
            m_folder, {}, [this](int files) { tell({ IndexProgress::Phase::Scanning, files, 0 }); }, m_stop);
        if (!listing)
            return std::unexpected(listing.error());
        QList<FileEntry> known;
        auto asked = m_target.withStore([&](Store &store, qint64 folder) -> Result<void> {
            auto files = store.index().knownFiles(folder);
            if (!files)
                return std::unexpected(files.error());
            known = std::move(*files);
            return store.index().setListingProblems(folder, listing->problems);
        });
        if (!asked)
            return std::unexpected(asked.error());
        return compare(listing->files, known);
    }

    Result<Differences> somePaths(const QList<QByteArray> &paths)
    {
        QList<FileEntry> present;
        QList<FileEntry> known;
        for (const QByteArray &path : paths) {
            if (auto entry = statArticleFile(m_folder, path)) {
                present.append(*entry);
            } else if (auto below = scanFolder(m_folder, path, {}, m_stop)) {
                present += below->files;
            }
        }
        auto asked = m_target.withStore([&](Store &store, qint64 folder) -> Result<void> {
            for (const QByteArray &path : paths) {
                auto file = store.index().knownFile(folder, path);
                auto below = store.index().knownFilesBelow(folder, path);
                if (!file || !below)
                    return std::unexpected(file ? below.error() : file.error());
                if (*file)
                    known.append(**file);
                known += *below;
            }
            return {};
        });
        if (!asked)
            return std::unexpected(asked.error());
        for (auto *list : { &present, &known }) { // a path may lie below another one
            std::ranges::sort(*list, {}, &FileEntry::path);
            const auto repeated = std::ranges::unique(*list, {}, &FileEntry::path);
            list->erase(repeated.begin(), repeated.end());
        }
        return compare(present, known);
    }

    void appendPresent(QList<FileEntry> &entries, const QByteArray &path) const
    {
        if (const auto entry = statArticleFile(m_folder, path))
            entries.append(*entry);
    }

    const QByteArray &m_folder;
    IndexTarget &m_target;
    const ProgressReport &m_report;
    std::stop_token m_stop;
    QList<FileEntry> m_again;
    int m_done = 0;
};

} // namespace

Result<IndexSummary> bringUpToDate(const QByteArray &folder, const IndexScope &scope, IndexTarget &target,
                                   const ProgressReport &report, std::stop_token stop)
{
    QElapsedTimer timer;
    timer.start();
    IndexRun run(folder, target, report, stop);
    auto differences = run.differences(scope);
    if (!differences)
        return std::unexpected(differences.error());
    // Reading comes first: a file that was only renamed takes its article over before the old name is given
    // up.
    if (auto read = run.read(differences->toRead); !read)
        return std::unexpected(read.error());
    if (auto removed = run.remove(differences->gone); !removed)
        return std::unexpected(removed.error());
    if (auto read = run.read(run.takeToReadAgain()); !read)
        return std::unexpected(read.error());

    IndexSummary summary;
    auto counted = target.withStore([&](Store &store, qint64 number) -> Result<void> {
        auto counts = store.index().summary(number);
        if (!counts)
            return std::unexpected(counts.error());
        summary = *counts;
        return {};
    });
    if (!counted)
        return std::unexpected(counted.error());
    summary.added = differences->added;
    summary.changed = differences->changed;
    summary.missing = int(differences->gone.size());
    summary.seconds = double(timer.nsecsElapsed()) / 1e9;
    summary.listReadySeconds = summary.seconds;
    run.tell({ IndexProgress::Phase::Done, 0, 0 });
    return summary;
}

} // namespace newsfold
