// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window_settings.h"

class QFileDialog;
class QWidget;

namespace newsfold {

/// A dialog for a file or folder that goes out of the library or comes in. It begins in the folder where the
/// last one ended, and deletes itself when it is closed; its owner sets what it asks for and opens it.
QFileDialog *makeFileDialog(const QString &title, const WindowSettings &settings, QWidget *window);

} // namespace newsfold
