// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>

namespace newsfold {

/// Larger files are not read: no article is, and the whole file is held in memory while it is parsed.
inline constexpr qint64 largestFileBytes = 64LL << 20;

/// Reads a whole regular file (absolute path). Never blocks on a FIFO. Errors: NotFound if it vanished,
/// TooLarge, Unreadable; their messages begin with the path. Any thread.
Result<QByteArray> readFile(const QByteArray &path);
/// The same for where the path stands beside the message: that does not name it again.
Result<QByteArray> readListedFile(const QByteArray &path);

/// Up to `most` bytes from its beginning; empty if it cannot be read, for whatever reason. Any thread.
QByteArray readFileStart(const QByteArray &path, qsizetype most);

} // namespace newsfold
