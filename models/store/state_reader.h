// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotation.h"
#include "error.h"
#include "state_dump.h"
#include "tag_row.h"

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

    /// Whether another file, or none, has taken the place of the one that is open.
    bool isReplaced();

    /// Where reading the article stopped: 0 is the top (or never read), 1 the end.
    Result<double> position(const QString &key);
    /// Of these articles, in the order of `keys`; those of one article by their places when they were made,
    /// its own note last.
    Result<QList<Annotation>> annotations(const QStringList &keys);
    /// Those of these identifiers that there are, of whatever article.
    Result<QList<Annotation>> annotationsWithIds(const QStringList &ids);
    /// What is known of an article that has annotations, whether or not the index has it.
    Result<std::optional<AnnotatedArticle>> article(const QString &key);
    /// The articles that have annotations, ascending.
    Result<QStringList> annotatedKeys();
    /// The article's own tags, by name.
    Result<QStringList> articleTags(const QString &key);
    Result<TagList> tags(); ///< all of them
    Result<StateDump> dump(); ///< everything, as it is at one moment

private:
    StateReader(QString path, std::unique_ptr<SQLite::Database> database);

    QString m_path;
    std::unique_ptr<SQLite::Database> m_database;
};

} // namespace newsfold
