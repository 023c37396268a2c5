// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moment.h"

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
    QString excerpt; ///< the first 200 characters or so of the text, on one line
    int words = 0;
    bool read = false;
    bool starred = false;
    bool missing = false; ///< no file of it is there at present

    friend bool operator==(const ArticleRow &, const ArticleRow &) = default;
};

} // namespace newsfold
