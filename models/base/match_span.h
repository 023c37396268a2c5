// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace newsfold {

/// A part of a text that a term matches, in UTF-16 units.
struct MatchSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const MatchSpan &, const MatchSpan &) = default;
};

} // namespace newsfold
