// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QStringList>

#include <functional>
#include <initializer_list>

namespace SQLite {
class Database;
}

namespace newsfold {

/// A database's history: `steps[n]` is the resource path of the SQL that leads from version n to n+1.
struct Schema
{
    int applicationId; ///< PRAGMA application_id: tells our files from other SQLite databases
    QStringList steps;
};

/// What a database is called whose insides do not hold together.
Error damaged(const QString &path);

/// Whether every one of `tables` is there.
bool hasTables(SQLite::Database &database, std::initializer_list<const char *> tables);

/// Brings the database to the newest version, one transaction a step; PRAGMA user_version counts them.
/// `beforeChange` runs once before the first step on a database that already has a version, and can refuse.
/// A version newer than ours is ErrorCode::NewerSchema, a foreign database ErrorCode::Malformed; both
/// unchanged.
Result<void> migrate(SQLite::Database &database, const QString &path, const Schema &schema,
                     const std::function<Result<void>()> &beforeChange = {});

} // namespace newsfold
