// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_reader.h"

#include "connection.h"
#include "statement_values.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace newsfold {

StateReader::StateReader(QString path, std::unique_ptr<SQLite::Database> database)
    : m_path(std::move(path))
    , m_database(std::move(database))
{
}

StateReader::StateReader(StateReader &&) noexcept = default;
StateReader &StateReader::operator=(StateReader &&) noexcept = default;
StateReader::~StateReader() = default;

Result<StateReader> StateReader::open(const QString &path)
{
    auto database = openConnection(path, Access::ReadOnly);
    if (!database)
        return std::unexpected(database.error());
    return StateReader(path, std::move(*database));
}

Result<double> StateReader::position(const QString &key)
{
    return guarded(m_path, [&]() -> Result<double> {
        SQLite::Statement query(*m_database, "SELECT position FROM status WHERE key = ?");
        bindText(query, 1, key);
        return query.executeStep() ? query.getColumn(0).getDouble() : 0.0;
    });
}

} // namespace newsfold
