// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotated_articles.h"

#include "statement_values.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace newsfold {

namespace {

AnnotatedArticle toArticle(SQLite::Statement &query)
{
    return { .key = toText(query.getColumn(0)),
             .url = toText(query.getColumn(1)),
             .title = toText(query.getColumn(2)) };
}

// A state that can only be read may be of an earlier version, which knew nothing of articles.
bool isKept(SQLite::Database &database)
{
    return database.tableExists("annotated_article");
}

} // namespace

QList<AnnotatedArticle> readAnnotatedArticles(SQLite::Database &database)
{
    QList<AnnotatedArticle> articles;
    if (!isKept(database))
        return articles;
    SQLite::Statement query(database,
                            "SELECT key, url, title FROM annotated_article"
                            " WHERE key IN (SELECT key FROM annotation) ORDER BY key");
    while (query.executeStep())
        articles.append(toArticle(query));
    return articles;
}

std::optional<AnnotatedArticle> readAnnotatedArticle(SQLite::Database &database, const QString &key)
{
    if (!isKept(database))
        return std::nullopt;
    SQLite::Statement query(database, "SELECT key, url, title FROM annotated_article WHERE key = ?");
    bindText(query, 1, key);
    return query.executeStep() ? std::optional(toArticle(query)) : std::nullopt;
}

QStringList undescribedKeys(SQLite::Database &database)
{
    SQLite::Statement query(database,
                            "SELECT key FROM annotation EXCEPT SELECT key FROM annotated_article"
                            " ORDER BY key");
    QStringList keys;
    while (query.executeStep())
        keys.append(toText(query.getColumn(0)));
    return keys;
}

QList<AnnotatedArticle> describedOtherwise(SQLite::Database &database,
                                           const QList<AnnotatedArticle> &articles)
{
    SQLite::Statement annotated(database, "SELECT 1 FROM annotation WHERE key = ?");
    QList<AnnotatedArticle> others;
    for (const AnnotatedArticle &article : articles) {
        annotated.reset();
        bindText(annotated, 1, article.key);
        if (annotated.executeStep() && readAnnotatedArticle(database, article.key) != article)
            others.append(article);
    }
    return others;
}

void writeAnnotatedArticles(SQLite::Database &database, const QList<AnnotatedArticle> &articles,
                            Described described)
{
    SQLite::Statement write(
        database,
        described == Described::Anew
            ? "INSERT OR REPLACE INTO annotated_article (key, url, title) VALUES (?, ?, ?)"
            : "INSERT OR IGNORE INTO annotated_article (key, url, title) VALUES (?, ?, ?)");
    for (const AnnotatedArticle &article : articles) {
        write.reset();
        bindText(write, 1, article.key);
        bindText(write, 2, article.url);
        bindText(write, 3, article.title);
        write.exec();
    }
}

} // namespace newsfold
