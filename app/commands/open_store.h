// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "store.h"

namespace newsfold {

class Console;

/// Opens the library's store for a command. Opening lets the index catch up with the state should a crash
/// have left it behind; an index that had to be thrown away is told on standard error.
Result<Store> openStore(const Arguments &arguments, Console &console);

} // namespace newsfold
