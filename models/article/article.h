// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moment.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace newsfold {

/// How the body of an article is to be understood.
enum class BodyFormat {
    PlainText, ///< the crawler's articles: every character is literal
    Markdown, ///< CommonMark with tables, strike-through, task lists and code fences
};

/// One article as one file states it. A value: no file, no database, any thread.
struct Article
{
    QString key; ///< what the reader's state hangs on: `id`, else the canonical URL, else a hash of the text
    QString id; ///< `id` of the front matter; empty if there is none
    QString title; ///< decoded, one line, never empty
    QString publisher; ///< empty if unknown
    QStringList authors; ///< names only: no roles, mail addresses or places
    QString category;
    std::optional<Moment> publishedAt;
    std::optional<Moment> crawledAt;
    QString url; ///< http or https, or empty
    QString text; ///< canonical text: body, NFC, unescaped, paragraphs joined by '\n'
    qsizetype boilerplateStart
        = 0; ///< where the trailing boilerplate begins in `text` (UTF-16 units); its size if none
    QString bodySource; ///< Markdown articles: the source of the body, for rendering; empty for plain text
    QStringList
        comments; ///< readers' comments the crawler saved below the body, plain text; not part of `text`
    BodyFormat format = BodyFormat::PlainText;
    int words = 0; ///< runs of non-space characters in `text`
    QStringList problems; ///< what could not be read fully, each a sentence for people; empty if all is well
};

} // namespace newsfold
