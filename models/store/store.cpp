// SPDX-License-Identifier: GPL-3.0-or-later
#include "store.h"

#include <QCoreApplication>
#include <QDir>

#include <utility>

namespace newsfold {

Store::Store(IndexDatabase index, StateDatabase state)
    : m_index(std::move(index))
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

    Store store(std::move(*index), std::move(*state));
    // An index that is new, or was written before a crash, is behind the state.
    const auto sequence = store.m_index.statusSequence();
    if (!sequence)
        return std::unexpected(sequence.error());
    if (auto rows = store.followState(*sequence); !rows)
        return std::unexpected(rows.error());
    return store;
}

Result<QList<QByteArray>> Store::apply(qint64 folder, std::span<const FileReading> readings)
{
    return m_index.apply(folder, readings,
                         [this](const QString &key) { return m_state.status(key).value_or(Status{}); });
}

Result<QList<qint64>> Store::followState(qint64 since)
{
    const auto changes = m_state.changesSince(since);
    if (!changes)
        return std::unexpected(changes.error());
    m_seenSequence = changes->sequence;
    if (changes->statuses.isEmpty())
        return QList<qint64>{};
    return m_index.setStatuses(changes->statuses, changes->sequence);
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
    }
    return elsewhere;
}

} // namespace newsfold
