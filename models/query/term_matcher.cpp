// SPDX-License-Identifier: GPL-3.0-or-later
#include "term_matcher.h"

#include "search_characters.h"
#include "search_folding.h"

#include <algorithm>
#include <optional>

namespace newsfold {
namespace {

using Lengths = std::optional<qsizetype>;

/// The length of the match of `word` at the beginning of `text`, with at most one space inside.
Lengths spacedMatch(QStringView text, QStringView word)
{
    qsizetype at = 0;
    bool spaceLeft = true;
    for (qsizetype i = 0; i < word.size(); ++i, ++at) {
        if (i > 0 && spaceLeft && at < text.size() && text[at] == u' ') {
            spaceLeft = false;
            ++at;
        }
        if (at == text.size() || text[at] != word[i])
            return std::nullopt;
    }
    return at;
}

/// The length of the match of `initials` at the beginning of `text`, whatever the spaces inside.
Lengths initialsMatch(QStringView text, QStringView initials)
{
    qsizetype at = 0;
    for (qsizetype i = 0; i < initials.size(); ++i, ++at) {
        if (i > 0 && at < text.size() && text[at] == u' ')
            ++at;
        if (at == text.size())
            return std::nullopt;
        const char16_t wanted = initials[i].unicode();
        if (text[at] != wanted && !(isInitial(wanted) && initialOf(text[at].unicode()) == wanted))
            return std::nullopt;
    }
    return at;
}

class MatchCollector
{
public:
    MatchCollector(const FoldedText &text, QList<TermMatch> &matches)
        : m_text(text)
        , m_matches(matches)
    {
    }

    void literal(const TermPattern &pattern, int term)
    {
        const QStringView text = m_text.text();
        for (auto at = text.indexOf(pattern.text); at >= 0;) {
            const bool counts
                = !pattern.wordStart || isWordStart(at > 0 ? text[at - 1].unicode() : 0, text[at].unicode());
            if (counts)
                add(at, pattern.text.size(), term);
            at = text.indexOf(pattern.text, at + (counts ? pattern.text.size() : 1));
        }
    }

    template <typename Match> void each(QStringView pattern, int term, Match match)
    {
        const QStringView text = m_text.text();
        for (qsizetype at = 0; at < text.size();) {
            const auto length = match(text.sliced(at), pattern);
            if (length)
                add(at, *length, term);
            at += length.value_or(1);
        }
    }

private:
    void add(qsizetype start, qsizetype length, int term)
    {
        const auto [begin, end] = m_text.sourceOf(start, length);
        m_matches.append({ { begin, end - begin }, term });
    }

    const FoldedText &m_text;
    QList<TermMatch> &m_matches;
};

bool fits(QueryField wanted, QueryField field)
{
    return wanted == QueryField::Any || wanted == field;
}

bool hasInitials(QueryField field)
{
    return field == QueryField::Title || field == QueryField::Publisher;
}

void withoutOverlaps(QList<TermMatch> &matches)
{
    std::ranges::stable_sort(
        matches, {}, [](const TermMatch &match) { return std::pair(match.span.start, -match.span.length); });
    qsizetype end = 0;
    matches.removeIf([&](const TermMatch &match) {
        if (match.span.start < end)
            return true;
        end = match.span.start + match.span.length;
        return false;
    });
}

} // namespace

TermMatcher::TermMatcher(std::span<const QueryTerm> terms)
{
    for (size_t i = 0; i < terms.size(); ++i) {
        if (auto pattern = patternOf(terms[i]); !pattern.text.isEmpty())
            m_terms.push_back({ terms[i].field, std::move(pattern), int(i) });
    }
}

QList<TermMatch> TermMatcher::find(QStringView text, QueryField field) const
{
    QList<TermMatch> matches;
    if (m_terms.empty())
        return matches;
    const FoldedText folded(text);
    MatchCollector collector(folded, matches);
    for (const Prepared &prepared : m_terms) {
        if (!fits(prepared.field, field))
            continue;
        if (prepared.pattern.spaced)
            collector.each(prepared.pattern.text, prepared.term, spacedMatch);
        else
            collector.literal(prepared.pattern, prepared.term);
        if (!prepared.pattern.initials.isEmpty() && hasInitials(field))
            collector.each(prepared.pattern.initials, prepared.term, initialsMatch);
    }
    withoutOverlaps(matches);
    return matches;
}

QList<MatchSpan> findTerm(QStringView text, const QueryTerm &term)
{
    const TermMatcher matcher(std::array{ QueryTerm{ QueryField::Any, term.kind, term.text } });
    QList<MatchSpan> spans;
    for (const TermMatch &match : matcher.find(text, QueryField::Title))
        spans.append(match.span);
    return spans;
}

} // namespace newsfold
