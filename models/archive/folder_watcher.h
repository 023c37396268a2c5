// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>

namespace newsfold {

/// Tells what changes in a folder and below, through Linux's inotify (inotify(7)): files that were written
/// and closed, moved or removed, sub-folders that came or went. Changes are gathered until the folder has
/// been quiet for `quietMsecs`, but no longer than `longestWaitMsecs`. Has a thread of its own, on which it
/// reports.
class FolderWatcher
{
public:
    struct Change
    {
        QList<QByteArray> paths; ///< below the folder; files or sub-folders, each may be gone
        bool everything = false; ///< too much happened, or not all could be watched: look at the whole folder
        bool folderGone
            = false; ///< the folder itself went away; reported again with `everything` when it is back
    };
    using Report = std::function<void(const Change &)>;

    static constexpr int quietMsecs = 200;
    static constexpr int longestWaitMsecs = 1000;

    /// Begins to watch; `report` with nothing in it is called once all watches are set.
    FolderWatcher(const QByteArray &folder, Report report);
    ~FolderWatcher(); ///< waits for a report under way

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace newsfold
