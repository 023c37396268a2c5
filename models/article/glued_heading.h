// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>
#include <string_view>
#include <vector>

namespace newsfold {

/// The words of one article, to judge whether a word in it is two words that lost the line break between
/// them.
class ArticleWords
{
public:
    /// Views into `text`, which must outlive this; looks at no more than a hundred thousand characters of it,
    /// and not before the first question, for in most articles there is none. One thread at a time.
    explicit ArticleWords(QStringView text);

    /// How many words begin with `head` (at most maxHead characters; 0 for longer ones).
    int countStarting(QStringView head) const;
    /// Whether `word` occurs by itself or with a particle.
    bool contains(QStringView word) const;
    /// Whether `word`, with or without a particle, begins a sentence somewhere.
    bool opensSentence(QStringView word) const;

    static constexpr qsizetype maxHead = 10;

private:
    struct Word
    {
        std::u16string_view text;
        bool opensSentence = false;
    };

    const std::vector<Word> &sorted() const;
    std::span<const Word> startingWith(QStringView head) const;
    template <typename Test> bool anyForm(QStringView word, Test test) const;

    QStringView m_text;
    mutable std::vector<Word> m_words; ///< every word at every place, in order; see sorted()
    mutable bool m_isSorted = false;
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
