// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article.h"
#include "front_matter.h"

#include <optional>

namespace newsfold {

/// Reads an article of the news crawler, in either of its templates; nothing if the text is no such article.
/// Parts of its wrapper may be missing. The title is empty if the file has none; key and word count are left
/// to the caller.
std::optional<Article> readCrawlerArticle(const FrontMatterSplit &split);

/// The same from the front matter alone, without text; nothing if that is not enough to tell whose article it
/// is, or to name it.
std::optional<Article> readCrawlerHead(QStringView source);

} // namespace newsfold
