// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "store.h"

namespace newsfold {

class Console;

/// Opens the library's store for a command. Opening lets the index catch up with the state should a crash
/// have left it behind; an index that had to be thrown away is told on standard error.
Result<Store> openStore(const Arguments &arguments, Console &console);

/// The same for a command that leaves the reader's state alone: one that cannot be used is told on standard
/// error, and reading goes on.
Result<Store> openStoreToRead(const Arguments &arguments, Console &console);

/// Brings the index up to what the state says, for a command that then only reads. A library that cannot be
/// written is read as it is.
Result<void> prepareReading(const Arguments &arguments, Console &console);

/// Whether every key of the command line is that of an article: a mistyped one would be kept for ever and
/// found by nobody.
Result<void> checkKeys(const Arguments &arguments);

} // namespace newsfold
