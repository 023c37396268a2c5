// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_state.h"
#include "name_numbers.h"

#include <QByteArray>
#include <QList>

#include <SQLiteCpp/Statement.h>

namespace newsfold {

/// The index's copy of the reader's state, within one transaction. Throws as SQLiteCpp does.
class IndexStates
{
public:
    IndexStates(SQLite::Database &database, IndexNames &names);

    /// Tags as article.tags has them, numbered anew where they are new.
    QByteArray tagNumbers(const QStringList &tags);
    /// For an article that has no notes yet.
    void addNotes(qint64 article, const QStringList &notes);

    /// Takes everything off all articles; returns those that had something.
    QList<qint64> clear();
    /// Gives the articles with this key the state; returns those that had another.
    QList<qint64> set(const QString &key, const ArticleState &state);

private:
    bool replaceNotes(qint64 article, const QStringList &notes);

    SQLite::Database &m_database;
    IndexNames &m_names;
    SQLite::Statement m_find;
    SQLite::Statement m_update;
    SQLite::Statement m_findNotes;
    SQLite::Statement m_clearNotes;
    SQLite::Statement m_insertNote;
};

} // namespace newsfold
