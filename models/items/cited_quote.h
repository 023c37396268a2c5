// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notebook_entry.h"

namespace newsfold {

/// The quoted passage with its source on a line below, to be pasted into a text: title, publisher, day of
/// publication and address, as far as they are known. Of a note on an article itself the note.
QString citedQuote(const NotebookEntry &entry);

} // namespace newsfold
