// SPDX-License-Identifier: GPL-3.0-or-later
#include "store.h"

#include <QCoreApplication>
#include <QDir>

#include <utility>

namespace newsfold {

Store::Store(LibraryPaths paths, IndexDatabase index, StateDatabase state)
    : m_paths(std::move(paths))
    , m_index(std::move(index))
    , m_state(std::move(state))
{
}

Result<Store> Store::open(const LibraryPaths &paths)
{
    if (!QDir().mkpath(paths.folder)) {
        return std::unexpected(
            Error{ ErrorCode::ReadOnly,
                   QCoreApplication::translate("newsfold::Store", "The library folder %1 cannot be made.")
                       .arg(paths.folder),
                   QCoreApplication::translate(
                       "newsfold::Store", "Check its permissions, or choose another one with --library.") });
    }
    auto state = StateDatabase::open(paths.state(), paths.backups());
    if (!state)
        return std::unexpected(state.error());
    auto index = IndexDatabase::open(paths.index());
    if (!index)
        return std::unexpected(index.error());

    Store store(paths, std::move(*index), std::move(*state));
    if (auto caughtUp = store.catchUp(); !caughtUp)
        return std::unexpected(caughtUp.error());
    // Should it fail, the next start tries again: a backup missed is no reason to keep anyone from reading.
    (void)store.m_state.backUpDaily();
    return store;
}

Result<Applied> Store::apply(qint64 folder, std::span<const FileReading> readings)
{
    if (m_seenSequence == 0) // nothing was ever marked
        return m_index.apply(folder, readings, std::vector<Status>(readings.size()));
    QStringList keys;
    for (const FileReading &reading : readings)
        keys.append(reading.article ? reading.article->key : QString());
    const auto statuses = m_state.statuses(keys);
    if (!statuses)
        return std::unexpected(statuses.error());
    return m_index.apply(folder, readings, *statuses);
}

Result<void> Store::catchUp()
{
    const auto identity = m_state.identity();
    const auto followed = m_index.followedState();
    if (!identity || !followed)
        return std::unexpected(identity ? followed.error() : identity.error());
    m_identity = *identity;
    const auto newest = m_state.newestSequence();
    if (!newest)
        return std::unexpected(newest.error());
    if (followed->identity == m_identity && followed->sequence <= *newest) {
        // The index may be behind: a crash came between the two.
        const auto rows = followState(followed->sequence);
        return rows ? Result<void>{} : std::unexpected(rows.error());
    }
    // A state that was deleted or restored has another identity, or has not come as far as the index knows
    // it.
    const auto all = m_state.changesSince(0);
    if (!all)
        return std::unexpected(all.error());
    const auto rows
        = m_index.setStatuses(all->statuses, { m_identity, all->sequence }, IndexDatabase::Following::Anew);
    m_seenSequence = all->sequence;
    return rows ? Result<void>{} : std::unexpected(rows.error());
}

Result<QList<qint64>> Store::followState(qint64 since)
{
    const auto changes = m_state.changesSince(since);
    if (!changes)
        return std::unexpected(changes.error());
    if (!changes->statuses.isEmpty()) {
        auto rows = m_index.setStatuses(changes->statuses, { m_identity, changes->sequence });
        if (rows)
            m_seenSequence = changes->sequence;
        return rows;
    }
    m_seenSequence = changes->sequence;
    return QList<qint64>{};
}

Result<Store::Marked> Store::followed(Result<StatusOutcome> outcome)
{
    if (!outcome)
        return std::unexpected(outcome.error());
    // The change is on disk. Should the index fail to follow now, it does when it is opened next.
    return Marked{ std::move(*outcome), followState(m_seenSequence).value_or(QList<qint64>{}) };
}

Result<Store::Marked> Store::mark(const QStringList &keys, StatusChange change)
{
    return followed(m_state.mark(keys, change));
}

Result<Store::Marked> Store::undo(const StatusOutcome &outcome)
{
    return followed(m_state.undo(outcome));
}

Result<Store::Elsewhere> Store::followOthers()
{
    const auto stateVersion = m_state.dataVersion();
    const auto indexVersion = m_index.dataVersion();
    if (!stateVersion || !indexVersion)
        return std::unexpected(stateVersion ? indexVersion.error() : stateVersion.error());

    Elsewhere elsewhere;
    elsewhere.index = std::exchange(m_indexVersion, *indexVersion) != *indexVersion;
    if (std::exchange(m_stateVersion, *stateVersion) != *stateVersion) {
        auto rows = followState(m_seenSequence);
        if (!rows)
            return std::unexpected(rows.error());
        elsewhere.rows = std::move(*rows);
        elsewhere.state = true;
    }
    return elsewhere;
}

} // namespace newsfold
