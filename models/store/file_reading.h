// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace newsfold {

/// A file as a folder's listing has it.
struct FileEntry
{
    QByteArray path; ///< below the folder, in the file system's bytes
    qint64 size = 0; ///< bytes
    qint64 modifiedNs = 0; ///< nanoseconds since 1970-01-01T00:00Z

    friend bool operator==(const FileEntry &, const FileEntry &) = default;
};

/// A file that was read, on its way into the index.
struct FileReading
{
    FileEntry entry;
    std::optional<Article> article; ///< nothing if the file holds none
    qint64 revision = 0; ///< changes with what is searched of the article; see searchedRevision()
    QStringList problems;
    bool headOnly = false; ///< a first look: without text, words and problems; the file is to be read again
    bool unreadable = false; ///< the file could not be opened: what the index knows of it stays
};

/// A number for what is searched of an article: title, authors, publisher and text. Stable across runs and
/// machines.
qint64 searchedRevision(const Article &article);

} // namespace newsfold
