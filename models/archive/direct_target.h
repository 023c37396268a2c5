// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer.h"
#include "store.h"

namespace newsfold {

/// An index target whose store lives on the indexer's own thread.
class DirectTarget : public IndexTarget
{
public:
    /// `folder` is an absolute path. The store must outlive the target.
    DirectTarget(Store &store, QByteArray folder)
        : m_store(store)
        , m_folder(std::move(folder))
    {
    }

    Result<void> withStore(const std::function<Result<void>(Store &, qint64)> &work) override
    {
        const auto folder = m_store.index().folder(m_folder);
        if (!folder)
            return std::unexpected(folder.error());
        return work(m_store, *folder);
    }

private:
    Store &m_store;
    const QByteArray m_folder;
};

} // namespace newsfold
