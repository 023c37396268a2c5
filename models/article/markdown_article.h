// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article.h"
#include "article_reader.h"
#include "front_matter.h"

namespace newsfold {

/// Reads any text as an article: Markdown with front matter of any kind or none, and a `.txt` file without
/// front matter as plain text. Title, dates and publisher come from the front matter, else from the body and
/// the file. Key and word count are left to the caller.
Article readMarkdownArticle(const FrontMatterSplit &split, const FileFacts &facts);

} // namespace newsfold
