// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <optional>

namespace SQLite {
class Database;
}

namespace newsfold {

/// How many backups are kept; older ones are removed after a new one has passed its check.
inline constexpr int backupsKept = 7;

/// Copies the state database into `folder` through SQLite's online backup, checks the copy, and only then
/// gives it its name (`state-20251230-061002.sqlite`, UTC).
Result<void> backUp(SQLite::Database &database, const QString &path, const QString &folder);

/// Whether the newest backup is older than a day, or there is none.
bool dailyBackupDue(const QString &folder);

/// Absolute path of the newest backup.
std::optional<QString> newestBackup(const QString &folder);

} // namespace newsfold
