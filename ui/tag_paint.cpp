// SPDX-License-Identifier: GPL-3.0-or-later
#include "tag_paint.h"

#include "highlight_palette.h"
#include "palette_style.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace newsfold {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal chipPadding = 7; // left and right of the text
constexpr qreal chipGap = 5;
constexpr qreal widestChip = 160;
constexpr qreal narrowestChip = 44; // below, a name says nothing
constexpr qreal dotShare = 9.0 / 14; // of its room

std::optional<HighlightColour> colourIn(const TagColours &colours, const QString &tag)
{
    const auto found = colours.constFind(tag);
    return found == colours.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

ChipColours chipColours(std::optional<HighlightColour> colour, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    if (!colour)
        return { style::mixed(base, text, 0.07), style::mixed(base, text, 0.22), text };
    const QColor fill = highlightShade(*colour, palette);
    return { fill, style::mixed(fill, highlightEdge(*colour, palette), 0.7), highlightInk(palette) };
}

void paintTagDot(QPainter *painter, QRectF room, std::optional<HighlightColour> colour,
                 const QPalette &palette)
{
    const qreal dotSize = room.width() * dotShare;
    const QRectF dot(room.center() - QPointF(dotSize, dotSize) / 2, QSizeF(dotSize, dotSize));
    const QColor quiet
        = style::mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(
        colour ? style::mixed(highlightEdge(*colour, palette), palette.color(QPalette::Text), 0.3) : quiet,
        1));
    painter->setBrush(colour ? QBrush(highlightEdge(*colour, palette)) : QBrush(Qt::NoBrush));
    painter->drawEllipse(dot.adjusted(0.5, 0.5, -0.5, -0.5));
    painter->restore();
}

void paintTagChip(QPainter *painter, const QRectF &room, const QString &text, const ChipColours &colours)
{
    const QRectF frame = room.adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal radius = std::min<qreal>(6, frame.height() / 2);
    painter->setPen(QPen(colours.edge, 1));
    painter->setBrush(colours.fill);
    painter->drawRoundedRect(frame, radius, radius);
    const QRectF inside = room.adjusted(chipPadding, 0, -chipPadding, 0);
    const QString shown = QFontMetricsF(painter->font()).elidedText(text, Qt::ElideMiddle, inside.width());
    painter->setPen(colours.text);
    painter->drawText(inside, Qt::AlignCenter | Qt::TextSingleLine, shown);
}

void paintTagChips(QPainter *painter, const QRectF &room, const QStringList &tags, const TagColours &colours,
                   const QPalette &palette, Qt::LayoutDirection direction)
{
    const QFontMetricsF metrics(painter->font());
    const auto widthOf = [&](const QString &text) {
        // Longer names are cut anyway: measuring 200 characters is not worth it.
        return std::min(widestChip, metrics.horizontalAdvance(text.left(80)) + 2 * chipPadding + 1);
    };
    const auto restText = [](qsizetype count) { return u'+' + QLocale().toString(count); };
    const auto place = [&](qreal from, qreal width) {
        const qreal x = direction == Qt::RightToLeft ? room.right() - from - width : room.left() + from;
        return QRectF(x, room.top(), width, room.height());
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    qreal used = 0;
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const qsizetype after = tags.size() - i - 1;
        const qreal forRest = after > 0 ? metrics.horizontalAdvance(restText(after)) + chipGap : 0;
        const qreal left = room.width() - used - forRest;
        const qreal wanted = widthOf(tags[i]);
        if (left < std::min(wanted, narrowestChip)) {
            painter->setPen(style::quietText(palette));
            const QString rest = restText(tags.size() - i);
            painter->drawText(place(used, metrics.horizontalAdvance(rest) + 1), Qt::AlignVCenter, rest);
            break;
        }
        const qreal width = std::min(wanted, left);
        paintTagChip(painter, place(used, width), tags[i], chipColours(colourIn(colours, tags[i]), palette));
        used += width + chipGap;
    }
    painter->restore();
}

} // namespace newsfold
