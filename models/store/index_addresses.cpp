// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_database.h"

#include "canonical_url.h"
#include "connection.h"
#include "statement_values.h"

#include <QSet>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace newsfold {

Result<QStringList> IndexDatabase::unknownKeys(const QStringList &keys)
{
    return guarded(m_path, [&]() -> Result<QStringList> {
        SQLite::Statement query(*m_database, "SELECT 1 FROM card WHERE key = ?");
        QStringList unknown;
        for (const QString &key : keys) {
            query.reset();
            bindText(query, 1, key);
            if (!query.executeStep())
                unknown.append(key);
        }
        return unknown;
    });
}

Result<QList<AnnotatedArticle>> IndexDatabase::described(const QStringList &keys)
{
    return guarded(m_path, [&]() -> Result<QList<AnnotatedArticle>> {
        // Of one in several folders any that has an address, always the same one.
        SQLite::Statement query(
            *m_database, "SELECT url, title FROM card WHERE key = ? ORDER BY url = '', folder LIMIT 1");
        QList<AnnotatedArticle> articles;
        for (const QString &key : keys) {
            query.reset();
            bindText(query, 1, key);
            if (query.executeStep())
                articles.append({ key, toText(query.getColumn(0)), toText(query.getColumn(1)) });
        }
        return articles;
    });
}

Result<QHash<QString, QString>> IndexDatabase::keysAt(const QStringList &canonicalUrls)
{
    return guarded(m_path, [&]() -> Result<QHash<QString, QString>> {
        struct Found
        {
            QString key;
            std::pair<bool, qint64> rank; ///< whether it is there, then the newest
        };
        const QSet<QString> wanted(canonicalUrls.begin(), canonicalUrls.end());
        QHash<QString, Found> found;
        SQLite::Statement all(*m_database, "SELECT article, key, url FROM card WHERE url <> ''");
        SQLite::Statement rank(*m_database, "SELECT missing, published_order FROM article WHERE article = ?");
        while (all.executeStep()) {
            const QString url = canonicalUrl(toText(all.getColumn(2)));
            if (!wanted.contains(url))
                continue;
            rank.reset();
            rank.bind(1, all.getColumn(0).getInt64());
            rank.executeStep();
            const Found one{ toText(all.getColumn(1)),
                             { rank.getColumn(0).getInt() == 0, rank.getColumn(1).getInt64() } };
            if (const auto other = found.constFind(url); other == found.constEnd() || other->rank < one.rank)
                found.insert(url, one);
        }
        QHash<QString, QString> keys;
        for (const auto &[url, one] : found.asKeyValueRange())
            keys.insert(url, one.key);
        return keys;
    });
}

} // namespace newsfold
