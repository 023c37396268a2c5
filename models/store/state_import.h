// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "state_dump.h"
#include "status_change.h"

namespace SQLite {
class Database;
}

namespace newsfold {

/// Everything the state holds, read within one snapshot; see StateDump for the order. Errors of SQLite are
/// thrown.
StateDump dumpState(SQLite::Database &database);

/// See ImportState; within the caller's transaction. Returns how many entries were taken in, and which
/// articles were marked in `status`. What is not valid refuses the whole.
Result<int> importState(SQLite::Database &database, const StateDump &dump, StatusOutcome &status);

} // namespace newsfold
