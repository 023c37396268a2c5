// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace newsfold {

/// Whether the character is a Hangul syllable.
constexpr bool isHangul(QChar c)
{
    return c >= u'가' && c <= u'힣';
}

/// How a stretch of text ends.
enum class Ending {
    Open, ///< inside a sentence, as far as can be told
    Sentence, ///< with a full stop, question or exclamation mark that ends a sentence
    ClosedSentence, ///< the same, followed by closing quotes or brackets
    Trailing, ///< with an ellipsis inside closing quotes or brackets
};

/// How `text` ends, judged by its last few characters: `3.`, `A.X`, `No.`, `...` and the like end no
/// sentence. A straight quote at the very end counts as closing. Constant time.
Ending endingOf(QStringView text);

/// Whether `rest`, which follows a sentence in closing quotes without a space, goes on with the sentence
/// around the quotation (`"…다."라고`, `'…까?'는`). `last` is the syllable before the quotation's full stop.
bool continuesQuotation(QChar last, QStringView rest);

/// Whether `rest`, which follows words in closing quotes without a space, may go on with them: a particle, a
/// suffix or a word often written so (`‘누리’호`, `“…했다”며`). Errs on the side of yes.
bool continuesQuotedWords(QStringView rest);

/// Whether a sentence that ends in `ending` may be followed by one that starts with `rest`; `last` as above.
bool canStartSentence(QStringView rest, QChar last);

} // namespace newsfold
