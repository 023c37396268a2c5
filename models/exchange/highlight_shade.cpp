// SPDX-License-Identifier: GPL-3.0-or-later
#include "highlight_shade.h"

using namespace Qt::StringLiterals;

namespace newsfold {

QString shadeOf(HighlightColour colour)
{
    switch (colour) {
    case HighlightColour::Yellow:
        return u"#fff2a8"_s;
    case HighlightColour::Green:
        return u"#cdf0c4"_s;
    case HighlightColour::Blue:
        return u"#c9e2fb"_s;
    case HighlightColour::Pink:
        return u"#ffd3df"_s;
    case HighlightColour::Purple:
        return u"#e3d5f8"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString styleRule(HighlightColour colour)
{
    return u".%1 { background-color: %2; }"_s.arg(nameOf(colour), shadeOf(colour));
}

} // namespace newsfold
