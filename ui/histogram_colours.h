// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram_bins.h"

#include <QColor>
#include <QPalette>

namespace newsfold {

/// The tints of a bar's parts: hues that readers with any colour vision tell apart, by lightness where not by
/// hue, softened towards the palette's base.
struct HistogramColours
{
    explicit HistogramColours(const QPalette &palette);

    std::array<QColor, histogramPublishers> publishers;
    QColor rest; ///< everybody else
};

} // namespace newsfold
