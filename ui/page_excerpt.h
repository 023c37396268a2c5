// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article.h"

namespace newsfold {

/// As much of an article as the web view lays out without making the reader wait.
struct PageExcerpt
{
    Article article;
    qsizetype shown = 0; ///< UTF-16 units of text and comments in `article`
    qsizetype total = 0; ///< the same of the whole article

    bool isCut() const { return shown < total; }
};

inline constexpr qsizetype pageSizeLimit = 300'000; ///< UTF-16 units of text and comments

/// The article itself if it is short enough. Else its beginning, which ends with a paragraph or a word where
/// one ends near the limit, never within a surrogate pair; Markdown becomes plain text then. The comments
/// follow as long as there is room. Any thread.
PageExcerpt beginningOf(const Article &article, qsizetype limit = pageSizeLimit);

} // namespace newsfold
