// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotation.h"
#include "error.h"
#include "state_tags.h"

#include <SQLiteCpp/Statement.h>

namespace newsfold {

/// Longest note and longest quote, in UTF-16 units.
inline constexpr qsizetype noteLimit = 1 << 20;

/// Reads annotations. Errors of SQLite are thrown.
class AnnotationQuery
{
public:
    explicit AnnotationQuery(SQLite::Database &database);

    /// In the order of their places when they were made; the article's own note last.
    QList<Annotation> ofArticle(const QString &key);
    std::optional<Annotation> withId(const QString &id);
    /// The note on the article itself.
    std::optional<Annotation> onArticle(const QString &key);
    /// Every one there is, by key, creation and id.
    static QList<Annotation> all(SQLite::Database &database);

private:
    Annotation read(const SQLite::Statement &query);

    SQLite::Statement m_ofArticle;
    SQLite::Statement m_withId;
    SQLite::Statement m_onArticle;
    SQLite::Statement m_tags;
};

/// Changes annotations within the caller's transaction. Errors of SQLite are thrown.
class AnnotationWriter
{
public:
    AnnotationWriter(SQLite::Database &database, TagWriter &tags);

    enum class Written {
        Nothing, ///< all was so already, but for the time
        Made,
        Recoloured,
        NoteChanged,
        Removed, ///< a note on an article that says nothing is none
        Otherwise,
    };

    /// Takes it in under its id. Where the article has another note of its own, the two become one: nothing
    /// written is lost. Refuses what has no id, no key, a selector that is none, or is beyond the limits.
    Result<Written> write(const Annotation &annotation);
    /// What was there, if anything.
    std::optional<Annotation> remove(const QString &id);
    std::optional<Annotation> find(const QString &id) { return m_query.withId(id); }

private:
    Written put(const std::optional<Annotation> &before, const Annotation &after);

    SQLite::Database &m_database;
    TagWriter &m_tags;
    AnnotationQuery m_query;
    SQLite::Statement m_write;
    SQLite::Statement m_untag;
    SQLite::Statement m_tag;
};

} // namespace newsfold
