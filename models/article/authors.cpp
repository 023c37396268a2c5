// SPDX-License-Identifier: GPL-3.0-or-later
#include "authors.h"

#include "author_words.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace newsfold {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestByline = 4000;
constexpr qsizetype longestName = 60;
constexpr qsizetype mostAuthors = 50;

bool isHangul(QChar c)
{
    return c >= u'\uac00' && c <= u'\ud7a3';
}

/// The word without the role at its end: `홍길동기자` gives `홍길동`.
QStringView withoutGluedRole(QStringView word)
{
    for (const QStringView role :
         { u"인턴기자", u"수습기자", u"선임기자", u"객원기자", u"기자", u"특파원", u"논설위원" }) {
        if (word.endsWith(role) && isKoreanName(word.chopped(role.size())))
            return word.chopped(role.size());
    }
    return word;
}

/// `김철수M`: a broadcaster's mark behind the name.
QStringView withoutMark(QStringView word)
{
    return word.size() > 2 && word.back().unicode() < 0x80 && isKoreanName(word.chopped(1)) ? word.chopped(1)
                                                                                            : word;
}

bool isSentence(const QString &segment, const QList<QStringView> &words)
{
    if (segment.size() > longestName)
        return true;
    const auto last = words.last();
    return words.size() >= 3
        && (last.endsWith(u"니다") || last.endsWith(u"니다.") || last.endsWith(u"다.")
            || last.endsWith(u"요."));
}

/// Several words, some of which may be desk, employer or place: the one that is the name, or the whole if
/// none is.
QString nameAmong(const QList<QStringView> &words, const QString &whole)
{
    const auto first = withoutMark(withoutGluedRole(words.first()));
    const auto isName = [](QStringView word) {
        return isKoreanName(word) && !isReportingPlace(word) && !isOrganisation(word) && !isAuthorRole(word);
    };
    const auto last = withoutMark(withoutGluedRole(words.last()));
    // `홍길동 한빛닷컴 기자`, but `푸른뉴스 홍길동 기자`; of two words like names the one of three
    // syllables.
    if (isName(first) && !(words.size() > 1 && first.size() == 2 && isName(last) && last.size() == 3))
        return first.toString();
    if (isName(last))
        return last.toString();
    for (const auto word : words) {
        if (isName(word))
            return word.toString();
    }
    return whole;
}

/// The name in a text about one person; empty if there is none. `follows`: a person has been named before
/// it.
QString nameIn(const QString &segment, bool follows)
{
    auto words = QStringView(segment).split(u' ', Qt::SkipEmptyParts);
    while (words.size() > 1 && isAuthorLabel(words.first()))
        words.removeFirst();
    if (words.isEmpty() || isAuthorLabel(words.first()) || isSentence(segment, words))
        return {};
    if (isHangul(words.first().front())) {
        const auto twice = std::ranges::unique(words); // the team's name repeated in brackets
        words.erase(twice.begin(), twice.end());
    }

    const bool bareDescription = words.first() == u"현" || words.first() == u"전";
    bool hadRole = false;
    while (words.size() > 1 && (isAuthorRole(words.last()) || words.last() == u"-")) {
        words.removeLast();
        hadRole = true;
    }
    if (bareDescription)
        return {};
    if (words.size() == 1) {
        const auto name = withoutMark(withoutGluedRole(words.first()));
        return !hadRole && isAuthorRole(name) ? QString() : name.toString();
    }

    QString whole;
    for (const auto word : std::as_const(words)) {
        if (!whole.isEmpty())
            whole += u' ';
        whole += word;
    }
    const bool magazine = words.first() == u"월간" || words.first() == u"주간" || words.first() == u"계간";
    if (magazine || std::ranges::none_of(whole, isHangul))
        return whole;
    const auto name = nameAmong(words, whole);
    // After a person, words that hold no name describe that person: `홍길동 시인, 한빛대 국문과 교수`.
    return follows && name == whole ? QString() : name;
}

/// Takes off what stands before the name and is divided from it by a sign: `세종=`, `베이징 | `,
/// `영상편집 : `.
QString behindLabel(QString segment)
{
    for (const QChar sign : { u'=', u'|', u':', u'：' }) {
        const auto at = segment.lastIndexOf(sign);
        if (at < 0)
            continue;
        auto right = segment.sliced(at + 1).trimmed();
        segment = right.isEmpty() ? segment.first(at).trimmed() : std::move(right);
    }
    return segment;
}

/// Puts line breaks where one person ends: for mail addresses, after which another may follow directly,
/// and between `기자` and a name glued to it.
QString separated(const QString &byline)
{
    static const QRegularExpression mail(
        uR"([\s(\[/,<|]*[\w.%+-]+@[\w.-]+(?:\s*,\s*[\w.%+-]+@[\w.-]+)*[)\]>]*)"_s);
    static const QRegularExpression aside(uR"(\([^()\n]*\)|\[[^\[\]\n]*\]|<[^<>\n]*>)"_s);
    static const QRegularExpression glued(uR"((?<=기자|특파원)(?=[가-힣]{2,4}\s?(?:기자|특파원)))"_s);
    static const QRegularExpression address(uR"(https?://\S*)"_s);
    QString text = byline;
    if (text.contains(u"://"_s))
        text.replace(address, u"\n"_s);
    if (text.contains(u'@'))
        text.replace(mail, u"\n"_s);
    if (text.contains(u'(') || text.contains(u'[') || text.contains(u'<')) {
        text.replace(aside, u" "_s);
        text.replace(aside, u" "_s); // `(<한빛> 기자)` is nested once
        text.remove(u'(').remove(u')').remove(u'[').remove(u']');
    }
    if (text.contains(u"기자"_s) || text.contains(u"특파원"_s))
        text.replace(glued, u"\n"_s);
    return text;
}

} // namespace

QStringList authorNames(const QString &byline)
{
    static const QRegularExpression between(uR"([,;/·ㆍ•‧、，]| AND | and )"_s);
    static const QRegularExpression english(
        uR"(^(?:(?:WRITTEN|TRANSLATED|Written|Translated|Photo|Photos) )?(?:BY|By|by) )"_s);

    QStringList names;
    const auto text = separated(byline.left(longestByline));
    for (const auto &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        // A label holds for its own person only, but its own name may be `글·사진`.
        auto tidy = line.simplified();
        static const QRegularExpression doubleLabel(uR"(^글\s*[·ㆍ,]\s*(?:사진|그림)\s*)"_s);
        if (tidy.startsWith(u'글'))
            tidy.remove(doubleLabel);
        const auto segments = tidy.split(between, Qt::SkipEmptyParts);
        for (const auto &part : segments) {
            auto segment = behindLabel(part.trimmed());
            if (!segment.isEmpty() && segment.front().unicode() < 0x80)
                segment.remove(english);
            if (segments.size() > 1 && isReportingPlace(segment))
                continue;
            auto name = nameIn(segment, !names.isEmpty());
            if (!name.isEmpty() && name.size() <= longestName && !name.contains(u'@') && !names.contains(name)
                && names.size() < mostAuthors)
                names << std::move(name);
        }
    }
    return names;
}

} // namespace newsfold
