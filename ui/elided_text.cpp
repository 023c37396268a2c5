// SPDX-License-Identifier: GPL-3.0-or-later
#include "elided_text.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace newsfold {

namespace {

constexpr qreal markRadius = 3; // pixels

/// In order, those that meet as one.
QList<MatchSpan> united(QList<MatchSpan> marks)
{
    std::ranges::sort(marks, {}, &MatchSpan::start);
    QList<MatchSpan> result;
    for (const MatchSpan &mark : std::as_const(marks)) {
        if (mark.length <= 0)
            continue;
        if (!result.isEmpty() && mark.start <= result.constLast().start + result.constLast().length) {
            MatchSpan &last = result.last();
            last.length = qMax(last.length, mark.start + mark.length - last.start);
        } else {
            result.append(mark);
        }
    }
    return result;
}

/// Where a part of a line stands: more than one place where directions mix.
QList<std::pair<qreal, qreal>> placesOf(const MatchSpan &mark, const QTextLayout &layout)
{
    // Whole characters: half of one has no place.
    int start = int(mark.start);
    if (!layout.isValidCursorPosition(start))
        start = layout.previousCursorPosition(start);
    int end = int(mark.start + mark.length);
    if (!layout.isValidCursorPosition(end))
        end = layout.nextCursorPosition(end);

    QList<std::pair<qreal, qreal>> places;
    // Not cursorToX(): where directions change a cursor has two places, and it tells one of them.
    for (const QGlyphRun &run : layout.glyphRuns(start, end - start)) {
        const QRectF place = run.boundingRect();
        places.append({ place.left(), place.right() });
    }
    std::ranges::sort(places);
    QList<std::pair<qreal, qreal>> joined;
    for (const auto &[left, right] : std::as_const(places)) {
        constexpr qreal touching = 0.5;
        if (!joined.isEmpty() && left <= joined.constLast().second + touching)
            joined.last().second = qMax(joined.constLast().second, right);
        else
            joined.append({ left, right });
    }
    return joined;
}

/// Those of a part of the text, as they lie in it.
QList<QTextLayout::FormatRange> within(qsizetype start, qsizetype length,
                                       const QList<QTextLayout::FormatRange> &formats)
{
    QList<QTextLayout::FormatRange> result;
    for (const QTextLayout::FormatRange &range : formats) {
        const qsizetype from = qMax<qsizetype>(range.start, start);
        const qsizetype to = qMin<qsizetype>(range.start + range.length, start + length);
        if (from < to)
            result.append({ int(from - start), int(to - from), range.format });
    }
    return result;
}

} // namespace

ElidedText::ElidedText(const QString &text, const QFont &font, qreal width, int maxLines,
                       const QList<MatchSpan> &marks, const QList<QTextLayout::FormatRange> &formats)
    : m_font(font)
{
    const QList<MatchSpan> ordered = united(marks);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.setCacheEnabled(false);
    layout.beginLayout();
    while (lineCount() < maxLines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool isLast = lineCount() == maxLines - 1;
        const bool isComplete = line.textStart() + line.textLength() >= text.size();
        addLine(text, line.textStart(), line.textLength(), isLast && !isComplete, width, ordered, formats);
    }
    layout.endLayout();
}

void ElidedText::addLine(const QString &text, qsizetype start, qsizetype length, bool elided, qreal width,
                         const QList<MatchSpan> &marks, const QList<QTextLayout::FormatRange> &formats)
{
    Line line;
    if (elided && !formats.isEmpty()) {
        length = fitting(text, start, width, formats);
        line.text = text.sliced(start, length).trimmed() + u'…';
    } else if (elided) {
        const QStringView rest = QStringView(text).sliced(start);
        line.text = QFontMetricsF(m_font).elidedText(rest.toString(), Qt::ElideRight, width);
        const auto differs = std::ranges::mismatch(line.text, rest);
        length = differs.in1 - line.text.cbegin();
    } else {
        const QStringView whole = QStringView(text).sliced(start, length);
        line.text = whole.trimmed().toString();
        start += std::ranges::find_if_not(whole, [](QChar c) { return c.isSpace(); }) - whole.begin();
        length = line.text.size();
    }
    for (const MatchSpan &mark : marks) {
        const qsizetype from = qMax(mark.start, start);
        const qsizetype to = qMin(mark.start + mark.length, start + length);
        if (from < to)
            line.marks.append({ from - start, to - from });
    }
    line.formats = within(start, length, formats);
    m_lines.append(std::move(line));
}

/// How many characters fit beside an ellipsis. The metrics of one font cannot tell where there are several.
qsizetype ElidedText::fitting(const QString &text, qsizetype start, qreal width,
                              const QList<QTextLayout::FormatRange> &formats) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAnywhere);
    const QString rest = text.sliced(start);
    QTextLayout layout(rest, m_font);
    layout.setTextOption(option);
    layout.setFormats(within(start, rest.size(), formats));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(qMax(1.0, width - QFontMetricsF(m_font).horizontalAdvance(u'…')));
    layout.endLayout();
    return line.textLength();
}

void ElidedText::paint(QPainter *painter, QPointF at, qreal lineHeight, const MarkColours &colours) const
{
    painter->setFont(m_font);
    const QFontMetricsF metrics(m_font);
    at.ry() += metrics.ascent() + (lineHeight - metrics.height()) / 2;
    for (const Line &line : m_lines) {
        if (line.marks.isEmpty() && line.formats.isEmpty())
            painter->drawText(at, line.text);
        else
            paintLaidOut(painter, line, at, lineHeight, colours);
        at.ry() += lineHeight;
    }
}

void ElidedText::paintLaidOut(QPainter *painter, const Line &line, QPointF baseline, qreal lineHeight,
                              const MarkColours &colours) const
{
    QTextLayout layout(line.text, m_font);
    layout.setFormats(line.formats);
    layout.setCacheEnabled(true); // asked for the place of many characters
    layout.beginLayout();
    QTextLine shown = layout.createLine();
    shown.setNumColumns(int(line.text.size()));
    layout.endLayout();

    const QPointF origin = baseline - QPointF(0, shown.ascent());
    const QFontMetricsF metrics(m_font);
    const qreal height = qMin(metrics.height(), lineHeight);
    const qreal top = baseline.y() - metrics.ascent() + (metrics.height() - height) / 2;
    QList<QTextLayout::FormatRange> formats;
    painter->save();
    painter->setBrush(colours.background);
    for (const MatchSpan &mark : line.marks) {
        painter->setPen(Qt::NoPen);
        for (const auto &[left, right] : placesOf(mark, layout))
            painter->drawRoundedRect(QRectF(origin.x() + left, top, right - left, height), markRadius,
                                     markRadius);
        QTextLayout::FormatRange range{ int(mark.start), int(mark.length), {} };
        range.format.setForeground(colours.text);
        formats.append(range);
    }
    painter->restore();
    layout.draw(painter, origin, formats);
}

} // namespace newsfold
