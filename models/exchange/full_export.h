// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "state_dump.h"

class QIODevice;

namespace newsfold {

// The reader's whole state as JSON: an object with `format`, `version` and a list for each part of the dump,
// a row a line. Times are milliseconds since 1970-01-01T00:00Z; what is not known is left out. The same dump
// is the same bytes.

inline constexpr char fullFormatName[] = "newsfold-state";
inline constexpr int fullFormatVersion = 1;

Result<void> writeFullExport(const StateDump &dump, QIODevice &device);

} // namespace newsfold
