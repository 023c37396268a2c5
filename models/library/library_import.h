// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "state_dump.h"

#include <QStringList>

namespace newsfold {

class IndexReader;
class StateReader;

/// What a file brings, compared with what is there.
struct ImportSummary
{
    qsizetype made = 0; ///< annotations that are new
    qsizetype replaced = 0; ///< annotations that are there in an earlier form
    qsizetype kept = 0; ///< annotations that are there as they are, or later
    qsizetype unplaced = 0; ///< of all these, those of articles that the library does not know
    qsizetype articles = 0; ///< known ones that have annotations or tags in the file
    qsizetype tags = 0; ///< names of tags
    qsizetype marked = 0; ///< articles read, starred or begun
    qsizetype searches = 0; ///< saved ones
    QStringList leftOut; ///< places in the file, as JSON pointers, of annotations that say nothing

    /// Whether there is nothing to take in.
    bool isNothing() const { return *this == ImportSummary{ .leftOut = leftOut }; }
    friend bool operator==(const ImportSummary &, const ImportSummary &) = default;
};

/// What was left out, for a person: how many, and where the first ones are. Empty if nothing was.
QString leftOutInWords(const ImportSummary &summary);

/// A file ready to be taken in as one change (ImportState).
struct PreparedImport
{
    StateDump dump;
    ImportSummary summary;
};

/// Reads a full export or W3C annotations, finds their articles, and compares; changes nothing. What is wrong
/// in the file is told with its place; see readImport(). One thread, that of the readers.
Result<PreparedImport> prepareImport(const QString &path, IndexReader &index, StateReader &state);

} // namespace newsfold
