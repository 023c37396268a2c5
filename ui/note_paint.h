// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "note_text.h"

#include <QCache>
#include <QFont>
#include <QPalette>
#include <QPointF>
#include <QTextLayout>

class QPainter;

namespace newsfold {

// How the lines of a note look. Measures in device-independent pixels.

/// What the parts of a line are set in; colours are those of the palette.
QList<QTextLayout::FormatRange> noteFormats(const NoteLine &line, const QFont &font, const QPalette &palette);
/// From the note's left edge to the line's text.
qreal noteIndent(const NoteLine &line, const QFont &font);
/// How much of a column may be taken for granted by who guesses by the widths of a plain font.
double noteWidthShare(const NoteLine &line);
/// The bullet or number, in the painter's pen, before the text whose top left corner is `at`.
void paintNoteMarker(QPainter *painter, const NoteLine &line, const QFont &font, QPointF at,
                     qreal lineHeight);

/// Notes as they are read; see noteLines(). Those used last are kept, as a view asks for the same ones again
/// and again: four million UTF-16 units of source, at most.
class NoteTexts
{
public:
    explicit NoteTexts(qsizetype enough)
        : m_enough(enough)
    {
    }

    QList<NoteLine> linesOf(const QString &note);

private:
    qsizetype m_enough;
    QCache<QString, QList<NoteLine>> m_kept{ 4'000'000 };
};

} // namespace newsfold
