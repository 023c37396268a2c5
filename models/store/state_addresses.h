// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QList>
#include <QString>

#include <utility>

namespace SQLite {
class Database;
}

namespace newsfold {

// What is imported for an article that the library does not have waits under the article's address, which
// need not be the key it comes with. Errors of SQLite are thrown.

/// Keys of the state that are web addresses, ascending (bytewise).
QStringList addressKeys(SQLite::Database &database);

/// Gives what is kept under each `first` to the article of the key `second`, within the caller's transaction.
/// What that article has already stays: times and positions are its own, two notes on it become one. Tells
/// how many keys had anything.
Result<int> moveState(SQLite::Database &database, const QList<std::pair<QString, QString>> &moves);

} // namespace newsfold
