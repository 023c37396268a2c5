// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_columns.h"

#include <mutex>
#include <shared_mutex>

namespace SQLite {
class Database;
}

namespace newsfold {

/// One index's columns for all threads that ask about it: many read at once, one brings them up to date. Each
/// thread has a connection of its own to that index.
class SharedColumns
{
public:
    enum class Scope {
        Folder, ///< questions name a folder
        Library, ///< all folders are asked: ArticleColumns::Shadowed is needed
    };

    /// Takes over what was committed since the last time: some microseconds if nothing was, else as long as
    /// the new and changed rows take to read. Waits for views in other threads only if there is something to
    /// take over. Throws SQLite::Exception; interrupted, it keeps what it has read so far.
    void update(SQLite::Database &database, Scope scope);

    /// The columns as they are; while it lives nothing in them changes.
    class View
    {
    public:
        const ArticleColumns &operator*() const { return *m_columns; }
        const ArticleColumns *operator->() const { return m_columns; }

    private:
        friend class SharedColumns;
        View(std::shared_mutex &mutex, const ArticleColumns &columns)
            : m_lock(mutex)
            , m_columns(&columns)
        {
        }
        std::shared_lock<std::shared_mutex> m_lock;
        const ArticleColumns *m_columns;
    };
    View view() const { return View(m_mutex, m_columns); }

private:
    /// Where the index stands.
    struct Ends
    {
        QString identity;
        qint64 lastRow = 0;
        qint64 firstSequence = 0; ///< of table change; 0: none is told
        qint64 lastSequence = 0;
    };

    static Ends readEnds(SQLite::Database &database);
    bool isUpToDate(const Ends &ends, Scope scope) const;
    bool areShadowsDue() const;
    std::vector<quint32> bodilessRows() const;
    void takeRows(SQLite::Database &database);
    void takeShadows(SQLite::Database &database);

    mutable std::shared_mutex m_mutex;
    ArticleColumns m_columns;
    QString m_identity; ///< of the index
    qint64 m_lastRow = 0; ///< up to which the rows are in
    qint64 m_sequence = 0; ///< up to which the changes are in
    bool m_shadowsKnown = false; ///< but for m_shadowsDue
    std::vector<quint32> m_shadowsDue; ///< rows that came or changed since
};

} // namespace newsfold
