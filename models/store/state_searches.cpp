// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"
#include "state_database.h"
#include "statement_values.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

namespace newsfold {

Result<QList<SavedSearch>> StateDatabase::savedSearches()
{
    return guarded(m_path, [&]() -> Result<QList<SavedSearch>> {
        QList<SavedSearch> searches;
        SQLite::Statement query(*m_database,
                                "SELECT search, name, query FROM saved_search ORDER BY position, search");
        while (query.executeStep())
            searches.append(
                { query.getColumn(0).getInt64(), toText(query.getColumn(1)), toText(query.getColumn(2)) });
        return searches;
    });
}

Result<qint64> StateDatabase::saveSearch(const SavedSearch &search)
{
    if (auto allowed = mayWrite(); !allowed)
        return std::unexpected(allowed.error());
    return guarded(m_path, [&]() -> Result<qint64> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement update(*m_database, "UPDATE saved_search SET name = ?, query = ? WHERE search = ?");
        bindText(update, 1, search.name);
        bindText(update, 2, search.query);
        update.bind(3, int64_t(search.search));
        qint64 number = search.search;
        if (update.exec() == 0) { // new, or removed meanwhile: what was just written is kept
            SQLite::Statement insert(*m_database,
                                     "INSERT INTO saved_search (position, name, query)"
                                     " SELECT coalesce(max(position), 0) + 1, ?, ? FROM saved_search");
            bindText(insert, 1, search.name);
            bindText(insert, 2, search.query);
            insert.exec();
            number = m_database->getLastInsertRowid();
        }
        transaction.commit();
        return number;
    });
}

Result<void> StateDatabase::removeSearch(qint64 search)
{
    if (auto allowed = mayWrite(); !allowed)
        return std::unexpected(allowed.error());
    return guarded(m_path, [&]() -> Result<void> {
        SQLite::Statement remove(*m_database, "DELETE FROM saved_search WHERE search = ?");
        remove.bind(1, int64_t(search));
        remove.exec();
        return {};
    });
}

Result<void> StateDatabase::orderSearches(const QList<qint64> &searches)
{
    if (auto allowed = mayWrite(); !allowed)
        return std::unexpected(allowed.error());
    return guarded(m_path, [&]() -> Result<void> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement back(*m_database, "UPDATE saved_search SET position = position + ?");
        back.bind(1, int64_t(searches.size()) + 1);
        back.exec();
        SQLite::Statement place(*m_database, "UPDATE saved_search SET position = ? WHERE search = ?");
        for (qsizetype i = 0; i < searches.size(); ++i) {
            place.reset();
            place.bind(1, int64_t(i + 1));
            place.bind(2, int64_t(searches[i]));
            place.exec();
        }
        transaction.commit();
        return {};
    });
}

} // namespace newsfold
