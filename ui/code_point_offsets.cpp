// SPDX-License-Identifier: GPL-3.0-or-later
#include "code_point_offsets.h"

#include <algorithm>
#include <ranges>

namespace newsfold {

CodePointOffsets::CodePointOffsets(QStringView text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate())
            m_pairs.append(i++);
    }
}

qsizetype CodePointOffsets::fromUtf16(qsizetype position) const
{
    // A pair counts one unit less once its second half is passed, or reached: then it is not counted at all.
    const auto begun = std::ranges::lower_bound(m_pairs, position);
    return position - (begun - m_pairs.begin());
}

qsizetype CodePointOffsets::toUtf16(qsizetype position) const
{
    // The i-th pair begins at the code point m_pairs[i] - i.
    const auto numbers = std::views::iota(qsizetype(0), m_pairs.size());
    const auto beyond
        = std::ranges::partition_point(numbers, [&](qsizetype i) { return m_pairs[i] - i < position; });
    return position + (beyond - numbers.begin());
}

} // namespace newsfold
