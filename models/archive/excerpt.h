// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace newsfold {

/// Length of an excerpt, in UTF-16 units; enough for two lines of a wide list.
inline constexpr qsizetype excerptLength = 200;

/// The beginning of a canonical text on one line, cut between characters (never inside a surrogate pair).
QString excerptOf(QStringView text);

} // namespace newsfold
