// SPDX-License-Identifier: GPL-3.0-or-later
#include "store.h"

#include "canonical_url.h"

#include <QSet>

namespace newsfold {

void Store::forgetAddresses()
{
    m_addressesOf = -1;
    m_searchedFor = -1;
    m_waiting.clear();
}

/// Asked for with every batch of files: the state is only read where it has changed since.
Result<void> Store::lookForAddresses()
{
    const auto sequence = m_state.newestSequence();
    if (!sequence)
        return std::unexpected(sequence.error());
    if (*sequence == m_addressesOf)
        return {};
    auto addresses = m_state.addressKeys();
    if (!addresses)
        return std::unexpected(addresses.error());
    m_addresses = QSet<QString>(addresses->begin(), addresses->end());
    m_addressesOf = *sequence;
    return {};
}

// Before the index knows the articles: should the program end between the two, the files are read again, and
// find what is theirs.
Result<void> Store::attachTo(std::span<const FileReading> readings)
{
    if (auto looked = lookForAddresses(); !looked || m_addresses.isEmpty())
        return looked;
    QList<std::pair<QString, QString>> moves;
    QSet<QString> keys;
    for (const FileReading &reading : readings) {
        if (!reading.article)
            continue;
        keys.insert(reading.article->key);
        const QString url = canonicalUrl(reading.article->url);
        if (url != reading.article->key && m_addresses.contains(url))
            moves.append({ url, reading.article->key });
    }
    moves.removeIf([&](const auto &move) { return keys.contains(move.first); });
    return moves.isEmpty() ? Result<void>() : attach(moves);
}

Result<void> Store::attach(QList<std::pair<QString, QString>> moves)
{
    QStringList urls;
    for (const auto &[url, key] : std::as_const(moves))
        urls.append(url);
    const auto unknown = m_index.unknownKeys(urls);
    if (!unknown)
        return std::unexpected(unknown.error());
    moves.removeIf([&](const auto &move) { return !unknown->contains(move.first); });
    if (moves.isEmpty())
        return {};
    auto attached = m_state.attach(moves);
    if (attached)
        m_waiting.removeIf([&](const QString &url) { return unknown->contains(url); });
    return attached;
}

Result<Store::Followed> Store::attachWaiting()
{
    if (m_trouble)
        return Followed{};
    if (auto attached = findWaiting(); !attached)
        return std::unexpected(attached.error());
    const auto newest = m_state.newestSequence();
    if (!newest)
        return std::unexpected(newest.error());
    return *newest == m_seenSequence ? Followed{} : followState(m_seenSequence);
}

/// Articles that come later are looked at as they come (attachTo()): all of them are only where something new
/// waits.
Result<void> Store::findWaiting()
{
    if (auto looked = lookForAddresses(); !looked || m_addressesOf == m_searchedFor)
        return looked;
    auto waiting = m_index.unknownKeys(m_addresses.values());
    if (!waiting)
        return std::unexpected(waiting.error());
    waiting->sort();
    if (!waiting->isEmpty() && *waiting != m_waiting) {
        const auto keys = m_index.keysAt(*waiting);
        if (!keys)
            return std::unexpected(keys.error());
        QList<std::pair<QString, QString>> moves;
        for (const auto &[url, key] : keys->asKeyValueRange())
            moves.append({ url, key });
        if (auto attached = moves.isEmpty() ? Result<void>() : m_state.attach(moves); !attached)
            return attached;
        waiting->removeIf([&](const QString &url) { return keys->contains(url); });
    }
    m_waiting = *waiting;
    m_searchedFor = m_addressesOf;
    return {};
}

} // namespace newsfold
