// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_html.h"

#include <QString>

namespace newsfold {

struct RenderedMarkdown
{
    QString html; ///< well-formed XHTML; its text, read as renderArticle() describes, is `text`
    QString text; ///< the text of the blocks joined by '\n'
};

/// Renders CommonMark with tables, strike-through, task lists and bare links. Both results come from the same
/// pass, and `text` does not depend on the options. Raw HTML is shown as text, its comments are dropped; only
/// http and https links become links. `source` has '\n' line ends and no control characters. Pure, any
/// thread.
RenderedMarkdown renderMarkdown(QStringView source, const RenderOptions &options);

/// Whether laying out `source` would cost much more than reading it: above 4 Mi characters, or block quotes
/// and lists nested beyond what anyone writes. Linear.
bool isTooMuchMarkdown(QStringView source);

} // namespace newsfold
