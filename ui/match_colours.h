// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QPalette>

namespace newsfold {

/// What a search found, on a light or a dark palette: orange, which none of the five highlight colours is,
/// and underlined, as a hue alone is not seen by everybody. Opaque, so that what lies beneath changes
/// nothing.
struct MatchColours
{
    explicit MatchColours(const QPalette &palette);

    QColor shade;
    QColor ink; ///< of text on the shade
    QColor line; ///< below it; stands out from the paper, from the shade and from any highlight
    QColor currentShade;
    QColor currentInk;

    /// As CSS custom properties for article.css; UTF-8.
    QByteArray styleSheet() const;
};

} // namespace newsfold
