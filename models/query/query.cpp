// SPDX-License-Identifier: GPL-3.0-or-later
#include "query.h"

#include <algorithm>

namespace newsfold {

bool sameTree(const QueryNode &a, const QueryNode &b)
{
    return a.kind == b.kind && a.term == b.term && a.days == b.days && a.status == b.status
        && a.content == b.content && a.length == b.length
        && std::ranges::equal(a.children, b.children, sameTree);
}

} // namespace newsfold
