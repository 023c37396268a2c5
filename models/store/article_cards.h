// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_row.h"

#include <QByteArray>

#include <SQLiteCpp/Statement.h>

#include <optional>

namespace newsfold {

/// What lists show of single articles, from an index. Throws SQLite::Exception.
class ArticleCards
{
public:
    explicit ArticleCards(SQLite::Database &index);

    std::optional<ArticleRow> byRow(qint64 row);
    /// Of several folders' the one that is there, then the newest.
    std::optional<ArticleRow> byKey(const QString &key);

private:
    ArticleRow toRow(SQLite::Statement &query);

    SQLite::Statement m_byRow;
    SQLite::Statement m_byKey;
    SQLite::Statement m_author;
    SQLite::Statement m_tag;
};

} // namespace newsfold
