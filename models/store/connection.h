// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <memory>

namespace SQLite {
class Database;
class Exception;
} // namespace SQLite

namespace newsfold {

enum class Access { ReadOnly, ReadWrite };

/// Opens a database with what all of Newsfold's have in common: WAL, foreign keys, five seconds of patience
/// with another process. A connection belongs to the thread that uses it; only interrupting it is allowed
/// from others.
Result<std::unique_ptr<SQLite::Database>> openConnection(const QString &path, Access access);

/// Whether the file that was opened is no longer the one that bears its name.
bool isReplaced(SQLite::Database &database);

/// What SQLite's exception means for people, with the file it concerns.
Error databaseError(const SQLite::Exception &exception, const QString &path);

/// Runs `body`, turning SQLite's exceptions into an Error. `body` returns Result<T>.
template <typename Body> auto guarded(const QString &path, Body body) -> decltype(body());

} // namespace newsfold

#include <SQLiteCpp/Exception.h>

template <typename Body> auto newsfold::guarded(const QString &path, Body body) -> decltype(body())
{
    try {
        return body();
    } catch (const SQLite::Exception &exception) {
        return std::unexpected(databaseError(exception, path));
    }
}
