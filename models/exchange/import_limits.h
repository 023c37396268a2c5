// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace newsfold {

// Beyond what people make; larger is refused. In UTF-16 units unless said otherwise.
inline constexpr qsizetype importFileLimit = 512 << 20; ///< bytes
inline constexpr qsizetype importNoteLimit = 1
    << 20; ///< notes, quotes and whatever else our own exports hold
inline constexpr qsizetype importNameLimit = 8192; ///< addresses and names in W3C annotations
inline constexpr qint64 importPositionLimit = 1 << 30; ///< code points
inline constexpr qint64 importTimeLimit = 253'402'300'799'999; ///< milliseconds: the end of the year 9999
inline constexpr int importDepthLimit = 16; ///< lists in lists, selectors in selectors

} // namespace newsfold
