// SPDX-License-Identifier: GPL-3.0-or-later
#include "sentence_end.h"

#include "character_scan.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

constexpr std::u16string_view closers = u"\"'”’)]〕】》〉」』";
constexpr std::u16string_view predicateEndings = u"다요죠까";
// One-syllable words that do end a sentence; any other before a full stop is taken for an abbreviation or a
// list written with full stops (`한.미`, `시.군.구`).
constexpr std::u16string_view shortLastWords = u"것뿐터듯때곳중점셈격법말왜뭐걸게씨";
constexpr qsizetype maxClosers = 4;
constexpr qsizetype maxMailName = 40;
constexpr qsizetype maxMarks = 8; // of `?!?!`, with the word before them

bool isLowerLatin(QChar c)
{
    return c.isLower() && c.script() == QChar::Script_Latin;
}

bool isUpperLatin(QChar c)
{
    return c.isUpper() && c.script() == QChar::Script_Latin;
}

/// Whether a Hangul word that ends `text` can be the last of a sentence.
bool hangulCanEnd(QStringView text)
{
    const QChar last = text.back();
    if (isAnyOf(last, predicateEndings))
        return true;
    if (text.size() < 2)
        return isAnyOf(last, shortLastWords);
    const QChar before = text[text.size() - 2];
    if (isHangul(before))
        return true;
    return before.isLetterOrNumber() || isAnyOf(before, closers) || isAnyOf(last, shortLastWords);
}

/// Whether a full stop after `text` ends a sentence.
bool fullStopEnds(QStringView text)
{
    if (text.isEmpty())
        return false;
    const QChar last = text.back();
    if (isHangul(last))
        return hangulCanEnd(text);
    if (isAnyOf(last, closers) || last == u'%' || last == u'℃')
        return text.size() > 1;
    // Two full stops are a slip of the keyboard, three an ellipsis.
    if (last == u'.')
        return text.size() > 1 && isAnyOf(text[text.size() - 2], predicateEndings);
    return text.size() > 2 && isLowerLatin(last) && isLowerLatin(text[text.size() - 2]);
}

bool questionEnds(QStringView text)
{
    text = text.last(std::min(text.size(), maxMarks));
    while (!text.isEmpty() && (text.back() == u'?' || text.back() == u'!'))
        text.chop(1);
    if (text.isEmpty())
        return false;
    return isHangul(text.back()) ? hangulCanEnd(text)
                                 : text.back().isLetterOrNumber() || isAnyOf(text.back(), closers);
}

bool isMailAddress(QStringView text)
{
    text = text.first(std::min(text.size(), maxMailName));
    const auto end = std::ranges::find_if_not(
        text, [](QChar c) { return (c.unicode() < 128 && c.isLetterOrNumber()) || isAnyOf(c, u"._-"); });
    return end != text.end() && *end == u'@';
}

bool hasFinalConsonant(QChar syllable)
{
    return isHangul(syllable) && (syllable.unicode() - 0xAC00) % 28 != 0;
}

// Beginnings of what is written behind a closing quote without a space.
constexpr QStringView quoteTails[]{
    u"이",   u"라",   u"란",   u"입",   u"보단", u"답",     u"말했",   u"말한", u"밝혔", u"전했", u"은",
    u"는",   u"을",   u"를",   u"의",   u"에",   u"와",     u"과",     u"로",   u"으로", u"가",   u"도",
    u"만",   u"까지", u"부터", u"처럼", u"보다", u"마저",   u"조차",   u"뿐",   u"등",   u"며",   u"고",
    u"면",   u"하",   u"해",   u"했",   u"한",   u"할",     u"함",     u"된",   u"됐",   u"되",   u"될",
    u"인",   u"일",   u"임",   u"였",   u"던",   u"다",     u"식",     u"형",   u"급",   u"측",   u"팀",
    u"호",   u"판",   u"상",   u"론",   u"설",   u"적",     u"화",     u"계",   u"법",   u"안",   u"씨",
    u"군",   u"양",   u"님",   u"들",   u"제",   u"권",     u"별",     u"간",   u"용",   u"조",   u"전",
    u"후",   u"편",   u"점",   u"건",   u"회",   u"차",     u"대",     u"기",   u"시",   u"냐",   u"나",
    u"네",   u"죠",   u"지",   u"니",   u"야",   u"여",     u"께",     u"랑",   u"같",   u"때",   u"중",
    u"내",   u"외",   u"관",   u"당",   u"특",   u"사업",   u"사태",   u"논란", u"의혹", u"프로", u"효과",
    u"현상", u"문제", u"문화", u"운동", u"서",   u"서비스", u"캠페인", u"행사", u"대표", u"작가", u"감독",
    u"제도", u"모델", u"거나", u"씩",   u"자",   u"열풍",   u"바람",   u"밖",   u"속",   u"위",   u"아래"
};

