// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

class QWidget;

namespace newsfold {

/// Says in a box over the window that what the reader asked for failed, why, and what helps. Returns at once.
void showFailure(const Error &error, const QString &title, QWidget *window);

} // namespace newsfold
