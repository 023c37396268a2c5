// SPDX-License-Identifier: GPL-3.0-or-later
#include "fts5_api.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace newsfold {

fts5_api &fts5Api(SQLite::Database &database)
{
    sqlite3 *const handle = database.getHandle();
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    int result = sqlite3_prepare_v2(handle, "SELECT fts5(?)", -1, &statement, nullptr);
    if (result == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
        result = sqlite3_finalize(statement);
    }
    if (result != SQLITE_OK || !api)
        throw SQLite::Exception(handle, result);
    return *api;
}

} // namespace newsfold
