// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article.h"

#include <QByteArrayView>

#include <optional>

namespace newsfold {

/// What is known of a file besides its bytes; the last resort for a title and a date.
struct FileFacts
{
    QString name; ///< file name without folder
    qint64 modifiedMsecs = 0; ///< milliseconds since 1970-01-01T00:00Z
};

/// Reads one article from the bytes of a file: decodes them, asks each recogniser in turn, and falls back on
/// plain Markdown. Never fails: what could not be read fully is listed in Article::problems. Pure, any
/// thread.
Article readArticle(QByteArrayView bytes, const FileFacts &facts);

/// A first look at an article, several times faster: everything a list shows of it, but neither text nor
/// words nor problems. `bytes` is the beginning of the file. Nothing if that does not tell; readArticle()
/// then does. Pure, any thread.
std::optional<Article> readArticleHead(QByteArrayView bytes);

} // namespace newsfold
