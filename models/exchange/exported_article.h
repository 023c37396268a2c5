// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_row.h"
#include "placement.h"

#include <QList>
#include <QStringList>

namespace newsfold {

/// An article and what the reader made of it, as exports take it.
struct ExportedArticle
{
    ArticleRow row;
    QStringList tags; ///< the article's own, by name; those of its annotations are with them, not here
    QList<PlacedAnnotation> annotations; ///< in the order of the text; orphans and the article's note last
};

/// The reader's note on the article itself; empty if there is none.
QString articleNote(const ExportedArticle &article);

/// Every tag of the article and of its annotations, each once, the article's own first.
QStringList allTags(const ExportedArticle &article);

} // namespace newsfold
