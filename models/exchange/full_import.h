// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state_dump.h"

namespace newsfold {

class JsonCursor;

/// The dump of a full export (full_export.h), in the order of the file; what is wrong is the cursor's error.
StateDump readFullExport(const JsonCursor &root);

} // namespace newsfold
