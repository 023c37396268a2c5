// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_import.h"

#include "annotated_articles.h"
#include "state_annotations.h"
#include "state_marks.h"
#include "state_tags.h"
#include "statement_values.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>

namespace newsfold {

namespace {

std::optional<qint64> toTime(const SQLite::Column &column)
{
    return column.isNull() ? std::nullopt : std::optional<qint64>(column.getInt64());
}

int addTags(SQLite::Database &database, TagWriter &tags, const StateDump &dump)
{
    int added = 0;
    SQLite::Statement colour(database, "UPDATE tag SET colour = ? WHERE tag = ? AND colour IS NULL");
    for (const StateDump::Tag &tag : dump.tags) {
        const bool isNew = !tags.find(tag.name);
        const auto number = tags.findOrMake(tag.name);
        if (!number)
            continue;
        bool changed = isNew;
        if (tag.colour) {
            colour.reset();
            bindText(colour, 1, nameOf(*tag.colour));
            colour.bind(2, int64_t(*number));
            changed |= colour.exec() > 0;
        }
        added += int(changed);
    }
    for (const StateDump::Tagging &tagging : dump.taggings) {
        if (tagging.key.isEmpty())
            continue;
        if (const auto number = tags.findOrMake(tagging.tag))
            added += int(tags.add(tagging.key, *number, tagging.taggedAt));
    }
    return added;
}

Result<int> addAnnotations(SQLite::Database &database, TagWriter &tags, const StateDump &dump)
{
    AnnotationWriter writer(database, tags);
    int added = 0;
    for (const Annotation &annotation : dump.annotations) {
        const auto known = writer.find(annotation.id);
        if (known && known->modifiedAt >= annotation.modifiedAt)
            continue;
        const auto written = writer.write(annotation);
        if (!written)
            return std::unexpected(written.error());
        added += int(*written != AnnotationWriter::Written::Nothing);
    }
    return added;
}

int addStatuses(SQLite::Database &database, const StateDump &dump, StatusOutcome &status)
{
    StatusWriter writer(database);
    SQLite::Statement position(database, "INSERT OR IGNORE INTO position (key, position) VALUES (?, ?)");
    int added = 0;
    for (const StateDump::Status &dumped : dump.statuses) {
        if (dumped.key.isEmpty())
            continue;
        added += int(writer.add(dumped));
        if (!(dumped.position > 0 && dumped.position <= 1))
            continue;
        position.reset();
        bindText(position, 1, dumped.key);
        position.bind(2, dumped.position);
        position.exec();
    }
    status = writer.outcome();
    return added;
}

int addSearches(SQLite::Database &database, const StateDump &dump)
{
    SQLite::Statement insert(database,
                             "INSERT INTO saved_search (position, name, query)"
                             " SELECT (SELECT coalesce(max(position), 0) + 1 FROM saved_search), ?1, ?2"
                             " WHERE NOT EXISTS (SELECT 1 FROM saved_search WHERE name = ?1 AND query = ?2)");
    int added = 0;
    for (const SavedSearch &search : dump.searches) {
        insert.reset();
        bindText(insert, 1, search.name);
        bindText(insert, 2, search.query);
        added += insert.exec();
    }
    return added;
}

} // namespace

StateDump dumpState(SQLite::Database &database)
{
    const SQLite::Transaction snapshot(database);
    StateDump dump;
    SQLite::Statement statuses(
        database,
        "SELECT key, coalesce(read, 0), coalesce(starred, 0), coalesce(position, 0), read_at, starred_at"
        " FROM status FULL JOIN position USING (key) ORDER BY key");
    while (statuses.executeStep()) {
        dump.statuses.append({ .key = toText(statuses.getColumn(0)),
                               .read = statuses.getColumn(1).getInt() != 0,
                               .starred = statuses.getColumn(2).getInt() != 0,
                               .position = statuses.getColumn(3).getDouble(),
                               .readAt = toTime(statuses.getColumn(4)),
                               .starredAt = toTime(statuses.getColumn(5)) });
    }
    SQLite::Statement tags(database, "SELECT name, colour FROM tag ORDER BY identity");
    while (tags.executeStep())
        dump.tags.append({ toText(tags.getColumn(0)), highlightColour(toText(tags.getColumn(1))) });
    SQLite::Statement taggings(
        database, "SELECT key, name, tagged_at FROM article_tag JOIN tag USING (tag) ORDER BY key, identity");
    while (taggings.executeStep()) {
        dump.taggings.append({ toText(taggings.getColumn(0)), toText(taggings.getColumn(1)),
                               taggings.getColumn(2).getInt64() });
    }
    dump.annotations = AnnotationQuery::all(database);
    dump.articles = readAnnotatedArticles(database);
    SQLite::Statement searches(database,
                               "SELECT search, name, query FROM saved_search ORDER BY position, search");
    while (searches.executeStep()) {
        dump.searches.append({ searches.getColumn(0).getInt64(), toText(searches.getColumn(1)),
                               toText(searches.getColumn(2)) });
    }
    return dump;
}

Result<int> importState(SQLite::Database &database, const StateDump &dump, StatusOutcome &status)
{
    TagWriter tags(database);
    int added = addTags(database, tags, dump);
    const auto annotations = addAnnotations(database, tags, dump);
    if (!annotations)
        return annotations;
    added += *annotations;
    added += addStatuses(database, dump, status);
    added += addSearches(database, dump);
    writeAnnotatedArticles(database, dump.articles, Described::IfUnknown);
    return added;
}

} // namespace newsfold
