// SPDX-License-Identifier: GPL-3.0-or-later
#include "name_numbers.h"

#include "statement_values.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <string>

namespace newsfold {

qint64 NameNumbers::of(const QString &name)
{
    if (const auto found = m_numbers.constFind(name); found != m_numbers.cend())
        return *found;
    const std::string table = m_table;
    SQLite::Statement insert(*m_database,
                             "INSERT INTO " + table + " (name) VALUES (?) ON CONFLICT (name) DO NOTHING");
    bindText(insert, 1, name);
    insert.exec();
    SQLite::Statement find(*m_database, "SELECT " + table + " FROM " + table + " WHERE name = ?");
    bindText(find, 1, name);
    find.executeStep();
    return *m_numbers.insert(name, find.getColumn(0).getInt64());
}

} // namespace newsfold
