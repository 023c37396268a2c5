// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "highlight_colour.h"

#include <QString>

namespace newsfold {

/// What a highlight's colour is on white paper, as `#rrggbb`: for programs that know no names of ours.
QString shadeOf(HighlightColour colour);

/// `.yellow { background-color: #fff2a8; }`: the class that a highlight's element or target carries.
QString styleRule(HighlightColour colour);

} // namespace newsfold
