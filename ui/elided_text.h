// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "match_span.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QPointF>
#include <QString>
#include <QTextLayout>

class QPainter;

namespace newsfold {

/// A few lines of text in a narrow column. Lines break between words, as Korean is set, and within a word
/// only where it does not fit a line; what is left over ends in an ellipsis. Parts of it can be marked, or
/// set in other formats.
class ElidedText
{
public:
    /// `width` in device-independent pixels; at most `maxLines` lines. `marks` are of `text`, in any order;
    /// what they have outside of it or in its unshown rest does not count. Nor does what `formats` have
    /// there.
    ElidedText(const QString &text, const QFont &font, qreal width, int maxLines,
               const QList<MatchSpan> &marks = {}, const QList<QTextLayout::FormatRange> &formats = {});

    int lineCount() const { return int(m_lines.size()); }

    struct MarkColours
    {
        QColor background;
        QColor text;
    };
    /// Paints the lines below each other from the top left corner `at`, `lineHeight` apart; text that is not
    /// marked in the painter's pen.
    void paint(QPainter *painter, QPointF at, qreal lineHeight, const MarkColours &colours = {}) const;

private:
    struct Line
    {
        QString text;
        QList<MatchSpan> marks; ///< of this text; ascending, apart from one another
        QList<QTextLayout::FormatRange> formats; ///< of this text
    };

    void addLine(const QString &text, qsizetype start, qsizetype length, bool elided, qreal width,
                 const QList<MatchSpan> &marks, const QList<QTextLayout::FormatRange> &formats);
    qsizetype fitting(const QString &text, qsizetype start, qreal width,
                      const QList<QTextLayout::FormatRange> &formats) const;
    void paintLaidOut(QPainter *painter, const Line &line, QPointF baseline, qreal lineHeight,
                      const MarkColours &colours) const;

    QFont m_font;
    QList<Line> m_lines;
};

} // namespace newsfold
