// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article.h"

#include <functional>

namespace newsfold {

/// Turns the text of a code fence into HTML (escaped, may hold <span> with classes). Supplied by the layer
/// that has a highlighter; without one, code is shown plain. The text content of the result must be `code`,
/// and well-formed.
using CodeHighlighter = std::function<QString(QStringView code, QStringView language)>;

struct RenderOptions
{
    bool loadRemoteImages = false; ///< only when the reader asked for them
    CodeHighlighter highlightCode;
};

/// The article as well-formed XHTML: header (title, byline, dates, link), `<div id="body">`, comments. A
/// fragment for the page template; everything from the file is escaped. Within `#body` all text lies in the
/// elements p, h2 to h6, pre and tr, none of which is within another; their text contents, empty ones left
/// out, joined by '\n' in document order are Article::text. White space between those elements is not text.
QString renderArticle(const Article &article, const RenderOptions &options = {});

} // namespace newsfold
