// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tag_tree_model.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace newsfold {

// Tags as they look in lists and editors. Colours follow the palette; text stands out by 4.5:1 at least.

struct ChipColours
{
    QColor fill; ///< opaque
    QColor edge;
    QColor text;
};
ChipColours chipColours(std::optional<HighlightColour> colour, const QPalette &palette);

/// A tag's dot; hollow where it has no colour.
void paintTagDot(QPainter *painter, QRectF room, std::optional<HighlightColour> colour,
                 const QPalette &palette);

/// One chip with its text, elided in the middle, filling `room`.
void paintTagChip(QPainter *painter, const QRectF &room, const QString &text, const ChipColours &colours);

/// Chips beside each other, from the reading direction's start; those for which there is no room are counted
/// (`+3`). In the painter's font.
void paintTagChips(QPainter *painter, const QRectF &room, const QStringList &tags, const TagColours &colours,
                   const QPalette &palette, Qt::LayoutDirection direction);

} // namespace newsfold
