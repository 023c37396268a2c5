// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matched_text.h"
#include "pair_index.h"
#include "placement.h"
#include "text_selector.h"

namespace newsfold {

/// Finds passages again in an article's present text, which may have changed since they were marked.
///
/// What stands unchanged at its old position, quote and context, is there. Otherwise the candidates are exact
/// matches of the quote and approximate ones within a quarter of its length (edit distance); white space does
/// not count, nor does the style of quotation marks and dashes. Candidates are scored by quote, context and
/// position, as Hypothesis' quote matcher does; see anchor_evidence.h for what is believed and what is not.
/// What is not beyond doubt is an orphan: better none than a wrong place.
///
/// A value, made once for a text and asked for each of its highlights; const functions may be called from
/// several threads. place() takes time by the text's length for each 64 characters of the quote, and nearly
/// none where nothing changed. Quotes of tens of thousands of characters in texts as long are only looked for
/// exactly.
class Anchoring
{
public:
    /// `canonicalText` is in NFC and need not outlive the call. Unpaired surrogates count as characters.
    explicit Anchoring(QStringView canonicalText);

    /// The selector need not be in NFC, nor its context as long as ours. Positions below 0 are unknown ones,
    /// as imports have them: what is then found counts as moved, never as exact. An empty quote is an orphan.
    /// A place lies within the text and is not empty.
    Placement place(const TextSelector &selector) const;

    /// The selector of a passage of this text, in code points; what is out of range is cut off.
    TextSelector select(qsizetype start, qsizetype end) const;

private:
    struct Sought
    {
        std::u32string quote;
        std::u32string prefix;
        std::u32string suffix;
    };

    bool stands(const Sought &sought, qsizetype start) const;
    Placement grown(Placement placement) const;

    std::u32string m_text;
    MatchedText m_matched;
    PairIndex m_pairs;
};

} // namespace newsfold
