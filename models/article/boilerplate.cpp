// SPDX-License-Identifier: GPL-3.0-or-later
#include "boilerplate.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

using Words = std::span<const QStringView>;

// Standing notices are short; anything longer is the article's own.
constexpr qsizetype maxNotice = 320;
constexpr qsizetype maxAppeal = 160;
constexpr qsizetype maxLink = 80;
constexpr qsizetype maxSignature = 60;

constexpr QStringView lineMarks = u"※▷▶☞■◆●▼*-·#[(<【 ";

constexpr QStringView contactLabels[]{ u"카카오톡", u"카톡",       u"전화",     u"메일",          u"이메일",
                                       u"문자",     u"제보하기",   u"홈페이지", u"뉴스 홈페이지", u"사이트",
                                       u"페이스북", u"인스타그램", u"유튜브",   u"텔레그램",      u"라인" };
constexpr QStringView addressSigns[]{ u"@", u"-", u"http" };
constexpr QStringView rights[]{ u"무단 전재", u"무단전재",  u"무단 복제",
                                u"무단복제",  u"재배포",    u"저작권자",
                                u"Copyright", u"copyright", u"All rights reserved",
                                u"저작권은" };
constexpr QStringView appealWords[]{ u"제보",      u"구독",     u"팔로우", u"팔로잉",
                                     u"채널 추가", u"뉴스레터", u"좋아요" };
constexpr QStringView appealTails[]{ u"기다립니다",
                                     u"바랍니다",
                                     u"주세요",
                                     u"됩니다",
                                     u"만들어집니다",
                                     u"하세요",
                                     u"보세요",
                                     u"기사문의",
                                     u"기다리고 있습니다",
                                     u"세상을 바꿉니다",
                                     u"만나보실 수 있습니다",
                                     u"카톡",
                                     u"검색" };
constexpr QStringView moreTails[]{ u"더보기",        u"더 보기",       u"바로가기",  u"바로 가기",
                                   u"구독하기",      u"제보하기",      u"목록 보기", u"기사 보기",
                                   u"관련기사 보기", u"연재 기사 읽기" };
constexpr QStringView notices[]{ u"온라인 기사입니다", u"본 기사는",       u"자살예방",
                                 u"재난보도준칙",      u"보도준칙을 준수", u"보도규칙을 준수" };
constexpr QStringView professions[]{ u"기자", u"특파원", u"통신원", u"논설위원", u"선임기자", u"인턴기자" };

/// For single lines: compares first characters before it calls anything.
bool containsAny(QStringView text, Words words)
{
    for (; !text.isEmpty(); text = text.sliced(1)) {
        for (const QStringView word : words) {
            if (word.front() == text.front() && text.startsWith(word))
                return true;
        }
    }
    return false;
}

bool isHangulWord(QStringView word)
{
    return !word.isEmpty() && std::ranges::all_of(word, [](QChar c) { return c >= u'가' && c <= u'힣'; });
}

QStringView withoutMarks(QStringView line)
{
    while (!line.isEmpty() && lineMarks.contains(line.front()))
        line = line.sliced(1);
    return line;
}

/// `[전화] 02-…`, `▷ 이메일 …`, `카카오톡: @…`, `■ 제보하기`: a label with something that divides it from the
/// rest.
bool isContactLine(QStringView line)
{
    const QStringView bare = withoutMarks(line);
    const bool marked = bare.size() != line.size();
    return std::ranges::any_of(contactLabels, [bare, marked](QStringView label) {
        if (!bare.startsWith(label))
            return false;
        const QStringView rest = bare.sliced(label.size());
        if (rest.isEmpty() || rest.front() == u']')
            return marked;
        const QStringView value = rest.trimmed();
        return value.startsWith(u':') || value.startsWith(u"= ")
            || (marked && rest.front() == u' ' && containsAny(value, addressSigns));
    });
}

/// `홍길동 기자`, `[홍길동 기자]`, `홍길동 기자 gildong@…`, `gildong@…`, `<경제부>`.
bool isSignature(QStringView line)
{
    if (line.size() > maxSignature)
        return false;
    if (line.contains(u'@'))
        return !line.contains(u"다.") && !line.contains(u"요.") && !line.contains(u'?');
    QStringView inner = line;
    const bool bracketed = (inner.startsWith(u'[') && inner.endsWith(u']'))
        || (inner.startsWith(u'<') && inner.endsWith(u'>'));
    if (bracketed)
        inner = inner.sliced(1, inner.size() - 2);
    if (inner.contains(u'=') || inner.contains(u"사진"))
        return false;
    if (bracketed && isHangulWord(inner) && inner.endsWith(u'부') && line.startsWith(u'<'))
        return true;
    const qsizetype space = inner.lastIndexOf(u' ');
    constexpr qsizetype maxNames = 24;
    return space > 0 && inner.size() <= maxNames
        && std::ranges::find(professions, inner.sliced(space + 1)) != std::end(professions)
        && std::ranges::all_of(inner.first(space),
                               [](QChar c) { return c.isLetter() || QStringView(u" ·,/").contains(c); });
}

/// `(END)`, `(끝)`
bool isEndMark(QStringView line)
{
    return line == u"(END)" || line == u"(끝)" || line == u"<끝>";
}

bool isTagLine(QStringView line)
{
    const auto words = line.tokenize(u' ', Qt::SkipEmptyParts);
    return line.startsWith(u'#') && std::ranges::all_of(words, [](QStringView word) {
               return word.startsWith(u'#') && word.size() > 1;
           });
}

bool isBoilerplate(QStringView line)
{
    if (line.size() > maxNotice)
        return false;
    if (containsAny(line, rights) || line.startsWith(u'ⓒ') || line.startsWith(u"[ⓒ") || isContactLine(line)
        || isSignature(line) || isTagLine(line) || isEndMark(line))
        return true;
    if (line.size() <= maxAppeal && containsAny(line, appealWords) && containsAny(line, appealTails)) {
        // The news may be about tips, too: an appeal bears a mark, an address, or the reader.
        const bool marked = withoutMarks(line).size() != line.size();
        if (marked || line.contains(u'@') || line.contains(u"여러분") || line.contains(u"당신의")
            || line.contains(u"기사문의"))
            return true;
    }
    const QStringView bare = withoutMarks(line);
    if (bare.size() != line.size() && containsAny(line, notices))
        return true;
    if (bare.startsWith(u"http") && !bare.contains(u' '))
        return true;
    return line.size() <= maxLink && std::ranges::any_of(moreTails, [bare](QStringView tail) {
               const qsizetype at = bare.lastIndexOf(tail);
               if (at < 0)
                   return false;
               const QStringView rest = bare.sliced(at + tail.size()).trimmed();
               return rest.isEmpty() || rest.startsWith(u"http") || rest.startsWith(u"(http") || rest == u"]";
           });
}

} // namespace

qsizetype trailingBoilerplateStart(QStringView text)
{
    qsizetype start = text.size();
    while (start > 0) {
        // The paragraph before `start`, which is the end of the text or just behind a line break.
        const qsizetype end = start == text.size() ? start : start - 1;
        const qsizetype begin = end == 0 ? 0 : text.first(end).lastIndexOf(u'\n') + 1;
        const QStringView line = text.sliced(begin, end - begin).trimmed();
        if (begin == 0 || (!line.isEmpty() && !isBoilerplate(line)))
            break;
        start = begin;
    }
    return start;
}

} // namespace newsfold
