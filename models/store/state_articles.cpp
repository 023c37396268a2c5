// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_articles.h"

#include "statement_values.h"

#include <SQLiteCpp/Database.h>

namespace newsfold {

ArticleStates::ArticleStates(SQLite::Database &database)
    : m_anyTags(database.execAndGet("SELECT EXISTS (SELECT 1 FROM tag)").getInt() != 0)
    , m_anyAnnotations(database.execAndGet("SELECT EXISTS (SELECT 1 FROM annotation)").getInt() != 0)
    , m_status(database, "SELECT read, starred FROM status WHERE key = ?")
    , m_tags(database,
             "SELECT name FROM tag WHERE tag IN (SELECT tag FROM article_tag WHERE key = ?1 UNION ALL"
             " SELECT tag FROM annotation_tag JOIN annotation ON id = annotation WHERE key = ?1)"
             " ORDER BY identity")
    , m_annotations(database,
                    "SELECT quote IS NOT NULL, note FROM annotation WHERE key = ? ORDER BY created_at, id")
{
}

ArticleState ArticleStates::of(const QString &key)
{
    ArticleState state;
    m_status.reset();
    bindText(m_status, 1, key);
    if (m_status.executeStep()) {
        state.read = m_status.getColumn(0).getInt() != 0;
        state.starred = m_status.getColumn(1).getInt() != 0;
    }
    if (m_anyTags) {
        m_tags.reset();
        bindText(m_tags, 1, key);
        while (m_tags.executeStep())
            state.tags.append(toText(m_tags.getColumn(0)));
    }
    if (m_anyAnnotations) {
        m_annotations.reset();
        bindText(m_annotations, 1, key);
        while (m_annotations.executeStep()) {
            const bool highlight = m_annotations.getColumn(0).getInt() != 0;
            const QString note = toText(m_annotations.getColumn(1));
            state.highlighted |= highlight;
            state.noted |= !highlight || !note.isEmpty();
            if (!note.isEmpty())
                state.notes.append(note);
        }
    }
    return state;
}

} // namespace newsfold
