// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotation.h"
#include "error.h"
#include "state_dump.h"

#include <QByteArray>

#include <variant>

namespace newsfold {

/// What W3C annotations say of one article. Which article that is, is still to be found (import_matching.h).
/// Annotations have no key yet, and 0 where a time is not known.
struct ImportedArticle
{
    QString source; ///< as written: a URL, a urn, anything
    QString key; ///< as Newsfold's own exports name it; empty if the file does not
    bool starred = false;
    QStringList tags; ///< on the article as a whole
    /// At most one is on the article itself: several comments become one note. Where the file gives no
    /// position, `start` and `end` are -1: to be placed by quote and context alone; a quote that it does not
    /// give is empty, and the annotation an orphan.
    QList<Annotation> annotations;

    friend bool operator==(const ImportedArticle &, const ImportedArticle &) = default;
};

/// W3C annotations, grouped by article in the order of the file.
struct WebAnnotations
{
    QList<ImportedArticle> articles;
    QStringList leftOut; ///< places, as errors have them, of those with neither a text, a tag nor a passage

    friend bool operator==(const WebAnnotations &, const WebAnnotations &) = default;
};

using Import = std::variant<StateDump, WebAnnotations>; ///< a full export is a dump

/// Reads Newsfold's full export or W3C Web Annotations as JSON-LD (one, an array, a page, a collection with
/// its pages inside), told apart by content. All or nothing: the first thing wrong is the error, with its
/// place as a JSON pointer, or line and column where it is no JSON at all. Malformed; TooLarge beyond
/// import_limits.h; NewerSchema for exports of a newer Newsfold. Pure; memory some ten times the file.
Result<Import> readImport(const QByteArray &bytes);

} // namespace newsfold
