// SPDX-License-Identifier: GPL-3.0-or-later
#include "excerpt.h"

#include <bit>

namespace newsfold {

namespace {

// How much of the text before a match is shown: a few words, so that the match is on the first line.
constexpr qsizetype before = 24;
// A page of matches is more than enough to choose from.
constexpr qsizetype mostCompared = 500;

qsizetype endOf(QStringView text, qsizetype start, qsizetype length)
{
    qsizetype end = qMin(text.size(), start + length);
    if (end < text.size() && text[end].isLowSurrogate())
        --end;
    return end;
}

/// The match from which on, within an excerpt's length, most different terms match.
qsizetype bestMatch(const QList<TermMatch> &matches)
{
    qsizetype best = 0;
    int most = 0;
    const qsizetype count = qMin(matches.size(), mostCompared);
    for (qsizetype i = 0; i < count; ++i) {
        quint64 terms = 0;
        for (qsizetype j = i;
             j < count && matches[j].span.start < matches[i].span.start + excerptLength - before; ++j)
            terms |= quint64(1) << (matches[j].term % 64);
        const int different = std::popcount(terms);
        if (different > most) {
            most = different;
            best = i;
        }
    }
    return best;
}

/// Where an excerpt begins that shows a match at `match`: at a line, or between two words.
qsizetype startOf(QStringView text, qsizetype match)
{
    if (match <= 2 * before)
        return 0;
    const qsizetype earliest = match - before;
    const qsizetype line = text.first(match).lastIndexOf(u'\n');
    if (line >= earliest)
        return line + 1;
    const qsizetype space = text.sliced(earliest, match - earliest).indexOf(u' ');
    const qsizetype start = space < 0 ? earliest : earliest + space + 1;
    return text[start].isLowSurrogate() ? start + 1 : start;
}

} // namespace

Excerpt excerptOf(QStringView text, const QList<TermMatch> &matches)
{
    const qsizetype start = matches.isEmpty() ? 0 : startOf(text, matches[bestMatch(matches)].span.start);
    const qsizetype end = endOf(text, start, excerptLength);
    Excerpt excerpt{ .text = text.sliced(start, end - start).toString(), .matches = {} };
    excerpt.text.replace(u'\n', u' ');
    const qsizetype shift = start > 0 ? 1 : 0;
    if (shift)
        excerpt.text.prepend(u'…');
    for (const TermMatch &match : matches) {
        const qsizetype from = qMax(match.span.start, start);
        const qsizetype to = qMin(match.span.start + match.span.length, end);
        if (from < to)
            excerpt.matches.append({ from - start + shift, to - from });
    }
    return excerpt;
}

} // namespace newsfold
