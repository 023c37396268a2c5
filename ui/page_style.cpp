// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_style.h"

#include "contrast.h"

#include <QColor>
#include <QFontInfo>
#include <QGuiApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

QColor mixed(const QColor &a, const QColor &b, double shareOfB)
{
    const auto mix = [shareOfB](float x, float y) { return float(x + (y - x) * shareOfB); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

} // namespace

bool PageStyle::isDark() const
{
    return palette.base().color().lightnessF() < palette.text().color().lightnessF();
}

QByteArray PageStyle::styleSheet() const
{
    const QColor paper = palette.base().color();
    const QColor ink = palette.text().color();
    const QColor accentInk = mixed(palette.accent().color(), ink, 0.35); // dark enough for small type
    // Many dark palettes leave the link's colour as it is on white.
    const QColor link
        = contrast(palette.link().color(), paper) >= legibleContrast ? palette.link().color() : accentInk;
    const std::pair<const char *, QColor> colors[] = {
        { "paper", paper },
        { "ink", ink },
        { "quiet", mixed(ink, paper, 0.38) },
        { "line", mixed(paper, ink, 0.14) },
        { "tint", mixed(paper, ink, 0.05) },
        { "accent", palette.accent().color() },
        { "accent-ink", accentInk },
        { "link", link },
        { "selection", palette.highlight().color() },
        { "selection-ink", palette.highlightedText().color() },
    };
    QByteArray css = ":root {\n    color-scheme: "_ba + (isDark() ? "dark" : "light") + ";\n";
    for (const auto &[name, color] : colors)
        css += "    --"_ba + name + ": " + color.name().toUtf8() + ";\n";
    // The text of a page is read from farther away than a label, so it starts a quarter larger than the
    // desktop's.
    const double pixels = QFontInfo(QGuiApplication::font()).pixelSize() * 1.25 * textScale;
    css += "    --text-size: "_ba + QByteArray::number(pixels, 'f', 2) + "px;\n}\n";
    return css;
}

} // namespace newsfold
