// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_marks.h"

#include "character_scan.h"
#include "sentence_end.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

constexpr qsizetype maxBylineTail = 40;
constexpr qsizetype maxPublisherName = 12;

/// For short texts: compares first characters before it calls anything.
bool containsAny(QStringView text, std::initializer_list<QStringView> words)
{
    for (; !text.isEmpty(); text = text.sliced(1)) {
        for (const QStringView word : words) {
            if (word.front() == text.front() && text.startsWith(word))
                return true;
        }
    }
    return false;
}

bool isOneOf(QStringView text, std::initializer_list<QStringView> words)
{
    return std::ranges::find(words, text) != words.end();
}

constexpr std::array<std::pair<char16_t, char16_t>, 6> brackets{
    { { u'[', u']' }, { u'<', u'>' }, { u'(', u')' }, { u'【', u'】' }, { u'◀', u'▶' }, { u'〈', u'〉' } }
};

QChar closingOf(QChar opening)
{
    const auto pair = std::ranges::find(brackets, opening.unicode(), &std::pair<char16_t, char16_t>::first);
    return pair == brackets.end() ? QChar() : QChar(pair->second);
}

bool isRole(QStringView content)
{
    while (!content.isEmpty() && content.back().isDigit())
        content.chop(1);
    return isOneOf(content.trimmed(),
                   { u"앵커", u"기자", u"리포트", u"리포터", u"캐스터", u"기상캐스터", u"아나운서", u"진행자",
                     u"앵커멘트", u"앵커 멘트", u"VCR", u"인터뷰", u"질문", u"답변", u"특파원", u"현장음",
                     u"스튜디오", u"클로징" });
}

bool isContact(QStringView content)
{
    return isOneOf(content,
                   { u"카카오톡", u"카톡", u"전화", u"메일", u"이메일", u"문자", u"유튜브", u"홈페이지" });
}

bool isCredit(QStringView content)
{
    return containsAny(content,
                       { u"사진", u"제공", u"출처", u"캡처", u"캡쳐", u"갈무리", u"영상편집", u"영상취재",
                         u"영상 편집", u"자료=", u"그래픽=", u"연합뉴스" })
        || isOneOf(content,
                   { u"연합", u"AP", u"AFP", u"EPA", u"로이터", u"뉴시스", u"뉴스1", u"게티이미지",
                     u"게티이미지뱅크" });
}

bool isPublisher(QStringView name)
{
    constexpr std::array<QStringView, 10> endings{ u"뉴스",   u"일보",   u"신문", u"경제", u"투데이",
                                                   u"타임스", u"타임즈", u"통신", u"닷컴", u"뉴시스" };
    return std::ranges::any_of(endings, [name](QStringView ending) { return name.endsWith(ending); });
}

bool isByline(QChar opening, QStringView content, QStringView tail)
{
    if (content.contains(u'='))
        return tail.first(std::min(tail.size(), maxBylineTail)).contains(u'=')
            || containsAny(content, { u"기자", u"특파원" })
            || containsAny(tail.first(std::min(tail.size(), maxBylineTail)), { u"기자", u"특파원" });
    if (content.endsWith(u"기자") || content.endsWith(u"특파원"))
        return content.contains(u' ');
    return opening == u'[' && tail.startsWith(u' ') && content.size() < maxPublisherName
        && isPublisher(content);
}

} // namespace

QChar openingOf(QChar closing)
{
    const auto pair = std::ranges::find(brackets, closing.unicode(), &std::pair<char16_t, char16_t>::second);
    return pair == brackets.end() ? QChar() : QChar(pair->first);
}

Mark markAt(QStringView before, QStringView rest)
{
    if (rest.isEmpty())
        return Mark::None;
    const QChar mark = rest.front();
    const bool heading = isAnyOf(mark, u"■◆◇●▶▷※☞□━▣◈★◀");
    const bool item = isAnyOf(mark, u"△▲▼");
    if (!heading && !item)
        return Mark::None;
    // `◀ 앵커 ▶` closes a tag, `○△○` masks a name, `(▶ …)` stays in its brackets.
    if (mark == u'▶' && before.last(std::min(before.size(), qsizetype(40))).contains(u'◀'))
        return Mark::None;
    if (!before.isEmpty() && isAnyOf(before.back(), u"([{<-·,/~=:■◆◇●▶▷※☞□━△▲▼○◎×+“‘"))
        return Mark::None;
    if (rest.size() < 2 || (item && isAnyOf(rest[1], u"△▲▼○◎×)%")))
        return Mark::None;
    return heading ? Mark::Heading : Mark::Item;
}

Tag tagAt(QStringView rest)
{
    if (rest.isEmpty())
        return {};
    const QChar closing = closingOf(rest.front());
    if (closing.isNull())
        return {};
    const qsizetype end = rest.first(std::min(rest.size(), maxTagLength)).indexOf(closing);
    if (end < 2) {
        // `[홍길동/시민 : 긴 대답…]`
        const QStringView head = rest.first(std::min(rest.size(), maxTagLength));
        const qsizetype colon = head.indexOf(u" : ");
        const bool speaks = end < 0 && rest.front() == u'[' && colon > 0 && head.first(colon).contains(u'/');
        return { speaks ? TagKind::Speaker : TagKind::None, 0 };
    }
    const QStringView content = rest.sliced(1, end - 1).trimmed();
    const QStringView tail = rest.sliced(end + 1);
    const auto kind = [&] {
        if (isRole(content))
            return TagKind::Role;
        if (isContact(content))
            return TagKind::Contact;
        if (rest.front() != u'<' && rest.front() != u'〈' && isCredit(content)
            && !tail.trimmed().startsWith(u'=') && !content.endsWith(u"기자")
            && !isByline(rest.front(), content, tail))
            return TagKind::Credit;
        if (rest.front() == u'◀')
            return TagKind::Role;
        if (isByline(rest.front(), content, tail))
            return content.startsWith(u"사진") || content.startsWith(u"자료") ? TagKind::Credit
                                                                              : TagKind::Byline;
        if (content.contains(u'/') && rest.front() != u'(')
            return TagKind::Speaker;
        return TagKind::Other;
    }();
    return { kind, end + 1 };
}

} // namespace newsfold
