// SPDX-License-Identifier: GPL-3.0-or-later
#include "highlight_colour.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace newsfold {

QString nameOf(HighlightColour colour)
{
    switch (colour) {
    case HighlightColour::Yellow:
        return u"yellow"_s;
    case HighlightColour::Green:
        return u"green"_s;
    case HighlightColour::Blue:
        return u"blue"_s;
    case HighlightColour::Pink:
        return u"pink"_s;
    case HighlightColour::Purple:
        return u"purple"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<HighlightColour> highlightColour(QStringView name)
{
    const auto found = std::ranges::find(highlightColours, name, nameOf);
    return found == highlightColours.end() ? std::nullopt : std::optional(*found);
}

} // namespace newsfold
