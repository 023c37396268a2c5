// SPDX-License-Identifier: GPL-3.0-or-later
#include "highlight_title.h"

#include <QCoreApplication>

namespace newsfold {

namespace {

struct HighlightTitle
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::HighlightTitle)
};

} // namespace

QString highlightTitle(HighlightColour colour)
{
    switch (colour) {
    case HighlightColour::Yellow:
        return HighlightTitle::tr("Yellow");
    case HighlightColour::Green:
        return HighlightTitle::tr("Green");
    case HighlightColour::Blue:
        return HighlightTitle::tr("Blue");
    case HighlightColour::Pink:
        return HighlightTitle::tr("Pink");
    case HighlightColour::Purple:
        return HighlightTitle::tr("Purple");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace newsfold
