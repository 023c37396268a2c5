// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_reading.h"

#include <QList>

#include <functional>
#include <span>
#include <stop_token>

namespace newsfold {

/// Reads and parses one file. A file that has vanished meanwhile gives nothing.
std::optional<FileReading> readArticleFile(const QByteArray &folder, const FileEntry &entry);

enum class FileDepth {
    Head, ///< a first look: FileReading::headOnly; what one cannot tell from is left undecided
    Whole,
};

struct ReadOutcome
{
    QList<QByteArray> vanished;
    QList<FileEntry> undecided; ///< in no particular order
};

/// Reads files on every core and hands them in batches to `taken`, which runs on the calling thread, while
/// the next ones are read. At most a few batches are held in memory. Ends early when `taken` returns false or
/// on `stop`.
ReadOutcome readFiles(const QByteArray &folder, const QList<FileEntry> &entries, FileDepth depth,
                      const std::function<bool(std::span<const FileReading>)> &taken,
                      std::stop_token stop = {});

} // namespace newsfold
