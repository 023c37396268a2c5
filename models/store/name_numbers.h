// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace SQLite {
class Database;
}

namespace newsfold {

/// Numbers of names (publishers, categories, authors, tags) in their tables, made when new. Numbers are never
/// taken back, so what was looked up stays true; after a transaction that was rolled back, forget().
class NameNumbers
{
public:
    /// `table`, a literal, has a column of its own name (the number) and one called name.
    NameNumbers(const char *table, SQLite::Database &database)
        : m_table(table)
        , m_database(&database)
    {
    }

    qint64 of(const QString &name); ///< throws as SQLiteCpp does
    void forget() { m_numbers.clear(); }

private:
    const char *m_table;
    SQLite::Database *m_database;
    QHash<QString, qint64> m_numbers;
};

/// What an article row refers to by number.
struct IndexNames
{
    explicit IndexNames(SQLite::Database &database)
        : publishers("publisher", database)
        , categories("category", database)
        , authors("author", database)
        , tags("tag", database)
    {
    }
    void forget()
    {
        publishers.forget();
        categories.forget();
        authors.forget();
        tags.forget();
    }

    NameNumbers publishers;
    NameNumbers categories;
    NameNumbers authors;
    NameNumbers tags;
};

} // namespace newsfold
