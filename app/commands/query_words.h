// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "query.h"

namespace newsfold {

class Console;
class IndexReader;

/// The command line's query as of today.
Query queryOf(const Arguments &arguments);

/// What is wrong in the query ends the command; what is only unfinished is noted, and searched as far as it
/// goes.
Result<void> checkQuery(const Query &query, Console &console);

/// Says what an answer of this index cannot hold: nobody shall take a part for the whole.
Result<void> noteGaps(IndexReader &index, Console &console);

} // namespace newsfold
