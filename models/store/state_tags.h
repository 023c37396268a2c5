// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "state_dump.h"
#include "tag_row.h"

#include <SQLiteCpp/Statement.h>

#include <QStringList>

namespace newsfold {

/// All tags with their counts, within one snapshot.
TagList readTags(SQLite::Database &database);
/// The article's own tags, by name.
QStringList readArticleTags(SQLite::Database &database, const QString &key);

/// Changes tags within the caller's transaction. Names may be as written: they are cleaned, and what is left
/// empty is no tag. Errors of SQLite are thrown.
class TagWriter
{
public:
    explicit TagWriter(SQLite::Database &database);

    std::optional<qint64> find(const QString &name);
    /// Its number; nothing for a name that is none.
    std::optional<qint64> findOrMake(const QString &name);

    /// Whether the article did not have it.
    bool add(const QString &key, qint64 tag, qint64 at);
    bool remove(const QString &key, qint64 tag);

    /// See RenameTag. Tells how many tags got another name.
    Result<int> rename(const QString &from, const QString &to);
    /// With everything below them. Tells how many.
    int removeTags(const QStringList &names);
    /// Whether there is such a tag of another colour.
    bool setColour(const QString &name, std::optional<HighlightColour> colour);

private:
    struct Tag
    {
        qint64 tag = 0;
        QString name;
    };
    QList<Tag> within(const QString &name);
    void merge(qint64 tag, qint64 into);
    void drop(qint64 tag);

    SQLite::Database &m_database;
    SQLite::Statement m_find;
    SQLite::Statement m_make;
    SQLite::Statement m_add;
    SQLite::Statement m_remove;
};

} // namespace newsfold
