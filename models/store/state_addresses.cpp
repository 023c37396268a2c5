// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_addresses.h"

#include "state_annotations.h"
#include "state_marks.h"
#include "state_tags.h"
#include "statement_values.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

class StateMover
{
public:
    explicit StateMover(SQLite::Database &database)
        : m_database(database)
        , m_tags(database)
        , m_annotations(database, m_tags)
        , m_query(database)
        , m_statuses(database)
    {
    }

    Result<void> move(const QString &from, const QString &to)
    {
        m_statuses.move(from, to);
        run("INSERT OR IGNORE INTO position (key, position) SELECT ?2, position FROM position WHERE key = ?1",
            from, to);
        run("DELETE FROM position WHERE key = ?1", from);
        run("INSERT OR IGNORE INTO article_tag (key, tag, tagged_at)"
            " SELECT ?2, tag, tagged_at FROM article_tag WHERE key = ?1",
            from, to);
        run("DELETE FROM article_tag WHERE key = ?1", from);
        return moveAnnotations(from, to);
    }

private:
    Result<void> moveAnnotations(const QString &from, const QString &to)
    {
        const auto note = m_query.onArticle(to);
        for (Annotation annotation : m_query.ofArticle(from)) {
            // Two notes that are too long for one stay two: nothing is lost, and the rest moves.
            if (note && !annotation.selector && note->note.size() + annotation.note.size() + 2 > noteLimit)
                continue;
            annotation.key = to;
            if (const auto written = m_annotations.write(annotation); !written)
                return std::unexpected(written.error());
        }
        return {};
    }

    void run(const char *sql, const QString &from, const QString &to = {})
    {
        SQLite::Statement statement(m_database, sql);
        bindText(statement, 1, from);
        if (!to.isEmpty())
            bindText(statement, 2, to);
        statement.exec();
    }

    SQLite::Database &m_database;
    TagWriter m_tags;
    AnnotationWriter m_annotations;
    AnnotationQuery m_query;
    StatusWriter m_statuses;
};

} // namespace

QStringList addressKeys(SQLite::Database &database)
{
    // 'q' follows 'p': between the two lies what begins with "http", and each table has an index by key.
    SQLite::Statement query(database,
                            "SELECT key FROM status WHERE key >= 'http' AND key < 'httq'"
                            " UNION SELECT key FROM position WHERE key >= 'http' AND key < 'httq'"
                            " UNION SELECT key FROM article_tag WHERE key >= 'http' AND key < 'httq'"
                            " UNION SELECT key FROM annotation WHERE key >= 'http' AND key < 'httq'"
                            " ORDER BY key");
    QStringList keys;
    while (query.executeStep()) {
        const QString key = toText(query.getColumn(0));
        if (key.startsWith("http://"_L1) || key.startsWith("https://"_L1))
            keys.append(key);
    }
    return keys;
}

Result<int> moveState(SQLite::Database &database, const QList<std::pair<QString, QString>> &moves)
{
    StateMover mover(database);
    int moved = 0;
    for (const auto &[from, to] : moves) {
        const int before = database.getTotalChanges();
        if (const auto done = mover.move(from, to); !done)
            return std::unexpected(done.error());
        moved += int(database.getTotalChanges() > before);
    }
    return moved;
}

} // namespace newsfold
