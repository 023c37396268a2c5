// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace newsfold {

/// One line of text as Markdown that shows exactly it, wherever in a paragraph it stands: for CommonMark with
/// the extensions of GitHub and Obsidian (tags, highlights, formulas, comments, block ids).
QString literalMarkdown(const QString &line);

/// Markdown of the reader's in which HTML shows as text, as it does in Newsfold: `<b>` becomes `\<b>`; links
/// in angle brackets and code stay as they are. `markdown` has '\n' line ends.
QString withoutHtml(const QString &markdown);

} // namespace newsfold
