// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QString>

#include <optional>

namespace newsfold {

/// How much of what a reader makes.
struct StateCounts
{
    qint64 marked = 0; ///< articles read or starred
    qint64 tagged = 0; ///< tags on articles
    qint64 tags = 0;
    qint64 annotations = 0; ///< highlights and notes
    qint64 searches = 0; ///< saved ones

    bool isNothing() const { return *this == StateCounts{}; }
    friend bool operator==(const StateCounts &, const StateCounts &) = default;
};

/// For people: "12 highlights and notes, 3 tags, 40 articles read or starred"; kinds of which there are none
/// are left out, and nothing at all is "nothing".
QString inWords(const StateCounts &counts);

/// A backup of the state that passed its check.
struct BackupDescription
{
    QString path; ///< absolute
    qint64 madeAt = 0; ///< milliseconds since 1970-01-01T00:00Z
    qint64 bytes = 0; ///< size of the file
    StateCounts holds;
    /// What the state has, or has otherwise, and the backup has not; unknown where the state cannot be read.
    std::optional<StateCounts> lost;
};

/// For people, a sentence or two: when it was made, how long ago, what it holds and what would be lost.
QString inWords(const BackupDescription &backup);

/// What a restore did.
struct RestoreOutcome
{
    BackupDescription backup;
    QString kept; ///< where what was replaced is now (absolute path); empty if there was nothing
};

/// For people: what was restored, and where what it replaced is.
QString inWords(const RestoreOutcome &outcome);

/// Why the state cannot be used, and what can be offered. Articles can be read meanwhile.
struct StateTrouble
{
    Error error;
    std::optional<BackupDescription> backup; ///< the newest good one
    bool replaceable = false; ///< damaged: to be replaced by a backup, or to be put aside
};

} // namespace newsfold
