// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer.h"

#include "folder_scanner.h"
#include "index_damage.h"
#include "reading_pool.h"
#include "store.h"
#include "text_load.h"
#include "text_writer.h"

#include <QElapsedTimer>

#include <algorithm>
#include <future>

namespace newsfold {

namespace {

// From so many new files on they are looked at first and read after: the list is there in a tenth of the
// time.
constexpr qsizetype manyFiles = 1000;

/// What differs between the folder and the index.
struct Differences
{
    QList<FileEntry> added;
    QList<FileEntry> changed;
    QList<QByteArray> gone;
};

/// Holds the files that are there against those that are known. Both come ordered by path.
class Comparison
{
public:
    explicit Comparison(const QList<FileEntry> &present)
        : m_there(present.cbegin())
        , m_end(present.cend())
    {
    }

    void addKnown(const FileEntry &known)
    {
        while (m_there != m_end && m_there->path < known.path)
            m_differences.added.append(*m_there++);
        if (m_there == m_end || known.path < m_there->path) {
            m_differences.gone.append(known.path);
            return;
        }
        if (*m_there != known)
            m_differences.changed.append(*m_there);
        ++m_there;
    }

    Differences finish() &&
    {
        while (m_there != m_end)
            m_differences.added.append(*m_there++);
        return std::move(m_differences);
    }

private:
    QList<FileEntry>::const_iterator m_there;
    QList<FileEntry>::const_iterator m_end;
    Differences m_differences;
};

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
        m_timer.start();
    }

    Result<IndexSummary> run(IndexScope scope)
    {
        if (scope.everything)
            startScan();
        Differences differences;
        return mend()
            .and_then([&] {
                if (m_mended)
                    scope = {};
                return findTexts(scope);
            })
            .and_then([&] { return scope.everything ? wholeFolder() : somePaths(scope.paths); })
            .and_then([&](Differences found) {
                differences = std::move(found);
                return readDifferences(differences);
            })
            .and_then([&] { return remove(differences.gone); })
            .and_then([&] { return listProblems(scope); })
            .and_then([&] { return read(takeToReadAgain()); })
            .and_then([&] { return finishTexts(); })
            .and_then([&] { return summary(differences); });
    }

private:
    /// Makes anew what is damaged, if somebody has met damage.
    Result<void> mend()
    {
        QStringList texts;
        auto looked = m_target.withStore([&](Store &store, qint64) -> Result<void> {
            if (!isDamageNoted(store.paths()))
                return {};
            texts = store.paths().texts();
            return store.mendIndex().transform([&](bool mended) { m_mended = mended; });
        });
        if (!looked || texts.isEmpty())
            return looked;
        for (const QString &path : texts) {
            auto writer = TextWriter::open(path);
            if (!writer)
                return std::unexpected(writer.error());
            const bool damaged = writer->isDamaged();
            m_mended = m_mended || damaged || writer->wasRebuilt();
            if (damaged)
                TextWriter::discard(path);
        }
        return m_target.withStore([&](Store &store, qint64) -> Result<void> {
            forgetDamage(store.paths());
            return {};
        });
    }

    /// Opens where texts are searched, if need be; texts that are not there become pending.
    Result<void> findTexts(const IndexScope &scope)
    {
        return m_target.withStore([&](Store &store, qint64) -> Result<void> {
            auto texts = TextLoad::open(store.paths().texts(), m_stop);
            if (!texts)
                return std::unexpected(texts.error());
            m_texts = std::move(*texts);
            const auto complete = store.index().areTextsComplete(m_texts->identities());
            if (!complete)
                return std::unexpected(complete.error());
            m_textsComplete = *complete || scope.everything;
            if (*complete || !scope.everything)
                return {};
            return m_texts->held()
                .and_then([&](const auto &held) { return store.index().wantTexts(held); })
                .and_then([&](const QList<qint64> &gone) { return m_texts->remove(gone); });
        });
    }

    Result<void> finishTexts()
    {
        return m_texts->finish().and_then([&]() -> Result<void> {
            if (!m_textsComplete)
                return {};
            return m_target.withStore([&](Store &store, qint64) -> Result<void> {
                const auto already = store.index().areTextsComplete(m_texts->identities());
                if (already && *already)
                    return {};
                return store.index().setTextsComplete(m_texts->identities());
            });
        });
    }

