// SPDX-License-Identifier: GPL-3.0-or-later
#include "highlight_palette.h"

#include "contrast.h"
#include "palette_style.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

constexpr int swatchSize = 16; // device-independent pixels

/// What many tints above one another tend to. In the order of HighlightColour.
constexpr std::array onLight{ 0xffd21f, 0x63d471, 0x66b7ff, 0xff8fc0, 0xbb93ff };
constexpr std::array onDark{ 0x7d6200, 0x1d7034, 0x235f9e, 0x99305f, 0x6c47ad };

QColor fullColour(HighlightColour colour, bool dark)
{
    return QColor::fromRgb(QRgb((dark ? onDark : onLight)[size_t(colour)]));
}

} // namespace

QColor highlightTint(HighlightColour colour, const QPalette &palette)
{
    const bool dark = style::isDark(palette);
    QColor tint = fullColour(colour, dark);
    tint.setAlphaF(dark ? 0.72F : 0.46F);
    return tint;
}

QColor highlightShade(HighlightColour colour, const QPalette &palette)
{
    const QColor tint = highlightTint(colour, palette);
    return style::mixed(palette.color(QPalette::Base), tint, tint.alphaF());
}

QColor highlightInk(const QPalette &palette)
{
    const bool dark = style::isDark(palette);
    const QColor text = palette.color(QPalette::Text);
    const bool legible = std::ranges::all_of(highlightColours, [&](HighlightColour colour) {
        return contrast(text, fullColour(colour, dark)) >= legibleContrast
            && contrast(text, highlightShade(colour, palette)) >= legibleContrast;
    });
    return legible ? text : QColor(dark ? Qt::white : Qt::black);
}

QColor highlightEdge(HighlightColour colour, const QPalette &palette)
{
    const bool dark = style::isDark(palette);
    const QColor full = fullColour(colour, dark);
    return style::mixed(full, dark ? QColor(Qt::white) : QColor(Qt::black), dark ? 0.25 : 0.08);
}

QIcon highlightIcon(HighlightColour colour, const QPalette &palette)
{
    constexpr int density = 2; // sharp on dense screens, scaled down on others
    QPixmap pixmap(swatchSize * density, swatchSize * density);
    pixmap.setDevicePixelRatio(density);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(style::mixed(highlightEdge(colour, palette), palette.color(QPalette::Text), 0.35), 1));
    painter.setBrush(highlightEdge(colour, palette));
    painter.drawEllipse(QRectF(1.5, 1.5, swatchSize - 3, swatchSize - 3));
    return QIcon(pixmap);
}

QByteArray highlightStyleSheet(const QPalette &palette)
{
    QByteArray css = ":root {\n"_ba;
    for (const HighlightColour colour : highlightColours) {
        const QColor tint = highlightTint(colour, palette);
        css += u"    --highlight-%1: rgb(%2 %3 %4 / %5);\n"_s
                   .arg(nameOf(colour), QString::number(tint.red()), QString::number(tint.green()),
                        QString::number(tint.blue()), QString::number(tint.alphaF(), 'f', 2))
                   .toUtf8();
    }
    return css + "    --highlight-ink: "_ba + highlightInk(palette).name().toUtf8() + ";\n}\n"_ba;
}

} // namespace newsfold
