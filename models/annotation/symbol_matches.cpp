// SPDX-License-Identifier: GPL-3.0-or-later
#include "symbol_matches.h"

#include <algorithm>

namespace newsfold {

std::vector<qsizetype> symbolMatches(MatchedText::SymbolSpan text, MatchedText::SymbolSpan pattern)
{
    std::vector<qsizetype> starts;
    if (pattern.empty() || pattern.size() > text.size()
        || std::ranges::contains(pattern, MatchedText::foreign))
        return starts;

    // How long a beginning of the pattern ends with each of its symbols, without being all of it.
    std::vector<std::size_t> borders(pattern.size(), 0);
    for (std::size_t i = 1, length = 0; i < pattern.size(); ++i) {
        while (length > 0 && pattern[i] != pattern[length])
            length = borders[length - 1];
        length += pattern[i] == pattern[length] ? 1 : 0;
        borders[i] = length;
    }

    std::size_t length = 0;
    for (auto at = text.begin(); at != text.end(); ++at) {
        if (length == 0) {
            at = std::find(at, text.end(), pattern.front());
            if (at == text.end())
                break;
        }
        while (length > 0 && *at != pattern[length])
            length = borders[length - 1];
        length += *at == pattern[length] ? 1 : 0;
        if (length == pattern.size()) {
            starts.push_back(qsizetype(at - text.begin()) + 1 - qsizetype(pattern.size()));
            length = borders[length - 1];
        }
    }
    return starts;
}

} // namespace newsfold
