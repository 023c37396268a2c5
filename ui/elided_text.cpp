// SPDX-License-Identifier: GPL-3.0-or-later
#include "elided_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace newsfold {

ElidedText::ElidedText(const QString &text, const QFont &font, qreal width, int maxLines)
    : m_font(font)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    layout.setCacheEnabled(false);
    layout.beginLayout();
    while (lineCount() < maxLines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = lineCount() == maxLines - 1;
        const bool complete = line.textStart() + line.textLength() >= text.size();
        if (last && !complete)
            m_lines.append(
                QFontMetricsF(font).elidedText(text.sliced(line.textStart()), Qt::ElideRight, width));
        else
            m_lines.append(text.sliced(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
}

void ElidedText::paint(QPainter *painter, QPointF at, qreal lineHeight) const
{
    painter->setFont(m_font);
    const QFontMetricsF metrics(m_font);
    at.ry() += metrics.ascent() + (lineHeight - metrics.height()) / 2;
    for (const QString &line : m_lines) {
        painter->drawText(at, line);
        at.ry() += lineHeight;
    }
}

} // namespace newsfold
