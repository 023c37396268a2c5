// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_cards.h"

#include "statement_values.h"

#include <QFile>
#include <QtEndian>

#include <SQLiteCpp/Column.h>

#include <string>

namespace newsfold {

namespace {

const std::string cardSql
    = "SELECT article, key, id, title, publisher.name, category.name, authors, published_at, "
      "published_offset,"
      " crawled_at, crawled_offset, url, words, missing, read, starred, folder.path, card.path,"
      " noted, highlighted, tags FROM card"
      " JOIN article USING (article) LEFT JOIN body USING (article) JOIN publisher USING (publisher)"
      " JOIN category USING (category) JOIN folder ON folder.folder = article.folder ";

/// The names of the numbers in a blob.
QStringList namesOf(const QByteArray &numbers, SQLite::Statement &find)
{
    QStringList names;
    for (qsizetype i = 0; i + 4 <= numbers.size(); i += 4) {
        find.reset();
        find.bind(1, int64_t(qFromLittleEndian<quint32>(numbers.constData() + i)));
        if (find.executeStep())
            names.append(toText(find.getColumn(0)));
    }
    return names;
}

} // namespace

ArticleCards::ArticleCards(SQLite::Database &index)
    : m_byRow(index, cardSql + "WHERE card.article = ?")
    , m_byKey(index, cardSql + "WHERE key = ? ORDER BY missing, crawled_order DESC LIMIT 1")
    , m_author(index, "SELECT name FROM author WHERE author = ?")
    , m_tag(index, "SELECT name FROM tag WHERE tag = ?")
{
}

std::optional<ArticleRow> ArticleCards::byRow(qint64 row)
{
    m_byRow.reset();
    m_byRow.bind(1, int64_t(row));
    if (!m_byRow.executeStep())
        return std::nullopt;
    return toRow(m_byRow);
}

std::optional<ArticleRow> ArticleCards::byKey(const QString &key)
{
    m_byKey.reset();
    bindText(m_byKey, 1, key);
    if (!m_byKey.executeStep())
        return std::nullopt;
    return toRow(m_byKey);
}

ArticleRow ArticleCards::toRow(SQLite::Statement &query)
{
    const auto text = [&](int column) { return toText(query.getColumn(column)); };
    ArticleRow row;
    row.row = query.getColumn(0).getInt64();
    row.key = text(1);
    row.id = text(2);
    row.title = text(3);
    row.publisher = text(4);
    row.category = text(5);
    row.authors = namesOf(toPath(query.getColumn(6)), m_author);
    row.publishedAt = toMoment(query.getColumn(7), query.getColumn(8));
    row.crawledAt = toMoment(query.getColumn(9), query.getColumn(10));
    row.url = text(11);
    row.words = query.getColumn(12).getInt();
    row.missing = query.getColumn(13).getInt() != 0;
    row.read = query.getColumn(14).getInt() != 0;
    row.starred = query.getColumn(15).getInt() != 0;
    row.noted = query.getColumn(18).getInt() != 0;
    row.highlighted = query.getColumn(19).getInt() != 0;
    row.tags = namesOf(toPath(query.getColumn(20)), m_tag);
    row.path = QFile::decodeName(toPath(query.getColumn(16)) + '/' + toPath(query.getColumn(17)));
    return row;
}

} // namespace newsfold
