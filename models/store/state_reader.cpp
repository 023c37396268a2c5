// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_reader.h"

#include "annotated_articles.h"
#include "connection.h"
#include "state_annotations.h"
#include "state_import.h"
#include "state_tags.h"
#include "statement_values.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <sqlite3.h>

namespace newsfold {

StateReader::StateReader(QString path, std::unique_ptr<SQLite::Database> database)
    : m_path(std::move(path))
    , m_database(std::move(database))
{
}

StateReader::StateReader(StateReader &&) noexcept = default;
StateReader &StateReader::operator=(StateReader &&) noexcept = default;
StateReader::~StateReader() = default;

Result<StateReader> StateReader::open(const QString &path)
{
    auto database = openConnection(path, Access::ReadOnly);
    if (!database)
        return std::unexpected(database.error());
    return StateReader(path, std::move(*database));
}

bool StateReader::isReplaced()
{
    return newsfold::isReplaced(*m_database);
}

Result<double> StateReader::position(const QString &key)
{
    return guarded(m_path, [&]() -> Result<double> {
        SQLite::Statement query(*m_database, "SELECT position FROM position WHERE key = ?");
        bindText(query, 1, key);
        return query.executeStep() ? query.getColumn(0).getDouble() : 0.0;
    });
}

Result<QList<Annotation>> StateReader::annotations(const QStringList &keys)
{
    return guarded(m_path, [&]() -> Result<QList<Annotation>> {
        const SQLite::Transaction snapshot(*m_database);
        AnnotationQuery query(*m_database);
        QList<Annotation> annotations;
        for (const QString &key : keys)
            annotations += query.ofArticle(key);
        return annotations;
    });
}

Result<QList<Annotation>> StateReader::annotationsWithIds(const QStringList &ids)
{
    return guarded(m_path, [&]() -> Result<QList<Annotation>> {
        const SQLite::Transaction snapshot(*m_database);
        AnnotationQuery query(*m_database);
        QList<Annotation> annotations;
        for (const QString &id : ids) {
            if (auto annotation = query.withId(id))
                annotations.append(std::move(*annotation));
        }
        return annotations;
    });
}

Result<std::optional<AnnotatedArticle>> StateReader::article(const QString &key)
{
    return guarded(m_path, [&]() -> Result<std::optional<AnnotatedArticle>> {
        return readAnnotatedArticle(*m_database, key);
    });
}

Result<QStringList> StateReader::annotatedKeys()
{
    return guarded(m_path, [&]() -> Result<QStringList> {
        SQLite::Statement query(*m_database, "SELECT DISTINCT key FROM annotation ORDER BY key");
        QStringList keys;
        while (query.executeStep())
            keys.append(toText(query.getColumn(0)));
        return keys;
    });
}

Result<QStringList> StateReader::articleTags(const QString &key)
{
    return guarded(m_path, [&]() -> Result<QStringList> { return readArticleTags(*m_database, key); });
}

Result<TagList> StateReader::tags()
{
    return guarded(m_path, [&]() -> Result<TagList> { return readTags(*m_database); });
}

Result<StateDump> StateReader::dump()
{
    return guarded(m_path, [&]() -> Result<StateDump> { return dumpState(*m_database); });
}

} // namespace newsfold
