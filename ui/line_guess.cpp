// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_guess.h"

namespace newsfold {

LineGuess::LineGuess(const QFont &font)
{
    const QFontMetricsF metrics(font);
    for (size_t i = 0; i < m_latin.size(); ++i)
        m_latin[i] = metrics.horizontalAdvance(QChar(ushort(i)));
    m_wide = metrics.horizontalAdvance(QStringLiteral("가가가가")) / 4;
    m_other = metrics.averageCharWidth();
}

int LineGuess::lines(QStringView text, qreal width, int most) const
{
    int lines = 1;
    qreal before = 0; // of the line, up to the present word
    qreal word = 0;
    for (const QChar character : text) {
        const qreal advance = widthOf(character);
        if (character.isSpace()) {
            before += word + advance; // at the end of a line it hangs over
            word = 0;
            continue;
        }
        word += advance;
        if (before + word <= width) {
            if (character == u'/' || character == u'-') { // a line may end here too
                before += word;
                word = 0;
            }
            continue;
        }
        if (lines == most)
            return most;
        ++lines;
        word = before > 0 ? word : advance; // a word longer than a line is broken
        before = 0;
    }
    return lines;
}

qreal LineGuess::widthOf(QChar character) const
{
    const ushort code = character.unicode();
    if (code < m_latin.size())
        return m_latin[code];
    const bool wide = (code >= 0x1100 && code < 0x1200) || (code >= 0x2E80 && code < 0xD800)
        || (code >= 0xF900 && code < 0xFB00) || (code >= 0xFE30 && code < 0xFE50)
        || (code >= 0xFF00 && code < 0xFF61);
    return wide ? m_wide : m_other;
}

} // namespace newsfold
