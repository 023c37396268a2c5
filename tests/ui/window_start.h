// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library.h"
#include "main_window.h"

namespace newsfold {

/// Opens `folder` in the window as a start of the program does; true once it is on the screen and has the
/// keyboard. Does not wait for articles.
bool startWindow(MainWindow &window, Library &library, const QString &folder);

} // namespace newsfold
