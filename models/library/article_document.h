// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article.h"
#include "article_row.h"
#include "match_span.h"
#include "placement.h"

#include <QList>
#include <QString>

namespace newsfold {

/// An article as the window shows it: read from its file this moment.
struct ArticleDocument
{
    ArticleRow row;
    Article article;
    QString source; ///< the file as it is, decoded
    double position = 0; ///< where the reader left it: 0 is the top, 1 the end
    QList<MatchSpan> matches; ///< of the query it was found by, in Article::text
    QList<PlacedAnnotation> annotations; ///< in the order of the text; orphans and the article's note last
};

} // namespace newsfold