    Result<void> readDifferences(const Differences &differences)
    {
        QList<FileEntry> rest = differences.added + differences.changed;
        m_total = int(rest.size());
        if (differences.added.size() >= manyFiles) {
            m_texts->expectMany();
            auto undecided = firstLook(differences.added);
            if (!undecided)
                return std::unexpected(undecided.error());
            // What a first look cannot tell is read whole before the list can be called complete.
            std::ranges::sort(*undecided, {}, &FileEntry::path);
            if (auto done = read(*undecided); !done)
                return done;
            rest.removeIf([&](const FileEntry &entry) {
                return std::ranges::binary_search(*undecided, entry.path, {}, &FileEntry::path);
            });
            if (!differences.changed.isEmpty()) {
                if (auto done = read(differences.changed); !done)
                    return done;
                rest.resize(rest.size() - differences.changed.size());
            }
            m_listReadySeconds = seconds();
        }
        return read(rest);
    }

    /// Returns the files that must be read whole to be listed.
    Result<QList<FileEntry>> firstLook(const QList<FileEntry> &entries)
    {
        Result<void> result;
        int looked = 0;
        auto outcome = readFiles(
            m_folder, entries, FileDepth::Head,
            [&](std::span<const FileReading> batch) {
                result = m_target.withStore([&](Store &store, qint64 folder) -> Result<void> {
                    return store.apply(folder, batch).transform([](const Applied &) {});
                });
                looked += int(batch.size());
                tell({ IndexProgress::Phase::Listing, looked, int(entries.size()) });
                return result.has_value();
            },
            m_stop);
        if (!result)
            return std::unexpected(result.error());
        if (m_stop.stop_requested())
            return std::unexpected(Error{ ErrorCode::Cancelled, {}, {} });
        return std::move(outcome.undecided);
    }

    /// Reads `entries` into the index; then what the index asks to have read again.
    Result<void> read(QList<FileEntry> entries)
    {
        while (!entries.isEmpty()) {
            QList<QByteArray> again;
            Result<void> result;
            const auto outcome = readFiles(
                m_folder, entries, FileDepth::Whole,
                [&](std::span<const FileReading> batch) {
                    Applied applied;
                    result = m_target
                                 .withStore([&](Store &store, qint64 folder) -> Result<void> {
                                     return store.apply(folder, batch).transform([&](Applied &&done) {
                                         applied = std::move(done);
                                     });
                                 })
                                 .and_then([&] { return m_texts->add(batch, applied.searched); });
                    again += applied.again;
                    m_added += applied.added;
                    m_changed += applied.changed;
                    m_done += int(batch.size());
                    tell({ IndexProgress::Phase::Reading, m_done, qMax(m_total, m_done) });
                    return result.has_value();
                },
                m_stop);
            if (!result)
                return result;
            if (auto removed = removeVanished(outcome.vanished); !removed)
                return removed;
            if (m_stop.stop_requested())
                return std::unexpected(Error{ ErrorCode::Cancelled, {}, {} });
            entries = std::exchange(m_again, {});
            for (const QByteArray &path : again)
                appendPresent(entries, path);
            m_total += int(entries.size());
        }
        return {};
    }

