// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index_database.h"
#include "library_paths.h"
#include "state_database.h"

namespace newsfold {

/// Both databases together: files go into the index, the reader's doings into the state, and the index's copy
/// of the state is kept in step. Synchronous; one thread at a time; one process may have several.
class Store
{
public:
    /// Opens both databases, making folder and files as needed.
    static Result<Store> open(const LibraryPaths &paths);

    const LibraryPaths &paths() const { return m_paths; }
    IndexDatabase &index() { return m_index; }

    /// See IndexDatabase::apply().
    Result<Applied> apply(qint64 folder, std::span<const FileReading> readings);

    struct Marked
    {
        StatusOutcome outcome;
        QList<qint64> rows; ///< articles of the index that look different now
    };
    Result<Marked> mark(const QStringList &keys, StatusChange change);
    Result<Marked> undo(const StatusOutcome &outcome);

    StateDatabase &state() { return m_state; }

    Result<void> setPosition(const QString &key, double position)
    {
        return m_state.setPosition(key, position);
    }

    /// What other processes changed since the last call: follows their changes to the state, and tells.
    struct Elsewhere
    {
        QList<qint64> rows; ///< articles whose status changed
        bool index = false; ///< the index itself was written
        bool state = false; ///< the state was written: saved searches may have changed as well
    };
    Result<Elsewhere> followOthers();

private:
    Store(LibraryPaths paths, IndexDatabase index, StateDatabase state);
    Result<void> catchUp();
    Result<QList<qint64>> followState(qint64 since);
    Result<Marked> followed(Result<StatusOutcome> outcome);

    LibraryPaths m_paths;
    IndexDatabase m_index;
    StateDatabase m_state;
    QString m_identity; ///< of the state
    qint64 m_seenSequence = 0;
    qint64 m_indexVersion = -1;
    qint64 m_stateVersion = -1;
};

} // namespace newsfold
