// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace newsfold {

struct CommentedBody
{
    QStringView body; ///< a part of the text it was made from
    QStringList comments; ///< decoded, lines joined by '\n'; a reply begins with an arrow
};

/// Cuts what the crawler's second template puts below the body: a rule, statistics, `## 댓글 (N 개)` and the
/// comments as nested block quotes. Without that heading, or where something else follows it, the whole text
/// is body. `announced`: the front matter speaks of comments. Linear.
CommentedBody splitCrawlerComments(QStringView text, bool announced);

} // namespace newsfold
