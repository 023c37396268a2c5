// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace newsfold {

/// Makes the icons of all buttons and tool bars within a window as large as its letters ask for; styles have
/// one size for all. To be called again when the font changes.
void fitIcons(QWidget &window);

} // namespace newsfold
