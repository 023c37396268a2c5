// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exported_article.h"

#include <QByteArray>
#include <QString>

namespace newsfold {

/// The field of the front matter that tells whose document it is.
inline constexpr char markdownKeyField[] = "newsfold-key";

/// An article's quotes and notes as a Markdown document in UTF-8: YAML front matter with the properties that
/// Obsidian knows, the title, the article's note, then each quote as a block quote and its note as a list
/// item below it, from which nothing in the note can break out.
QByteArray markdownDocument(const ExportedArticle &article);

/// A file name for it without suffix: day and title, with nothing in it that a file system or a link of
/// Obsidian's cannot take, up to 150 bytes of UTF-8. Not unique.
QString documentName(const ArticleRow &row);

/// As Obsidian takes tags: letters, digits, `_`, `-` and `/`, and not digits alone. Empty if nothing is left.
QString obsidianTag(const QString &name);

/// `text` as a YAML scalar in double quotes, on one line; valid JSON as well.
QByteArray yamlString(const QString &text);

} // namespace newsfold