    /// Where the folder itself went away in the middle of a run, no file has gone: the index keeps what it
    /// has.
    Result<void> removeVanished(const QList<QByteArray> &paths)
    {
        if (paths.isEmpty())
            return {};
        return checkFolder(m_folder).and_then([&] { return remove(paths); });
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

    /// What could not be listed. After what is gone was removed: a link or a pipe may have taken its place.
    Result<void> listProblems(const IndexScope &scope)
    {
        return m_target.withStore([&](Store &store, qint64 folder) -> Result<void> {
            return scope.everything
                ? store.index().setListingProblems(folder, m_listingProblems)
                : store.index().setListingProblems(folder, scope.paths, m_listingProblems);
        });
    }

    QList<FileEntry> takeToReadAgain() { return std::exchange(m_again, {}); }

    Result<IndexSummary> summary(const Differences &differences)
    {
        IndexSummary summary;
        auto counted = m_target.withStore([&](Store &store, qint64 number) -> Result<void> {
            auto counts = store.index().summary(number);
            if (!counts)
                return std::unexpected(counts.error());
            summary = *counts;
            return {};
        });
        if (!counted)
            return std::unexpected(counted.error());
        summary.added = m_added;
        summary.changed = m_changed;
        summary.missing = int(differences.gone.size());
        summary.mended = m_mended;
        summary.seconds = seconds();
        summary.listReadySeconds = m_listReadySeconds.value_or(summary.seconds);
        tell({ IndexProgress::Phase::Done, 0, 0 });
        return summary;
    }

    double seconds() const { return double(m_timer.nsecsElapsed()) / 1e9; }

    void tell(const IndexProgress &progress) const
    {
        if (m_report)
            m_report(progress);
    }

    /// Looks at the folder on a thread of its own while the databases are opened: where nothing has changed,
    /// these two are most of a run.
    void startScan()
    {
        tell({ IndexProgress::Phase::Scanning, 0, 0 });
        m_scan = std::async(std::launch::async, [this] {
            return scanFolder(
                m_folder, {}, [this](int files) { tell({ IndexProgress::Phase::Scanning, files, 0 }); },
                m_stop);
        });
    }

    Result<Differences> wholeFolder()
    {
        if (!m_scan.valid()) // only some paths were asked for, but damage was found
            startScan();
        auto listing = m_scan.get();
        if (!listing)
            return std::unexpected(listing.error());
        m_listingProblems = std::move(listing->problems);
        Comparison comparison(listing->files);
        auto asked = m_target.withStore([&](Store &store, qint64 folder) -> Result<void> {
            return store.index().settle(folder).and_then([&] {
                return store.index().visitKnownFiles(
                    folder, [&](const FileEntry &known) { comparison.addKnown(known); });
            });
        });
        if (!asked)
            return std::unexpected(asked.error());
        return std::move(comparison).finish();
    }

    Result<Differences> somePaths(const QList<QByteArray> &paths)
    {
        QList<FileEntry> present;
        QList<FileEntry> known;
        for (const QByteArray &path : paths) {
            FolderListing listing = scanPath(m_folder, path, m_stop);
            present += listing.files;
            m_listingProblems += listing.problems;
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
        const auto removeRepeated = [](auto &list, auto path) { // a path may lie below another one
            std::ranges::sort(list, {}, path);
            const auto repeated = std::ranges::unique(list, {}, path);
            list.erase(repeated.begin(), repeated.end());
        };
        removeRepeated(present, &FileEntry::path);
        removeRepeated(known, &FileEntry::path);
        removeRepeated(m_listingProblems, &std::pair<QByteArray, QString>::first);
        Comparison comparison(present);
        for (const FileEntry &entry : known)
            comparison.addKnown(entry);
        return std::move(comparison).finish();
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
    QElapsedTimer m_timer;
    std::unique_ptr<TextLoad> m_texts;
    bool m_mended = false;
    bool m_textsComplete = false; // once this run is through
    QList<std::pair<QByteArray, QString>> m_listingProblems;
    QList<FileEntry> m_again;
    int m_added = 0;
    int m_changed = 0;
    int m_done = 0;
    int m_total = 0;
    std::optional<double> m_listReadySeconds;
    std::future<Result<FolderListing>> m_scan; // last: it is waited for before anything it uses goes
};

} // namespace

Result<IndexSummary> bringUpToDate(const QByteArray &folder, const IndexScope &scope, IndexTarget &target,
                                   const ProgressReport &report, std::stop_token stop)
{
    auto summary = IndexRun(folder, target, report, stop).run(scope);
    if (summary || summary.error().code != ErrorCode::Damaged)
        return summary;
    auto noted = target.withStore([](Store &store, qint64) -> Result<void> {
        noteDamage(store.paths());
        return {};
    });
    if (!noted)
        return std::unexpected(noted.error());
    return IndexRun(folder, target, report, std::move(stop)).run(scope);
}

} // namespace newsfold
