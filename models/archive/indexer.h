// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "file_reading.h"
#include "index_progress.h"

#include <QList>

#include <functional>
#include <span>
#include <stop_token>
#include <utility>

namespace newsfold {

class Store;

/// Where the indexer gets what is known and leaves what it finds: a store on the same thread, or one behind a
/// thread. Every call may take its time; the thread of the indexer is made to wait.
class IndexTarget
{
public:
    virtual ~IndexTarget() = default;

    /// Runs `work` with the store and the folder's number.
    virtual Result<void> withStore(const std::function<Result<void>(Store &store, qint64 folder)> &work) = 0;
};

/// What to look at: everything in the folder, or only paths below it that are said to have changed (files or
/// sub-folders, which may be gone).
struct IndexScope
{
    bool everything = true;
    QList<QByteArray> paths;
};

/// Called from one thread or another, never from two at once.
using ProgressReport = std::function<void(const IndexProgress &)>;

/// Brings the index of `folder` (absolute path) up to date: only files whose size or time differ from what
/// the index knows are read. Where damage was met, here or by whoever asked, what is damaged is made anew
/// first. May be stopped and called again at any time: what is done is done. Any thread
/// but the window's. Fails if the folder cannot be read (the index keeps what it has) or the store cannot be
/// written.
Result<IndexSummary> bringUpToDate(const QByteArray &folder, const IndexScope &scope, IndexTarget &target,
                                   const ProgressReport &report = {}, std::stop_token stop = {});

} // namespace newsfold
