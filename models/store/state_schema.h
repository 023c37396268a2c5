// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>

#include <functional>

namespace SQLite {
class Database;
}

namespace newsfold {

/// Whether this claims to be a state that we can read: refuses another program's database with Malformed, a
/// newer one with NewerSchema. Looks at the header only.
Result<void> checkIsState(SQLite::Database &database, const QString &path);

/// The same of the first bytes of a file, without a word on its version.
bool isStateHeader(const QByteArray &header);

/// Checks that the state's pages hold together (and its indexes, unless it is large), brings it to the newest
/// version, and looks whether everything is there. `beforeChange` is as with migrate(). What does not hold
/// together is ErrorCode::Damaged.
Result<void> prepareState(SQLite::Database &database, const QString &path,
                          const std::function<Result<void>()> &beforeChange = {});

/// The newest version of the state's schema, as PRAGMA user_version has it.
int newestStateVersion();

} // namespace newsfold
