// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <array>
#include <concepts>
#include <type_traits>
#include <utility>
#include <vector>

namespace newsfold {

/// Sorts `values` by `keyOf(value)`, ascending and stably, in linear time: a million rows in a few hundredths
/// of a second where comparing them takes ten times that. Needs room for the keys and a copy of both.
template <typename Value, typename KeyOf>
    requires std::unsigned_integral<std::invoke_result_t<KeyOf, Value>>
void radixSort(std::vector<Value> &values, KeyOf keyOf)
{
    using Key = std::invoke_result_t<KeyOf, Value>;
    struct Entry
    {
        Key key;
        Value value;
    };
    constexpr int digitBits = 11;
    constexpr size_t digits = size_t(1) << digitBits;
    constexpr int passes = (int(sizeof(Key)) * 8 + digitBits - 1) / digitBits;

    std::vector<Entry> entries;
    entries.reserve(values.size());
    std::vector<std::array<quint32, digits>> counts(passes);
    for (const Value value : values) {
        const Key key = keyOf(value);
        entries.push_back({ key, value });
        for (int pass = 0; pass < passes; ++pass)
            ++counts[size_t(pass)][(key >> (pass * digitBits)) & (digits - 1)];
    }
    std::vector<Entry> sorted(entries.size());
    for (int pass = 0; pass < passes && !entries.empty(); ++pass) {
        auto &starts = counts[size_t(pass)];
        const int shift = pass * digitBits;
        // A digit that all have in common orders nothing: most of a time's are.
        if (starts[(entries.front().key >> shift) & (digits - 1)] == entries.size())
            continue;
        quint32 start = 0;
        for (quint32 &count : starts)
            start += std::exchange(count, start);
        for (const Entry &entry : entries)
            sorted[starts[(entry.key >> shift) & (digits - 1)]++] = entry;
        entries.swap(sorted);
    }
    for (size_t i = 0; i < entries.size(); ++i)
        values[i] = entries[i].value;
}

} // namespace newsfold
