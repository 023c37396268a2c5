// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "import_matching.h"

#include <QHash>

#include <optional>

namespace newsfold {

class IndexReader;

/// Finds articles of the index for imported annotations. Addresses are read from all articles at the first
/// question for one. One thread.
class ImportLookup
{
public:
    /// `index` outlives it.
    explicit ImportLookup(IndexReader &index)
        : m_index(index)
    {
    }

    /// Asks this object, which outlives it.
    ArticleLookup lookup();
    /// The first thing that went wrong; what was answered since is not to be relied on.
    const std::optional<Error> &failure() const { return m_failure; }

private:
    bool knows(const QString &key);
    QString keyAt(const QString &canonicalUrl);
    Result<void> readAddresses(QHash<QString, QString> &keys);

    IndexReader &m_index;
    std::optional<QHash<QString, QString>> m_keys; ///< by canonical URL
    std::optional<Error> m_failure;
};

} // namespace newsfold
