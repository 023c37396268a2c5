// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "direct_target.h"
#include "open_store.h"
#include "text_load.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct IndexCommand
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::IndexCommand)
};

/// A folder that was moved is indexed under its new name; under the old one its articles are missing.
Result<void> missVanishedFolders(Store &store)
{
    const auto folders = store.index().folders();
    if (!folders)
        return std::unexpected(folders.error());
    for (const QByteArray &path : *folders) {
        if (QFileInfo(QFile::decodeName(path)).isDir())
            continue;
        const auto number = store.index().folder(path);
        const auto files = number.and_then([&](qint64 folder) { return store.index().knownFiles(folder); });
        if (!files)
            return std::unexpected(files.error());
        QList<QByteArray> paths;
        for (const FileEntry &file : *files)
            paths.append(file.path);
        if (paths.isEmpty())
            continue;
        if (auto removed = store.index().remove(*number, paths); !removed)
            return std::unexpected(removed.error());
    }
    return {};
}

QString progressText(const IndexProgress &progress)
{
    switch (progress.phase) {
    case IndexProgress::Phase::Scanning:
        return IndexCommand::tr("Looking for articles: %1 files").arg(progress.done);
    case IndexProgress::Phase::Listing:
        return IndexCommand::tr("Listing articles: %1 of %2").arg(progress.done).arg(progress.total);
    case IndexProgress::Phase::Reading:
    case IndexProgress::Phase::Done:
        break;
    }
    return IndexCommand::tr("Reading articles: %1 of %2").arg(progress.done).arg(progress.total);
}

QJsonObject toJson(const IndexSummary &summary)
{
    return { { u"articles"_s, summary.articles },
             { u"added"_s, summary.added },
             { u"changed"_s, summary.changed },
             { u"missing"_s, summary.missing },
             { u"problems"_s, summary.problems },
             { u"seconds"_s, summary.seconds },
             { u"list_ready_seconds"_s, summary.listReadySeconds } };
}

} // namespace

Result<void> runIndex(const Arguments &arguments, Console &console)
{
    auto store = openStoreToRead(arguments, console);
    if (store && store->index().isDamaged()) {
        console.note(IndexCommand::tr("The index is damaged and is made anew."));
        store = std::unexpected(Error{}); // closes it
        IndexDatabase::discard(arguments.library.index());
        store = openStoreToRead(arguments, console);
    }
    if (!store)
        return std::unexpected(store.error());
    if (auto missed = missVanishedFolders(*store); !missed)
        return missed;
    if (!QFileInfo(arguments.folder).isDir()) {
        return std::unexpected(
            Error{ ErrorCode::NotFound, IndexCommand::tr("There is no folder %1.").arg(arguments.folder),
                   IndexCommand::tr(
                       "Check its name, or mount the disk it is on. Should it have been indexed before, "
                       "nothing is lost: its articles come back with it.") });
    }
    const QByteArray path = QFile::encodeName(arguments.folder);
    DirectTarget target(*store, path);
    const auto summary = bringUpToDate(path, {}, target, [&](const IndexProgress &progress) {
        if (progress.phase != IndexProgress::Phase::Done)
            console.progress(progressText(progress));
    });
    console.endProgress();
    if (!summary)
        return std::unexpected(summary.error());
    if (summary->mended)
        console.note(IndexCommand::tr("The index was damaged and was made anew."));
    // The index is up to date all the same; the next run tries again.
    if (const auto attached = store->attachWaiting(); !attached)
        console.note(attached.error().message);
    if (arguments.json) {
        console.printJson(toJson(*summary));
    } else {
        console.printLine(
            IndexCommand::tr("%1 articles: %2 files added, %3 changed, %4 missing, %5 problems, in %6 s")
                .arg(summary->articles)
                .arg(summary->added)
                .arg(summary->changed)
                .arg(summary->missing)
                .arg(summary->problems)
                .arg(summary->seconds, 0, 'f', 2));
    }
    if (auto told = console.finish(); !told) // what is left is nothing to wait for
        return told;
    // After hundreds of thousands of files. All is found as it is, only slower: no reason to fail.
    (void)tidyTexts(arguments.library.texts(), [&] {
        console.progress(IndexCommand::tr("Putting in order what is searched"));
        return true;
    });
    console.endProgress();
    return {};
}

} // namespace newsfold
