// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotated_article.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace SQLite {
class Database;
}

namespace newsfold {

// What the state knows of the articles that have annotations. It belongs to no step of the journal. Errors of
// SQLite are thrown.

/// Of all of them, by key; articles of which nothing is known are left out.
QList<AnnotatedArticle> readAnnotatedArticles(SQLite::Database &database);
std::optional<AnnotatedArticle> readAnnotatedArticle(SQLite::Database &database, const QString &key);
/// Keys of those of which nothing is known, ascending.
QStringList undescribedKeys(SQLite::Database &database);

/// Those of `articles` that have annotations and of which something else is known, or nothing.
QList<AnnotatedArticle> describedOtherwise(SQLite::Database &database,
                                           const QList<AnnotatedArticle> &articles);
enum class Described { Anew, IfUnknown };
/// Within the caller's transaction.
void writeAnnotatedArticles(SQLite::Database &database, const QList<AnnotatedArticle> &articles,
                            Described described);

} // namespace newsfold
