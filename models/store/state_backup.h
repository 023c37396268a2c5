// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "state_trouble.h"

#include <QDateTime>

#include <optional>

namespace SQLite {
class Database;
}

namespace newsfold {

/// How many daily backups are kept; older ones are removed after a new one has passed its check.
inline constexpr int backupsKept = 7;

/// Copies `database`, whole as it is now, into the file `target` through SQLite's online backup, and checks
/// the copy. An error leaves a copy that is to be thrown away.
Result<void> copyChecked(SQLite::Database &database, const QString &target);

/// Backs the state up into the file `target` (absolute): a checked copy gets the name, at once and only then.
/// A state or backup of that name is replaced, anything else is left alone.
Result<void> backUpTo(SQLite::Database &database, const QString &target);

/// Backs the state up into `folder`, as `state-20251230-061002.sqlite` (UTC), and removes what earlier
/// backups left unfinished.
Result<void> backUp(SQLite::Database &database, const QString &folder);

/// Whether the newest backup is older than a day, or there is none.
bool dailyBackupDue(const QString &folder);

/// When it was made: its name tells, else the file's time.
QDateTime backupTime(const QString &path);

/// Absolute path of the newest backup that passes its check. Reads it whole.
std::optional<QString> newestBackup(const QString &folder);

/// Keeps the newest backup from being replaced by those of a state that is made anew: its name becomes
/// `kept-20251230-061002.sqlite`.
void keepNewestBackup(const QString &folder);

/// Checks the backup, and compares it with the state. Changes neither.
Result<BackupDescription> describeBackup(const QString &backup, const QString &statePath);

/// What helps against damage of the state is told with it: the newest good backup in `folder`, and what it
/// would cost. Other errors are as they were.
Error withRemedy(Error error, const QString &statePath, const QString &folder);

} // namespace newsfold
