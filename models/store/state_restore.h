// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "state_trouble.h"

namespace newsfold {

/// Puts the backup in the state's place. The backup is checked, and brought to the newest version in a copy,
/// before anything is touched; what it replaces is kept beside the state (RestoreOutcome::kept). A sound
/// state is replaced in one transaction, which other connections see as any other change; a damaged one is
/// moved away as setAside() does. The state gets a new identity, by which indexes know it for another one.
Result<RestoreOutcome> restoreState(const QString &backup, const QString &statePath);

/// Removes what restores that were killed left beside the state, unless one is under way.
void removeRestoreLeftovers(const QString &statePath);

/// Moves a damaged state and what belongs to it away: to `state-damaged-20251230-061002.sqlite` (UTC) beside
/// it. Returns the new name, absolute. Connections that are open go on seeing the old file:
/// StateDatabase::isReplaced().
Result<QString> setAside(const QString &statePath);

} // namespace newsfold
