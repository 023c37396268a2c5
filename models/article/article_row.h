// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "match_span.h"
#include "moment.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace newsfold {

/// What a list shows of one article: its index entry together with its status. A value, cheap to copy.
struct ArticleRow
{
    qint64 row = 0; ///< identifies the article within one index; not stable across a rebuilt index
    QString key; ///< stable; see Article::key
    QString id;
    QString title;
    QString publisher;
    QStringList authors;
    QString category;
    std::optional<Moment> publishedAt;
    std::optional<Moment> crawledAt;
    QString url;
    QString path; ///< absolute path of the file shown
    QString excerpt; ///< some 200 characters of the text, on one line: its beginning, or around a match
    QList<MatchSpan> titleMatches; ///< of the question the row was fetched for
    QList<MatchSpan> excerptMatches;
    int words = 0;
    bool read = false;
    bool starred = false;
    QStringList tags; ///< the reader's, by name
    bool noted = false; ///< has a note of the reader
    bool highlighted = false;
    bool missing = false; ///< no file of it is there at present

    friend bool operator==(const ArticleRow &, const ArticleRow &) = default;
};

} // namespace newsfold
