// SPDX-License-Identifier: GPL-3.0-or-later
#include "full_import.h"

#include "full_export.h"
#include "import_limits.h"
#include "json_cursor.h"
#include "tag_name.h"

#include <QCoreApplication>
#include <QSet>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct FullImport
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::FullImport)
};

qint64 readTime(const JsonCursor &cursor)
{
    return cursor.integer(-importTimeLimit, importTimeLimit);
}

std::optional<qint64> readOptionalTime(const JsonCursor &cursor)
{
    return cursor.isPresent() ? std::optional(readTime(cursor)) : std::nullopt;
}

QString readKey(const JsonCursor &cursor)
{
    const QString key = cursor.text(importNoteLimit);
    if (key.isEmpty())
        cursor.fail(FullImport::tr("a key is expected"));
    return key;
}

HighlightColour readColour(const JsonCursor &cursor)
{
    const auto colour = highlightColour(cursor.text(importNameLimit));
    if (!colour)
        cursor.fail(FullImport::tr("the name of a colour is expected"));
    return colour.value_or(HighlightColour::Yellow);
}

QString readTag(const JsonCursor &cursor)
{
    const QString name = cursor.text(importNameLimit);
    if (cleanTagName(name) != name || name.isEmpty())
        cursor.fail(FullImport::tr("the name of a tag is expected"));
    return name;
}

/// Tells when something comes a second time.
class Once
{
public:
    void take(const QString &name, const JsonCursor &cursor)
    {
        if (m_seen.contains(name))
            cursor.fail(FullImport::tr("something is told a second time"));
        m_seen.insert(name);
    }

private:
    QSet<QString> m_seen;
};

QString readId(const JsonCursor &cursor)
{
    const QString id = cursor.text(importNameLimit);
    if (QUuid::fromString(id).toString(QUuid::WithoutBraces) != id || QUuid::fromString(id).isNull())
        cursor.fail(FullImport::tr("a UUID in lower case is expected"));
    return id;
}

TextSelector readSelector(const JsonCursor &cursor)
{
    TextSelector selector{ .quote = cursor.at("quote"_L1).text(importNoteLimit),
                           .prefix = cursor.at("prefix"_L1).text(importNoteLimit),
                           .suffix = cursor.at("suffix"_L1).text(importNoteLimit),
                           .start = cursor.at("start"_L1).integer(-1, importPositionLimit),
                           .end = cursor.at("end"_L1).integer(-1, importPositionLimit) };
    if (selector.end < selector.start)
        cursor.at("end"_L1).fail(FullImport::tr("the end comes before the start"));
    return selector;
}

Annotation readAnnotation(const JsonCursor &cursor)
{
    Annotation annotation{ .id = readId(cursor.at("id"_L1)),
                           .key = readKey(cursor.at("key"_L1)),
                           .colour = readColour(cursor.at("color"_L1)),
                           .note = cursor.at("note"_L1).text(importNoteLimit),
                           .createdAt = readTime(cursor.at("created_at"_L1)),
                           .modifiedAt = readTime(cursor.at("modified_at"_L1)) };
    if (const JsonCursor selector = cursor.at("selector"_L1); selector.isPresent())
        annotation.selector = readSelector(selector);
    Once tags;
    for (const JsonCursor &tag : cursor.at("tags"_L1).elements()) {
        annotation.tags.append(readTag(tag));
        tags.take(tagIdentity(annotation.tags.back()), tag);
    }
    return annotation;
}

void readStatuses(const JsonCursor &root, StateDump &dump)
{
    Once keys;
    for (const JsonCursor &cursor : root.at("statuses"_L1).elements()) {
        dump.statuses.append({ .key = readKey(cursor.at("key"_L1)),
                               .read = cursor.at("read"_L1).boolean(),
                               .starred = cursor.at("starred"_L1).boolean(),
                               .position = cursor.at("position"_L1).number(0, 1),
                               .readAt = readOptionalTime(cursor.at("read_at"_L1)),
                               .starredAt = readOptionalTime(cursor.at("starred_at"_L1)) });
        keys.take(dump.statuses.back().key, cursor);
        if (root.failed())
            return;
    }
}

void readTags(const JsonCursor &root, StateDump &dump)
{
    Once names;
    for (const JsonCursor &cursor : root.at("tags"_L1).elements()) {
        const JsonCursor colour = cursor.at("color"_L1);
        dump.tags.append({ .name = readTag(cursor.at("name"_L1)),
                           .colour = colour.isPresent() ? std::optional(readColour(colour)) : std::nullopt });
        names.take(tagIdentity(dump.tags.back().name), cursor);
    }
    Once taggings;
    for (const JsonCursor &cursor : root.at("taggings"_L1).elements()) {
        dump.taggings.append({ .key = readKey(cursor.at("key"_L1)),
                               .tag = readTag(cursor.at("tag"_L1)),
                               .taggedAt = readTime(cursor.at("tagged_at"_L1)) });
        taggings.take(dump.taggings.back().key + QChar(0) + tagIdentity(dump.taggings.back().tag), cursor);
        if (root.failed())
            return;
    }
}

void readAnnotations(const JsonCursor &root, StateDump &dump)
{
    Once ids;
    Once notes;
    for (const JsonCursor &cursor : root.at("annotations"_L1).elements()) {
        const Annotation annotation = readAnnotation(cursor);
        ids.take(annotation.id, cursor.at("id"_L1));
        if (!annotation.selector)
            notes.take(annotation.key, cursor);
        dump.annotations.append(annotation);
        if (root.failed())
            return;
    }
}

/// Earlier exports have none.
void readArticles(const JsonCursor &root, StateDump &dump)
{
    Once keys;
    for (const JsonCursor &cursor : root.at("articles"_L1).elements()) {
        dump.articles.append({ .key = readKey(cursor.at("key"_L1)),
                               .url = cursor.at("url"_L1).text(importNoteLimit),
                               .title = cursor.at("title"_L1).text(importNoteLimit) });
        keys.take(dump.articles.back().key, cursor);
        if (root.failed())
            return;
    }
}

} // namespace

StateDump readFullExport(const JsonCursor &root)
{
    StateDump dump;
    const JsonCursor version = root.at("version"_L1);
    if (version.integer(1, std::numeric_limits<int>::max()) > fullFormatVersion) {
        version.fail(FullImport::tr("a newer version of Newsfold is named"), ErrorCode::NewerSchema);
        return {};
    }
    readStatuses(root, dump);
    readTags(root, dump);
    readAnnotations(root, dump);
    readArticles(root, dump);
    for (const JsonCursor &cursor : root.at("searches"_L1).elements())
        dump.searches.append({ .name = cursor.at("name"_L1).text(importNoteLimit),
                               .query = cursor.at("query"_L1).text(importNoteLimit) });
    return dump;
}

} // namespace newsfold
