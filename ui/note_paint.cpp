// SPDX-License-Identifier: GPL-3.0-or-later
#include "note_paint.h"

#include "contrast.h"
#include "palette_style.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace newsfold {

namespace {

constexpr qsizetype longestKept
    = 8'000; // UTF-16 units; the longest of notes are few, and each would fill the cache

/// Many dark palettes leave the link's colour as it is on white.
QColor linkInk(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor link = palette.color(QPalette::Link);
    return contrast(link, base) >= legibleContrast
        ? link
        : style::mixed(style::accent(palette), palette.color(QPalette::Text), 0.35);
}

QTextCharFormat formatOf(NoteStyle noteStyle, const QFont &font, const QPalette &palette)
{
    QTextCharFormat format;
    switch (noteStyle) {
    case NoteStyle::Bold:
        format.setFontWeight(QFont::Bold);
        break;
    case NoteStyle::Italic:
        format.setFontItalic(true);
        break;
    case NoteStyle::Struck:
        format.setFontStrikeOut(true);
        break;
    case NoteStyle::Code:
        // Hangul is not in every fixed font.
        format.setFontFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families()
                               + font.families());
        format.setFontFixedPitch(true);
        format.setBackground(
            style::mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.10));
        break;
    case NoteStyle::Link:
        format.setFontUnderline(true);
        format.setForeground(linkInk(palette));
        break;
    }
    return format;
}

} // namespace

QList<QTextLayout::FormatRange> noteFormats(const NoteLine &line, const QFont &font, const QPalette &palette)
{
    QList<QTextLayout::FormatRange> formats;
    for (const auto &[span, noteStyle] : line.styles)
        formats.append({ int(span.start), int(span.length), formatOf(noteStyle, font, palette) });
    return formats;
}

qreal noteIndent(const NoteLine &line, const QFont &font)
{
    return line.indent * std::ceil(QFontMetricsF(font).height());
}

double noteWidthShare(const NoteLine &line)
{
    double share = 1;
    for (const StyledSpan &styled : line.styles) {
        if (styled.style == NoteStyle::Code)
            share = std::min(share, 0.8);
        else if (styled.style == NoteStyle::Bold)
            share = std::min(share, 0.92);
    }
    return share;
}

void paintNoteMarker(QPainter *painter, const NoteLine &line, const QFont &font, QPointF at, qreal lineHeight)
{
    if (line.marker.isEmpty())
        return;
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(line.marker);
    const qreal space = metrics.height() * 0.3;
    painter->setFont(font);
    painter->drawText(at + QPointF(-width - space, metrics.ascent() + (lineHeight - metrics.height()) / 2),
                      line.marker);
}

QList<NoteLine> NoteTexts::linesOf(const QString &note)
{
    if (note.size() > longestKept)
        return noteLines(note, m_enough);
    if (const QList<NoteLine> *kept = m_kept.object(note))
        return *kept;
    const QList<NoteLine> lines = noteLines(note, m_enough);
    m_kept.insert(note, new QList(lines), int(std::max<qsizetype>(note.size(), 64)));
    return lines;
}

} // namespace newsfold
