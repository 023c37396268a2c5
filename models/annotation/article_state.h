// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace newsfold {

/// What the reader's state says of one article, as lists and questions need it: the index keeps a copy.
struct ArticleState
{
    bool read = false;
    bool starred = false;
    bool noted = false; ///< a note on the article, or on one of its highlights
    bool highlighted = false; ///< has a highlight
    QStringList tags = {}; ///< its own ones and those of its annotations, each once, by name
    QStringList notes = {}; ///< the notes themselves, those that are not empty; the index searches them

    friend bool operator==(const ArticleState &, const ArticleState &) = default;
};

} // namespace newsfold
