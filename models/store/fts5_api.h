// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct fts5_api;

namespace SQLite {
class Database;
}

namespace newsfold {

/// Where tokenizers and functions of FTS5 are made known to a connection; the connection's own. Throws
/// SQLite::Exception.
fts5_api &fts5Api(SQLite::Database &database);

} // namespace newsfold
