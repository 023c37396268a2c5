// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotation.h"

#include <QList>

namespace newsfold {

class JsonCursor;

/// What an annotation is about: an article, or a passage of it.
struct ImportedTarget
{
    QString source; ///< as written
    QString key; ///< from a urn of Newsfold's; else empty
    std::optional<TextSelector> selector;
    HighlightColour colour = HighlightColour::Yellow;
};

/// The targets of an annotation, at least one unless the cursor has failed. Of selectors, TextQuoteSelector
/// and TextPositionSelector are read, wherever they refine others; with none of them the passage is unknown:
/// an empty quote at -1. Longer contexts are cut to selectorContext.
QList<ImportedTarget> readTargets(const JsonCursor &annotation);

} // namespace newsfold
