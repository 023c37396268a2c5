// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>

#include <array>

namespace newsfold {

/// How many lines a text will take, from the widths of its characters alone: some hundred times faster than
/// laying it out, and right but for the odd line. For the heights of thousands of rows of which few are seen.
class LineGuess
{
public:
    explicit LineGuess(const QFont &font);

    /// Lines of `width` device-independent pixels, broken between words; 1 to `most`.
    int lines(QStringView text, qreal width, int most) const;

private:
    qreal widthOf(QChar character) const;

    std::array<qreal, 128> m_latin{};
    qreal m_wide; ///< of Hangul, Han, Kana
    qreal m_other;
};

} // namespace newsfold
