// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

namespace newsfold {

/// Puts `additions` (in any order) into the sorted `values`: moves each value once at most, and compares only
/// where something comes in, so that a few thousand new ones cost little beside a million.
template <typename Value, typename Less>
void insertSorted(std::vector<Value> &values, std::vector<Value> additions, Less less)
{
    std::ranges::sort(additions, less);
    auto oldEnd = std::ptrdiff_t(values.size());
    values.resize(values.size() + additions.size());
    auto end = values.end();
    for (auto addition = additions.rbegin(); addition != additions.rend(); ++addition) {
        const auto old = values.begin() + oldEnd;
        const auto place = std::upper_bound(values.begin(), old, *addition, less);
        end = std::move_backward(place, old, end);
        *--end = *addition;
        oldEnd = place - values.begin();
    }
}

} // namespace newsfold