bool startsWithAny(QStringView text, std::initializer_list<QStringView> heads)
{
    return std::ranges::any_of(heads, [text](QStringView head) { return text.startsWith(head); });
}

/// The run of Hangul at the beginning of `text`, at most `limit` syllables of it.
QStringView leadingHangul(QStringView text, qsizetype limit)
{
    const auto end = std::find_if_not(text.begin(), text.begin() + std::min(limit, text.size()), isHangul);
    return text.first(end - text.begin());
}

} // namespace

Ending endingOf(QStringView text)
{
    QStringView inner = text;
    while (!inner.isEmpty() && isAnyOf(inner.back(), closers) && text.size() - inner.size() < maxClosers)
        inner.chop(1);
    // `…했습니다. ]`
    if (inner.size() < text.size() && inner.endsWith(u' ') && text[inner.size()] == u']')
        inner.chop(1);
    if (inner.isEmpty())
        return Ending::Open;
    const bool closed = inner.size() != text.size();
    const QChar mark = inner.back();
    inner.chop(1);
    if (mark == u'…' || mark == u'⋯' || (mark == u'.' && (inner.endsWith(u"..") || inner.endsWith(u'…'))))
        return closed ? Ending::Trailing : Ending::Open;
    const bool ends
        = (mark == u'.' && fullStopEnds(inner)) || ((mark == u'?' || mark == u'!') && questionEnds(inner));
    if (!ends)
        return Ending::Open;
    return closed ? Ending::ClosedSentence : Ending::Sentence;
}

bool continuesQuotation(QChar last, QStringView rest)
{
    if (startsWithAny(rest, { u"라고",   u"라며",   u"라면서",   u"라는",   u"라던", u"라지만", u"라더",
                              u"이라고", u"이라며", u"이라면서", u"이라는", u"고 ",  u"고도 ",  u"고는 ",
                              u"며 ",    u"면서 ",  u"는 ",      u"던 ",    u"등 ",  u"등의 ",  u"등을 ",
                              u"하고 ",  u"하며 ",  u"하면서 ",  u"하는 ",  u"처럼", u"에서 ",  u"에 ",
                              u"의 ",    u"도 ",    u"까지 ",    u"부터 ",  u"만 ",  u"란 ",    u"랬",
                              u"였",     u"이었" }))
        return true;
    const QStringView word = leadingHangul(rest, 3);
    const auto isWord = [word](std::initializer_list<QStringView> words) {
        return std::ranges::find(words, word) != words.end();
    };
    // A particle agrees with the sound before it: after a vowel `이 ` is not the particle but the word
    // "this".
    return hasFinalConsonant(last) ? isWord({ u"이", u"은", u"을", u"과", u"으로" })
                                   : isWord({ u"가", u"를", u"와", u"로", u"라", u"다" });
}

bool continuesQuotedWords(QStringView rest)
{
    // A single syllable, too, is taken for a particle.
    return leadingHangul(rest, 2).size() < 2
        || std::ranges::any_of(quoteTails, [rest](QStringView tail) { return rest.startsWith(tail); });
}

bool canStartSentence(QStringView rest, QChar last)
{
    if (rest.isEmpty())
        return false;
    const QChar first = rest.front();
    const bool afterPredicate = isAnyOf(last, predicateEndings);
    if (isHangul(first))
        return isHangul(last) || !last.isLetterOrNumber();
    if (isUpperLatin(first))
        return !isLowerLatin(last) || (rest.size() > 1 && (isLowerLatin(rest[1]) || rest[1] == u' '));
    if (first.isDigit())
        return isHangul(last) && !isAnyOf(last, u"월일시분");
    if (isLowerLatin(first))
        return afterPredicate || (isHangul(last) && isMailAddress(rest));
    if (first == u'\'' && rest.size() > 1 && isLowerLatin(rest[1]))
        return false;
    if (first == u'-')
        return rest.size() > 1 && !rest[1].isDigit();
    if (isAnyOf(first, u"\"'“‘([<〈《「『【#＃*ⓒ©"))
        return true;
    return first.script() == QChar::Script_Han || (first >= u'①' && first <= u'⑳');
}

} // namespace newsfold
