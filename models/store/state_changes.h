// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state_journal.h"

namespace newsfold {

/// Carries out one change of the state within the transaction of recordStep(), and sums it up. `status` gets
/// what articles were really marked. Errors of SQLite are thrown.
Result<StepSummary> carryOut(SQLite::Database &database, const StateChange &change, StatusOutcome &status);

/// Sets every article of `outcome` back to what it was before.
StepSummary takeBack(SQLite::Database &database, const StatusOutcome &outcome, StatusOutcome &status);

/// The beginning of a text, for a menu.
QString beginning(const QString &text);

} // namespace newsfold
