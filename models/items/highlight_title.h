// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "highlight_colour.h"

namespace newsfold {

/// What people call a colour, translated: “Yellow”.
QString highlightTitle(HighlightColour colour);

} // namespace newsfold
