// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QStringView>

namespace newsfold {

// Front matter of people is a screenful. The limits keep a hostile one from costing more than reading it.
inline constexpr int frontMatterValues = 10'000;
inline constexpr size_t frontMatterLevels = 32;
inline constexpr qsizetype frontMatterLines = 10'000;
inline constexpr qsizetype frontMatterCharacters = 256 * 1024;

Error frontMatterTooLarge();

/// TooLarge if `source` has more lines or UTF-16 units than the limits above.
Result<void> checkFrontMatterSize(QStringView source);

} // namespace newsfold
