// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up_index.h"

#include "connection.h"
#include "moment.h"
#include "schema.h"
#include "statement_values.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <QtEndian>

using namespace newsfold;
using namespace Qt::StringLiterals;

MadeUpIndex::MadeUpIndex()
    : m_database(openConnection(path(), Access::ReadWrite).value())
{
    m_database->exec("PRAGMA synchronous = OFF");
    migrate(*m_database, path(), { 0x4e464958, { u":/sql/index_1.sql"_s, u":/sql/index_2.sql"_s } }).value();
}

std::unique_ptr<SQLite::Database> MadeUpIndex::reader() const
{
    return openConnection(path(), Access::ReadOnly).value();
}

void MadeUpIndex::run(const QString &sql)
{
    m_database->exec(sql.toStdString());
}

qint64 MadeUpIndex::number(const QString &table, const QString &column, const QString &name)
{
    SQLite::Statement insert(
        *m_database,
        u"INSERT INTO %1 (%2) VALUES (?) ON CONFLICT DO NOTHING"_s.arg(table, column).toStdString());
    bindText(insert, 1, name);
    insert.exec();
    SQLite::Statement find(*m_database, u"SELECT %1 FROM %1 WHERE %2 = ?"_s.arg(table, column).toStdString());
    bindText(find, 1, name);
    find.executeStep();
    return find.getColumn(0).getInt64();
}

QByteArray MadeUpIndex::numbers(const QString &table, const QStringList &names)
{
    QByteArray numbers(names.size() * 4, Qt::Uninitialized);
    for (qsizetype i = 0; i < names.size(); ++i)
        qToLittleEndian(quint32(number(table, u"name"_s, names[i])), numbers.data() + i * 4);
    return numbers;
}

qint64 MadeUpIndex::add(const Entry &entry)
{
    const qint64 folder = number(u"folder"_s, u"path"_s, entry.folder);
    const QByteArray authors = numbers(u"author"_s, entry.authors);
    const QByteArray tags = numbers(u"tag"_s, entry.tags);
    const auto published = parseMoment(entry.published);
    const auto crawled = parseMoment(entry.crawled);

    SQLite::Statement article(*m_database,
                              "INSERT INTO article (folder, publisher, category, authors, published_order,"
                              " crawled_order, missing, read, starred, noted, highlighted, tags)"
                              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    article.bind(1, int64_t(folder));
    article.bind(2, int64_t(number(u"publisher"_s, u"name"_s, entry.publisher)));
    article.bind(3, int64_t(number(u"category"_s, u"name"_s, entry.category)));
    article.bind(4, authors.constData(), int(authors.size()));
    article.bind(5, int64_t((published ? published : crawled)->msecsSinceEpoch));
    article.bind(6, int64_t(crawled->msecsSinceEpoch));
    article.bind(7, int(entry.missing));
    article.bind(8, int(entry.read));
    article.bind(9, int(entry.starred));
    article.bind(10, int(entry.noted));
    article.bind(11, int(entry.highlighted));
    article.bind(12, tags.constData(), int(tags.size()));
    article.exec();
    const qint64 row = m_database->getLastInsertRowid();

    const QString key = entry.key.isEmpty() ? u"key-%1"_s.arg(row) : entry.key;
    SQLite::Statement card(*m_database,
                           "INSERT INTO card VALUES (?1, ?2, ?3, ?4, '', ?3, ?5, 32400, ?6, 32400, ?7)");
    card.bind(1, int64_t(row));
    card.bind(2, int64_t(folder));
    bindText(card, 3, key);
    bindText(card, 4, u"2026/%1.md"_s.arg(key));
    if (published)
        card.bind(5, int64_t(published->msecsSinceEpoch));
    card.bind(6, int64_t(crawled->msecsSinceEpoch));
    bindText(card, 7, u"https://news.example/%1"_s.arg(key));
    card.exec();
    if (entry.words >= 0)
        addBody(row, entry.words, entry.problems);
    return row;
}

void MadeUpIndex::addBody(qint64 row, int words, int problems)
{
    SQLite::Statement body(*m_database, "INSERT INTO body VALUES (?, ?, ?, 1)");
    body.bind(1, int64_t(row));
    body.bind(2, words);
    body.bind(3, problems);
    body.exec();
}
