// SPDX-License-Identifier: GPL-3.0-or-later
#include "value_matcher.h"

#include "search_folding.h"

namespace newsfold {

namespace {
// The matcher looks for initial consonants there.
constexpr QueryField likeTitles = QueryField::Title;
} // namespace

ValueMatcher::ValueMatcher(const QueryTerm &term)
{
    if (term.kind == TermKind::Whole) {
        m_way = Way::Whole;
        m_folded = foldForSearch(term.text).trimmed();
        return;
    }
    const TermPattern pattern = patternOf(term);
    if (!pattern.wordStart && !pattern.spaced && pattern.initials.isEmpty() && !pattern.text.isEmpty()) {
        m_way = Way::Contains;
        m_folded = pattern.text;
        return;
    }
    const QueryTerm anywhere{ .field = likeTitles, .kind = term.kind, .text = term.text };
    m_matcher = TermMatcher(std::span(&anywhere, 1));
}

bool ValueMatcher::matches(const QString &value) const
{
    return matches(value, m_way == Way::Pattern ? QString() : foldForSearch(value));
}

bool ValueMatcher::matches(const QString &value, const QString &folded) const
{
    switch (m_way) {
    case Way::Whole:
        return QStringView(folded).trimmed() == m_folded;
    case Way::Contains:
        return folded.contains(m_folded);
    case Way::Pattern:
        break;
    }
    return !m_matcher.find(value, likeTitles).isEmpty();
}

} // namespace newsfold
