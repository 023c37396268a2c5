// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "error.h"

namespace newsfold {

/// Whether a window can be opened by this user on this machine for what was asked: Qt would abort where it
/// cannot, this explains. Call before QApplication exists.
Result<void> checkWindowPossible(const Arguments &arguments);

} // namespace newsfold
