// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace newsfold {

/// The words of one article, to judge whether a word in it is two words that lost the line break between
/// them.
class ArticleWords
{
public:
    /// Views into `text`, which must outlive this; looks at no more than a hundred thousand characters of it.
    explicit ArticleWords(QStringView text);

    /// How many words begin with `head` (at most maxHead characters; 0 for longer ones).
    int countStarting(QStringView head) const { return m_heads.value(head); }
    /// Whether `word` occurs by itself or with a particle.
    bool contains(QStringView word) const { return m_words.contains(word); }
    /// Whether `word`, with or without a particle, begins a sentence somewhere.
    bool opensSentence(QStringView word) const { return m_openers.contains(word); }

    static constexpr qsizetype maxHead = 10;

private:
    QHash<QStringView, int> m_heads;
    QSet<QStringView> m_words;
    QSet<QStringView> m_openers;
};

/// Whether a heading ends between `before` and `rest` although both are letters: `…챙겨야|비가 오는`,
/// `…그칠까|우산을`, `…at the station|The rain`.
bool headingEndsInWord(QStringView before, QStringView rest);

/// Whether `paragraph` starts with a mark after which newspapers write a heading or a caption.
bool mayHaveHeading(QStringView paragraph);

/// Where the sentence behind a heading without a full stop begins (`■ 우산 판매 급증우산을 찾는 …`), in
/// UTF-16 units from the start of `paragraph`; 0 if there is no heading, or none that can be told with
/// confidence. Judges by the words of the article: both halves of the glued word must occur elsewhere, or the
/// sentence take up a word of the heading.
qsizetype sentenceBehindHeading(QStringView paragraph, const ArticleWords &words);

} // namespace newsfold
