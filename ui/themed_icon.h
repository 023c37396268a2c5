// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace newsfold {

/// An icon of the theme in the colour of the palette's text, as it is at the moment of painting: the icons
/// that come with the program are drawn for light windows only.
QIcon themedIcon(const QString &name);

} // namespace newsfold
