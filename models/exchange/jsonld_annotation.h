// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exported_article.h"

#include <QJsonObject>

#include <optional>

namespace newsfold {

// Single annotations after the W3C's Web Annotation Data Model (https://www.w3.org/TR/annotation-model/),
// without `@context`: the document around them has it.
//
// `source` is the article's address. Where that does not lead back to the article's key, `scope` names the
// article by its urn (article_reference.h): the saved article is what the passage was read in. A highlight's
// colour is the target's `styleClass`, described by a stylesheet for programs that do not know the name.
// Positions count code points of the canonical text: where the passage is now, or was, if it is an orphan.

QJsonObject jsonLd(const PlacedAnnotation &placed, const ArticleRow &row);

/// The article's own tags, as an annotation on the whole article; nothing if it has none.
std::optional<QJsonObject> jsonLdTags(const ExportedArticle &article);

/// A starred article, as a bookmark.
std::optional<QJsonObject> jsonLdStar(const ArticleRow &row);

} // namespace newsfold
