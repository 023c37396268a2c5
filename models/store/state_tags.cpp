// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_tags.h"

#include "statement_values.h"
#include "tag_name.h"

#include <QCoreApplication>
#include <QSet>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>

#include <algorithm>

namespace newsfold {

namespace {

void run(SQLite::Database &database, const char *sql, std::initializer_list<qint64> values)
{
    SQLite::Statement statement(database, sql);
    int index = 0;
    for (const qint64 value : values)
        statement.bind(++index, int64_t(value));
    statement.exec();
}

QList<TagRow> readTagRows(SQLite::Database &database)
{
    SQLite::Statement query(
        database,
        "SELECT name, colour, (SELECT count(*) FROM (SELECT key FROM article_tag WHERE tag = tag.tag UNION"
        " SELECT key FROM annotation_tag JOIN annotation ON id = annotation WHERE tag = tag.tag))"
        " FROM tag ORDER BY identity");
    QList<TagRow> tags;
    while (query.executeStep()) {
        tags.append({ .name = toText(query.getColumn(0)),
                      .colour = highlightColour(toText(query.getColumn(1))),
                      .articles = query.getColumn(2).getInt() });
    }
    return tags;
}

QHash<QString, int> countWithin(SQLite::Database &database, const QList<TagRow> &tags)
{
    struct Within
    {
        int tags = 0;
        int articles = 0; // of the last one
    };
    QHash<QString, Within> found;
    for (const TagRow &tag : tags) {
        const QString identity = tagIdentity(tag.name);
        for (qsizetype end = identity.indexOf(u'/'); end > 0; end = identity.indexOf(u'/', end + 1)) {
            Within &above = found[identity.first(end)];
            ++above.tags;
            above.articles = tag.articles;
        }
    }
    for (const TagRow &tag : tags) {
        if (const auto own = found.find(tagIdentity(tag.name)); own != found.end())
            ++own->tags;
    }
    // What begins with a name and a slash comes before the name with the character after the slash.
    SQLite::Statement count(database,
                            "WITH wanted AS (SELECT tag FROM tag"
                            " WHERE identity = ?1 OR (identity > ?1 || '/' AND identity < ?1 || '0'))"
                            " SELECT count(*) FROM ("
                            "SELECT key FROM article_tag WHERE tag IN (SELECT tag FROM wanted) UNION "
                            "SELECT key FROM annotation_tag JOIN annotation ON id = annotation"
                            " WHERE tag IN (SELECT tag FROM wanted))");
    QHash<QString, int> within;
    for (const auto &[identity, above] : found.asKeyValueRange()) {
        int articles = above.articles;
        if (above.tags > 1) {
            count.reset();
            bindText(count, 1, identity);
            articles = count.executeStep() ? count.getColumn(0).getInt() : 0;
        }
        within.insert(identity, articles);
    }
    return within;
}

} // namespace

TagList readTags(SQLite::Database &database)
{
    const SQLite::Transaction snapshot(database);
    const QList<TagRow> tags = readTagRows(database);
    return { tags, countWithin(database, tags) };
}

QStringList readArticleTags(SQLite::Database &database, const QString &key)
{
    SQLite::Statement query(
        database, "SELECT name FROM article_tag JOIN tag USING (tag) WHERE key = ? ORDER BY identity");
    bindText(query, 1, key);
    QStringList tags;
    while (query.executeStep())
        tags.append(toText(query.getColumn(0)));
    return tags;
}

TagWriter::TagWriter(SQLite::Database &database)
    : m_database(database)
    , m_find(database, "SELECT tag FROM tag WHERE identity = ?")
    , m_make(database, "INSERT INTO tag (identity, name) VALUES (?, ?)")
    , m_add(database, "INSERT OR IGNORE INTO article_tag (key, tag, tagged_at) VALUES (?, ?, ?)")
    , m_remove(database, "DELETE FROM article_tag WHERE key = ? AND tag = ?")
{
}

std::optional<qint64> TagWriter::find(const QString &name)
{
    m_find.reset();
    bindText(m_find, 1, tagIdentity(cleanTagName(name)));
    return m_find.executeStep() ? std::optional<qint64>(m_find.getColumn(0).getInt64()) : std::nullopt;
}

std::optional<qint64> TagWriter::findOrMake(const QString &name)
{
    const QString clean = cleanTagName(name);
    if (clean.isEmpty())
        return std::nullopt;
    if (const auto known = find(clean))
        return known;
    m_make.reset();
    bindText(m_make, 1, tagIdentity(clean));
    bindText(m_make, 2, clean);
    m_make.exec();
    return m_database.getLastInsertRowid();
}

bool TagWriter::add(const QString &key, qint64 tag, qint64 at)
{
    m_add.reset();
    bindText(m_add, 1, key);
    m_add.bind(2, int64_t(tag));
    m_add.bind(3, int64_t(at));
    return m_add.exec() > 0;
}

bool TagWriter::remove(const QString &key, qint64 tag)
{
    m_remove.reset();
    bindText(m_remove, 1, key);
    m_remove.bind(2, int64_t(tag));
    return m_remove.exec() > 0;
}

QList<TagWriter::Tag> TagWriter::within(const QString &name)
{
    QList<Tag> tags;
    SQLite::Statement query(m_database, "SELECT tag, name FROM tag ORDER BY length(identity), identity");
    while (query.executeStep()) {
        Tag tag{ query.getColumn(0).getInt64(), toText(query.getColumn(1)) };
        if (isWithinTag(tag.name, name))
            tags.append(std::move(tag));
    }
    return tags;
}

Result<int> TagWriter::rename(const QString &from, const QString &to)
{
    const QString above = cleanTagName(from);
    const QString target = cleanTagName(to);
    if (above.isEmpty() || target.isEmpty())
        return std::unexpected(Error{
            ErrorCode::Malformed, QCoreApplication::translate("newsfold::Tags", "A tag needs a name."), {} });
    if (above == target)
        return 0;
    // A new name may be that of a tag which is still to be renamed itself: those in the way go first.
    QList<Tag> tags = within(above);
    if (isWithinTag(target, above))
        std::ranges::reverse(tags);
    SQLite::Statement rename(m_database, "UPDATE tag SET identity = ?, name = ? WHERE tag = ?");
    int renamed = 0;
    for (const Tag &tag : std::as_const(tags)) {
        const QString below = tag.name.section(u'/', above.count(u'/') + 1);
        const QString name = below.isEmpty() ? target : target + u'/' + below;
        if (name == tag.name)
            continue;
        if (name.size() > tagNameLimit) {
            return std::unexpected(
                Error{ ErrorCode::TooLarge,
                       QCoreApplication::translate("newsfold::Tags", "The tag's name would be too long: %1")
                           .arg(name),
                       {} });
        }
        ++renamed;
        if (const auto taken = find(name); taken && *taken != tag.tag) {
            merge(tag.tag, *taken);
            continue;
        }
        rename.reset();
        bindText(rename, 1, tagIdentity(name));
        bindText(rename, 2, name);
        rename.bind(3, int64_t(tag.tag));
        rename.exec();
    }
    return renamed;
}

void TagWriter::merge(qint64 tag, qint64 into)
{
    run(m_database,
        "INSERT OR IGNORE INTO article_tag SELECT key, ?2, tagged_at FROM article_tag WHERE tag = ?1",
        { tag, into });
    run(m_database,
        "INSERT OR IGNORE INTO annotation_tag SELECT annotation, ?2 FROM annotation_tag WHERE tag = ?1",
        { tag, into });
    run(m_database,
        "UPDATE tag SET colour = (SELECT colour FROM tag WHERE tag = ?1) WHERE tag = ?2 AND colour IS NULL"
        " AND (SELECT colour FROM tag WHERE tag = ?1) IS NOT NULL",
        { tag, into });
    drop(tag);
}

void TagWriter::drop(qint64 tag)
{
    run(m_database, "DELETE FROM annotation_tag WHERE tag = ?", { tag });
    run(m_database, "DELETE FROM article_tag WHERE tag = ?", { tag });
    run(m_database, "DELETE FROM tag WHERE tag = ?", { tag });
}

int TagWriter::removeTags(const QStringList &names)
{
    QSet<QString> above;
    for (const QString &name : names) {
        if (const QString clean = cleanTagName(name); !clean.isEmpty())
            above.insert(tagIdentity(clean));
    }
    QList<qint64> within; // first all of them, then each: it is the same table
    SQLite::Statement query(m_database, "SELECT tag, identity FROM tag");
    while (query.executeStep()) {
        const QString identity = toText(query.getColumn(1));
        for (qsizetype end = identity.size(); end > 0; end = identity.lastIndexOf(u'/', end - 1)) {
            if (above.contains(identity.first(end))) {
                within.append(query.getColumn(0).getInt64());
                break;
            }
        }
    }
    for (const qint64 tag : std::as_const(within))
        drop(tag);
    return int(within.size());
}

bool TagWriter::setColour(const QString &name, std::optional<HighlightColour> colour)
{
    SQLite::Statement update(m_database,
                             "UPDATE tag SET colour = ?2 WHERE identity = ?1 AND colour IS NOT ?2");
    bindText(update, 1, tagIdentity(cleanTagName(name)));
    if (colour)
        bindText(update, 2, nameOf(*colour));
    else
        update.bind(2);
    return update.exec() > 0;
}

} // namespace newsfold
