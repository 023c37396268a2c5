// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace newsfold {

/// How far bringing the index up to date has come.
struct IndexProgress
{
    enum class Phase {
        Scanning,
        Listing, ///< a first look at many new files: what they are called, not what they say
        Reading,
        Done,
    };

    Phase phase = Phase::Done;
    int done = 0; ///< files read so far; while scanning, files found so far
    int total = 0; ///< files to read; 0 while scanning, when it is not known yet
};

/// What one run has done.
struct IndexSummary
{
    int articles = 0; ///< articles of the folder that are there now
    int added = 0; ///< files read for the first time, also where a run before had looked at them
    int changed = 0; ///< files that are not what they were; not those that are read again for another reason
    int missing = 0; ///< files that have gone since the last run
    int problems = 0; ///< rows in the problems view for this folder
    double seconds = 0;
    double listReadySeconds = 0; ///< until every article could be listed
    bool mended = false; ///< what was made from the files was damaged, and is made anew
};

} // namespace newsfold
