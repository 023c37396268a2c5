// SPDX-License-Identifier: GPL-3.0-or-later
#include "anchoring.h"

#include "anchor_evidence.h"
#include "anchor_surroundings.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <optional>

namespace newsfold {
namespace {

/// UTF-16 units that composing may turn into one character: no character decomposes into more than four, each
/// of two units at most.
constexpr qsizetype mostUnits = 8;

/// The most context looked at, on either side, in characters: others may have kept more of it than we do.
constexpr qsizetype mostContext = 2 * selectorContext;

/// Shorter quotes are said in passing everywhere, in symbols.
constexpr qsizetype tellingQuote = 8;

/// How far a grapheme cluster is looked for beyond a place's edge, in characters.
constexpr qsizetype clusterReach = 16;

std::u32string composed(const QString &text)
{
    return toCodePoints(text.normalized(QString::NormalizationForm_C));
}

std::u32string composedEnd(const QString &text)
{
    const std::u32string all = composed(text.right(mostUnits * mostContext));
    return all.substr(all.size() - std::min(all.size(), std::size_t(mostContext)));
}

std::u32string composedBeginning(const QString &text)
{
    return composed(text.left(mostUnits * mostContext)).substr(0, mostContext);
}

/// The choice of one passage among its candidates.
class AnchorChoice
{
public:
    AnchorChoice(const MatchedText &text, const AnchorSearch &search, const AnchorFacts &facts)
        : m_text(text)
        , m_search(search)
        , m_facts(facts)
    {
    }

    /// The place that is beyond doubt, if one is.
    std::optional<AnchorCandidate> operator()() const
    {
        std::vector<AnchorCandidate> candidates = m_search.exact();
        // The passage itself may have changed, and what is exact may be the same words somewhere else.
        for (const AnchorCandidate &other : m_search.approximate()) {
            if (other.quoteDistance > 0)
                candidates.push_back(other);
        }
        return candidates.empty() ? std::nullopt : undoubted(candidates);
    }

private:
    double evidence(const AnchorCandidate &candidate) const
    {
        return evidenceFor(candidate, m_text.positionOf(candidate.start), m_facts);
    }

    std::optional<AnchorCandidate> undoubted(const std::vector<AnchorCandidate> &candidates) const
    {
        const auto best
            = std::ranges::max(candidates, {}, [&](const AnchorCandidate &c) { return evidence(c); });
        const double bestEvidence = evidence(best);
        if (bestEvidence < evidenceNeeded(m_facts) || !isCredible(best))
            return {};
        const bool isClear = std::ranges::all_of(candidates, [&](const AnchorCandidate &other) {
            return isSamePlace(other, best)
                || clearlyBeats(best, other, bestEvidence - evidence(other), m_facts);
        });
        return isClear ? std::optional(best) : std::nullopt;
    }

    /// Words that changed are believed with their surroundings only, and the same words without any of them
    /// if those are nowhere else, either.
    bool isCredible(const AnchorCandidate &candidate) const
    {
        if (isVerbatim(candidate))
            return true;
        if (m_facts.quote < tellingQuote && m_text.positionOf(candidate.start) != m_facts.start
            && isBetweenOthers(candidate))
            return false;
        const AnchorSurroundings surroundings(m_search);
        if (hasKeptSide(candidate, m_facts))
            return !surroundings.contradict(candidate);
        return candidate.quoteDistance == 0 && !surroundings.areAnywhere();
    }

    /// Whether what is around the place is the same for a while and then another text, on either side: as
    /// with a sentence that is said twice.
    bool isBetweenOthers(const AnchorCandidate &candidate) const
    {
        const auto isCutOff = [](int distance, qsizetype rest) { return rest > 0 && 2 * distance >= rest; };
        return isCutOff(candidate.prefixDistance, m_facts.prefix - m_search.prefixKeptAt(candidate.start))
            && isCutOff(candidate.suffixDistance, m_facts.suffix - m_search.suffixKeptAt(candidate.end));
    }

    /// Approximate matches which overlap others are ways to read the same place.
    static bool isSamePlace(const AnchorCandidate &other, const AnchorCandidate &best)
    {
        return other == best
            || ((other.quoteDistance > 0 || best.quoteDistance > 0) && other.start < best.end
                && best.start < other.end);
    }

