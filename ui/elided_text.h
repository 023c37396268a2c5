// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointF>
#include <QStringList>

class QPainter;

namespace newsfold {

/// A few lines of text in a narrow column. Lines break between words, as Korean is set, and within a word
/// only where it does not fit a line; what is left over ends in an ellipsis.
class ElidedText
{
public:
    /// `width` in device-independent pixels; at most `maxLines` lines.
    ElidedText(const QString &text, const QFont &font, qreal width, int maxLines);

    int lineCount() const { return int(m_lines.size()); }
    /// Paints the lines below each other from the top left corner `at`, `lineHeight` apart.
    void paint(QPainter *painter, QPointF at, qreal lineHeight) const;

private:
    QFont m_font;
    QStringList m_lines;
};

} // namespace newsfold
