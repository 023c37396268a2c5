// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "error.h"

namespace newsfold {

class Console;

// The commands of the command line. Each runs to its end on the calling thread, writes its result to the
// console's standard output and returns what went wrong, if anything did.

Result<void> runIndex(const Arguments &arguments, Console &console);
Result<void> runList(const Arguments &arguments, Console &console);
Result<void> runShow(const Arguments &arguments, Console &console);
Result<void> runMark(const Arguments &arguments, Console &console);
Result<void> runTag(const Arguments &arguments, Console &console);
Result<void> runBackup(const Arguments &arguments, Console &console);
Result<void> runRestore(const Arguments &arguments, Console &console);
Result<void> runExport(const Arguments &arguments, Console &console);
Result<void> runImport(const Arguments &arguments, Console &console);
Result<void> runProblems(const Arguments &arguments, Console &console);

} // namespace newsfold
