// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state_change.h"

namespace newsfold {

/// What a step of the journal does, for menus: “Tag 3 articles “ai/policy””. Plain text; at most some 100
/// characters.
QString stepTitle(const JournalStep &step);

/// What a change of tags has done, for a message: “3 articles tagged “ai/policy”.” Empty for other steps.
QString tagsDone(const JournalStep &step);

} // namespace newsfold
