// SPDX-License-Identifier: GPL-3.0-or-later
#include "term_pattern.h"

#include "search_characters.h"
#include "search_folding.h"

#include <algorithm>

namespace newsfold {
namespace {

constexpr qsizetype fewestSpacedSyllables = 4;

/// Two consonants typed one after the other become one letter in some input methods.
QStringView takenApart(QChar letter)
{
    switch (letter.unicode()) {
    case u'ㄳ':
        return u"ㄱㅅ";
    case u'ㄵ':
        return u"ㄴㅈ";
    case u'ㄶ':
        return u"ㄴㅎ";
    case u'ㄺ':
        return u"ㄹㄱ";
    case u'ㄻ':
        return u"ㄹㅁ";
    case u'ㄼ':
        return u"ㄹㅂ";
    case u'ㄽ':
        return u"ㄹㅅ";
    case u'ㄾ':
        return u"ㄹㅌ";
    case u'ㄿ':
        return u"ㄹㅍ";
    case u'ㅀ':
        return u"ㄹㅎ";
    case u'ㅄ':
        return u"ㅂㅅ";
    default:
        return {};
    }
}

QString initialsOf(const QString &text)
{
    QString initials;
    for (const QChar c : text) {
        if (const auto apart = takenApart(c); !apart.isEmpty())
            initials += apart;
        else if (c != u' ')
            initials += c;
    }
    const bool any = std::ranges::any_of(initials, [](QChar c) { return isInitial(c.unicode()); });
    return any ? initials : QString();
}

bool maySpread(const QString &text)
{
    return text.size() >= fewestSpacedSyllables && text.size() <= mostSpacedSyllables
        && std::ranges::all_of(text, [](QChar c) { return isSyllable(c.unicode()); });
}

} // namespace

TermPattern patternOf(const QueryTerm &term)
{
    TermPattern pattern;
    pattern.text = foldForSearch(term.text).trimmed();
    if (pattern.text.isEmpty())
        return pattern;
    switch (term.kind) {
    case TermKind::Prefix:
        pattern.wordStart = isWordLetter(pattern.text[0].unicode());
        [[fallthrough]];
    case TermKind::Word:
        pattern.spaced = maySpread(pattern.text);
        break;
    case TermKind::Initials:
        pattern.initials = initialsOf(pattern.text);
        break;
    case TermKind::Phrase:
    case TermKind::Whole:
        break;
    }
    return pattern;
}

} // namespace newsfold
