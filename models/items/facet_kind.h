// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace newsfold {

/// What a result is counted by beside its publishers, in the order in which the side bar lists it. The values
/// of days are ISO dates.
enum class FacetKind { Category, Author, Tag, Day };

inline constexpr int facetKindCount = 4;

} // namespace newsfold
