// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_row.h"

#include <QString>

#include <optional>

namespace newsfold {

/// An IRI that stands for the article of this key: `urn:newsfold:article:` and the key, percent-encoded.
QString articleUrn(const QString &key);
std::optional<QString> keyOfUrn(const QString &urn);

/// The article's web address as a URI, in ASCII; empty if it has none.
QString uriOf(const ArticleRow &row);

/// What annotations of the article name as their `source`: its address as a URI, else its urn.
QString sourceOf(const ArticleRow &row);

/// Whether the key is not what the source alone leads to, and must be told besides.
bool needsUrn(const ArticleRow &row);

} // namespace newsfold