    const MatchedText &m_text;
    const AnchorSearch &m_search;
    const AnchorFacts &m_facts;
};

} // namespace

Anchoring::Anchoring(QStringView canonicalText)
    : m_text(toCodePoints(canonicalText))
    , m_matched(m_text)
    , m_pairs(m_matched.symbols())
{
}

Placement Anchoring::place(const TextSelector &selector) const
{
    const auto textSize = qsizetype(m_text.size());
    // A quote of more characters than could be here in any form: not even worth composing.
    if (selector.quote.size() > 2 * mostUnits * textSize)
        return {};
    const Sought sought{ composed(selector.quote), composedEnd(selector.prefix),
                         composedBeginning(selector.suffix) };
    if (stands(sought, selector.start))
        return { Placement::Kind::Exact, selector.start, selector.start + qsizetype(sought.quote.size()) };

    const auto firstSymbol = std::ranges::find_if_not(sought.quote, MatchedText::isBlank);
    if (firstSymbol == sought.quote.end())
        return {};
    const qsizetype start = selector.start < 0
        ? -1
        : std::min(selector.start, textSize) + qsizetype(firstSymbol - sought.quote.begin());
    const MatchedText::Symbols quote = m_matched.encode(sought.quote);
    // White space is no part of the quote, but it makes a reader's quarter.
    const auto limit = std::min(sought.quote.size() / 4, quote.size() / 3);
    const AnchorSearch search(m_matched, m_pairs,
                              { .quote = quote,
                                .prefix = m_matched.encode(sought.prefix),
                                .suffix = m_matched.encode(sought.suffix),
                                .limit = qsizetype(limit) });
    const AnchorFacts facts{ .quote = qsizetype(search.passage().quote.size()),
                             .prefix = qsizetype(search.passage().prefix.size()),
                             .suffix = qsizetype(search.passage().suffix.size()),
                             .textSize = textSize,
                             .start = start };
    const std::optional<AnchorCandidate> found = AnchorChoice(m_matched, search, facts)();
    if (!found)
        return {};
    const Placement place{ Placement::Kind::Moved, m_matched.positionOf(found->start),
                           m_matched.positionOf(found->end - 1) + 1 };
    if (found->quoteDistance > 0 || place.start != start)
        return grown(place);
    return { Placement::Kind::Exact, place.start, place.end };
}

TextSelector Anchoring::select(qsizetype start, qsizetype end) const
{
    const auto textSize = qsizetype(m_text.size());
    start = std::clamp(start, qsizetype(0), textSize);
    end = std::clamp(end, start, textSize);
    const auto part = [this](qsizetype from, qsizetype to) {
        return fromCodePoints(std::u32string_view(m_text).substr(std::size_t(from), std::size_t(to - from)));
    };
    return { .quote = part(start, end),
             .prefix = part(std::max(qsizetype(0), start - selectorContext), start),
             .suffix = part(end, std::min(textSize, end + selectorContext)),
             .start = start,
             .end = end };
}

/// Whether all that is known of the passage is still where it was, to the letter.
bool Anchoring::stands(const Sought &sought, qsizetype start) const
{
    if (sought.quote.empty() || sought.prefix.size() + sought.suffix.size() == 0 || start < 0
        || start > qsizetype(m_text.size()))
        return false;
    const auto text = std::u32string_view(m_text);
    const auto before = text.substr(0, std::size_t(start));
    const auto from = text.substr(std::size_t(start));
    return before.ends_with(sought.prefix) && from.starts_with(sought.quote)
        && from.substr(sought.quote.size()).starts_with(sought.suffix);
}

/// The place without half a character as people see it at either end: a letter stays with its marks.
Placement Anchoring::grown(Placement place) const
{
    const auto isBoundary = [this](qsizetype at) {
        const qsizetype from = std::max(qsizetype(0), at - clusterReach);
        const auto text = std::u32string_view(m_text);
        const QString before = fromCodePoints(text.substr(std::size_t(from), std::size_t(at - from)));
        const QString around = before + fromCodePoints(text.substr(std::size_t(at), clusterReach));
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, around);
        finder.setPosition(before.size());
        return finder.isAtBoundary();
    };
    for (qsizetype left = clusterReach; left > 0 && place.start > 0 && !isBoundary(place.start); --left)
        --place.start;
    for (qsizetype left = clusterReach;
         left > 0 && place.end < qsizetype(m_text.size()) && !isBoundary(place.end); --left)
        ++place.end;
    return place;
}

} // namespace newsfold
