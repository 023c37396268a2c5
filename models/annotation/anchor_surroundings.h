// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anchor_candidates.h"

namespace newsfold {

/// Where in the present text that is which once stood around a passage, and what this says of a place for it.
/// Sides too short to be told from others say nothing. The search must outlive it.
class AnchorSurroundings
{
public:
    explicit AnchorSurroundings(const AnchorSearch &search);

    /// Whether either side is to be found at all.
    bool areAnywhere() const { return !m_before.empty() || !m_after.empty(); }

    /// Whether they say that the passage was taken out or rewritten, and that this is something else: they
    /// are together somewhere else, less changed than here; or the one that is not here is on the wrong side;
    /// or what changed reads as well as if the passage were missing beside it, or the only side that is left
    /// is as good somewhere else, or the other one is there with the passage's edge still beside it.
    bool contradict(const AnchorCandidate &candidate) const;

private:
    using Hit = ApproximatePattern::Hit;

    bool areTogetherElsewhere(const AnchorCandidate &candidate) const;
    bool areTornApart(const AnchorCandidate &candidate) const;
    bool areWithoutPassage(const AnchorCandidate &candidate) const;
    bool areAsGoodElsewhere(const AnchorCandidate &candidate) const;
    bool haveKeptAnEdge(const AnchorCandidate &candidate) const;

    const AnchorSearch &m_search;
    qsizetype m_prefixSize = 0;
    qsizetype m_suffixSize = 0;
    std::vector<Hit> m_before;
    std::vector<Hit> m_after;
};

} // namespace newsfold
