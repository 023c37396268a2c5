// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "query.h"
#include "row_set.h"

#include <span>
#include <vector>

namespace newsfold {

/// Finds the terms whose values are not among the columns: texts, addresses, paths, keys and
/// notes.
class TermSource
{
public:
    virtual ~TermSource() = default;

    /// The articles that have the term; only those in `within` matter.
    virtual Result<RowSet> find(const QueryTerm &term, const RowSet &within) = 0;
    /// How well each of `rows` (ascending) matches the terms of texts, in their order; higher is better.
    virtual Result<std::vector<float>> relevance(std::span<const QueryTerm> terms,
                                                 std::span<const quint32> rows)
        = 0;
};

} // namespace newsfold
