// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "state_change.h"

#include <functional>

namespace SQLite {
class Database;
}

namespace newsfold {

/// How much of the journal is kept. The newest step is kept however large.
struct JournalLimits
{
    int steps = 500;
    qint64 bytes = 100 << 20; ///< of the changes as they are stored
};

/// What a change comes to, for the menu that names it.
struct StepSummary
{
    JournalStep::Kind kind = JournalStep::Kind::MarkRead;
    int count = 0;
    QString subject;
};

// Moves to an article that came later (JournalStep::Kind::Attach) stand in the journal beside the steps:
// nobody is told of them, and they are taken back where a step before them needs it.
//
// The journal of the state, on the connection that writes it; each call is one IMMEDIATE transaction. Errors
// of SQLite are thrown.

/// Runs `body`; what it changed becomes the newest step, and what was undone before cannot be done again any
/// more, unless it was a move. No step if nothing was changed. After an error all is as it was.
Result<std::optional<JournalStep>> recordStep(SQLite::Database &database,
                                              const std::function<Result<StepSummary>()> &body,
                                              const JournalLimits &limits = {});

/// Takes back the newest step that is not undone, with the moves of what it made. NotFound if there is none;
/// where the state is not as the step left it, an error, and all is as it was.
Result<JournalStep> undoStep(SQLite::Database &database);
/// Does the step again that was undone last.
Result<JournalStep> redoStep(SQLite::Database &database);

JournalState journalState(SQLite::Database &database);

} // namespace newsfold
