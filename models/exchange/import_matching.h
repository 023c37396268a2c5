// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import.h"

#include <functional>

namespace newsfold {

/// Where a library looks for the articles of imported annotations.
struct ArticleLookup
{
    std::function<bool(const QString &key)> knows; ///< whether there is an article of this key
    /// The key of the article at this address, a canonical one (canonical_url.h); empty if there is none.
    std::function<QString(const QString &canonicalUrl)> keyAt;
};

/// An import ready to be taken in as one change.
struct MatchedImport
{
    StateDump dump;
    int unplaced = 0; ///< annotations of articles that the library does not know; they wait for them
    QStringList leftOut; ///< see WebAnnotations
};

/// Gives what is imported its articles: by key if the library knows it, else by canonical URL. For an unknown
/// article they are kept under the key they name, else under the canonical URL, which is the key the article
/// will have, or by which it is found should it come with an id of its own (Store::attachWaiting()), else
/// under the source as written. `now`, in milliseconds since 1970-01-01T00:00Z, stands in for unknown times.
MatchedImport matchImport(const Import &import, const ArticleLookup &lookup, qint64 now);

} // namespace newsfold
