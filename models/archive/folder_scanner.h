// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "file_reading.h"

#include <QList>

#include <functional>
#include <stop_token>
#include <utility>

namespace newsfold {

struct FolderListing
{
    QList<FileEntry> files; ///< ordered by path, bytewise
    QList<std::pair<QByteArray, QString>>
        problems; ///< sub-folders and what could not be looked at or is no file
};

/// Whether a name is one of an article: `.md`, `.markdown` or `.txt` in any case, and not hidden.
bool isArticleName(QByteArrayView name);

/// Lists the article files in `folder` (absolute path) and below, or only below its sub-folder `below`.
/// Hidden entries and symbolic links to folders are left out; a symbolic link to a regular file is followed.
/// What has an article's name but is no regular file, or a link to none, is told as a problem. Any thread.
/// `found` is told the number of files now and then. Fails if the folder itself cannot be read.
Result<FolderListing> scanFolder(const QByteArray &folder, const QByteArray &below = {},
                                 const std::function<void(int files)> &found = {}, std::stop_token stop = {});

/// The same for one path below `folder`, a file or a sub-folder. Nothing is no error: it may be gone.
FolderListing scanPath(const QByteArray &folder, const QByteArray &path, const std::stop_token &stop = {});

/// Whether `folder` can be read; the error is scanFolder()'s.
Result<void> checkFolder(const QByteArray &folder);

/// The entry of one file (path below `folder`): nothing if it is gone or is no article file.
std::optional<FileEntry> statArticleFile(const QByteArray &folder, const QByteArray &path);

} // namespace newsfold
