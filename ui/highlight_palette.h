// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "highlight_colour.h"

#include <QByteArray>
#include <QColor>
#include <QIcon>
#include <QPalette>

namespace newsfold {

// The five colours as they look on a light or a dark palette.

/// The half transparent colour that is laid on the paper once for each highlight. Text in highlightInk() has
/// a contrast of at least 4.5:1 on any number of them above one another.
QColor highlightTint(HighlightColour colour, const QPalette &palette);
/// A single tint on the paper: opaque.
QColor highlightShade(HighlightColour colour, const QPalette &palette);
QColor highlightInk(const QPalette &palette);
/// For edges and buttons: stands apart from the paper and from the other four.
QColor highlightEdge(HighlightColour colour, const QPalette &palette);

QIcon highlightIcon(HighlightColour colour, const QPalette &palette); ///< a round swatch

/// The tints and the ink as CSS custom properties for article.css; UTF-8.
QByteArray highlightStyleSheet(const QPalette &palette);

} // namespace newsfold
