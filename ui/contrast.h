// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace newsfold {

/// What text needs to be read by most, and a line or a shape to be seen.
inline constexpr double legibleContrast = 4.5;
inline constexpr double visibleContrast = 3.0;

/// 1 to 21, as WCAG 2.1 defines it; of opaque colours.
double contrast(const QColor &a, const QColor &b);

} // namespace newsfold
