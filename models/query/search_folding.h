// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace newsfold {

/// `text` in the form in which texts and terms are compared: NFC; case folded; accents of Latin, Greek and
/// Cyrillic letters taken off (Hangul and kana stay whole); full-width ASCII as ASCII; curly quotes straight;
/// every run of white space one U+0020; control, format and other invisible characters dropped; lone
/// surrogates U+FFFD. Linear. Any thread.
QString foldForSearch(QStringView text);

/// A folded text that knows where its characters came from.
class FoldedText
{
public:
    explicit FoldedText(QStringView source);

    QStringView text() const { return m_text; }

    /// Where, in UTF-16 units of the source, the characters `start`, … `start + length - 1` of text() came
    /// from. `length` is at least 1.
    std::pair<qsizetype, qsizetype> sourceOf(qsizetype start, qsizetype length) const
    {
        return { m_begins[size_t(start)], m_ends[size_t(start + length - 1)] };
    }

private:
    QString m_text;
    std::vector<qint32> m_begins; ///< of each unit of m_text, in the source
    std::vector<qint32> m_ends; ///< behind each unit of m_text, in the source
};

} // namespace newsfold
