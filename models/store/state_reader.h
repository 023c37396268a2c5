// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <memory>

namespace SQLite {
class Database;
}

namespace newsfold {

/// Reads the reader's state on a connection of its own, beside a StateDatabase that writes it. One thread at
/// a time.
class StateReader
{
public:
    static Result<StateReader> open(const QString &path);

    StateReader(StateReader &&) noexcept;
    StateReader &operator=(StateReader &&) noexcept;
    ~StateReader();

    /// Where reading the article stopped: 0 is the top (or never read), 1 the end.
    Result<double> position(const QString &key);

private:
    StateReader(QString path, std::unique_ptr<SQLite::Database> database);

    QString m_path;
    std::unique_ptr<SQLite::Database> m_database;
};

} // namespace newsfold
