// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

namespace newsfold {

/// The window's composition root: makes library, window and settings, joins them, runs until the window is
/// closed. A second start with the same library only raises the first window. Returns the exit status. Needs
/// QApplication.
int runWindow(const Arguments &arguments);

} // namespace newsfold
