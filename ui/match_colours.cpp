// SPDX-License-Identifier: GPL-3.0-or-later
#include "match_colours.h"

#include "contrast.h"
#include "palette_style.h"

#include <utility>

namespace newsfold {

namespace {

constexpr double strength = 0.75; // of the orange on the paper

QColor inkOn(const QColor &shade, const QColor &preferred)
{
    if (contrast(preferred, shade) >= legibleContrast)
        return preferred;
    return contrast(Qt::black, shade) > contrast(Qt::white, shade) ? Qt::black : Qt::white;
}

} // namespace

MatchColours::MatchColours(const QPalette &palette)
{
    const bool dark = style::isDark(palette);
    const QColor text = palette.color(QPalette::Text);
    shade = style::mixed(palette.color(QPalette::Base), QColor(dark ? 0xdc5a0c : 0xff7414), strength);
    ink = inkOn(shade, text);
    line = QColor(dark ? 0xffb877 : 0x8a3300);
    currentShade = QColor(dark ? 0xffa030 : 0xff6a00);
    currentInk = inkOn(currentShade, text);
}

QByteArray MatchColours::styleSheet() const
{
    const std::pair<const char *, QColor> colours[] = {
        { "match", shade },
        { "match-ink", ink },
        { "match-line", line },
        { "current-match", currentShade },
        { "current-match-ink", currentInk },
    };
    QByteArray css = ":root {\n";
    for (const auto &[name, colour] : colours)
        css += "    --" + QByteArray(name) + ": " + colour.name().toUtf8() + ";\n";
    return css + "}\n";
}

} // namespace newsfold
