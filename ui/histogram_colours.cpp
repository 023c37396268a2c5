// SPDX-License-Identifier: GPL-3.0-or-later
#include "histogram_colours.h"

#include "palette_style.h"

namespace newsfold {

namespace {

// After Okabe and Ito's colours: light ones stand beside dark ones.
constexpr std::array<QRgb, histogramPublishers> onLight{ 0xff1f6fae, 0xffe8a33d, 0xff2f9e86, 0xffc2577e,
                                                         0xff6fb7e6 };
constexpr std::array<QRgb, histogramPublishers> onDark{ 0xff3d8fd1, 0xffe3a447, 0xff35ab90, 0xffc9668c,
                                                        0xff92cdf3 };
constexpr double softness = 0.12;

} // namespace

HistogramColours::HistogramColours(const QPalette &palette)
    : rest(style::mixed(palette.color(QPalette::Base), palette.color(QPalette::Text),
                        style::isDark(palette) ? 0.30 : 0.22))
{
    const auto &hues = style::isDark(palette) ? onDark : onLight;
    for (size_t i = 0; i < hues.size(); ++i)
        publishers[i] = style::mixed(QColor(hues[i]), palette.color(QPalette::Base), softness);
}

} // namespace newsfold
