// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonld_import.h"

#include "import_limits.h"
#include "json_cursor.h"
#include "jsonld_body.h"
#include "jsonld_target.h"
#include "tag_name.h"
#include "utc_time.h"

#include <QCoreApplication>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct JsonLdImport
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::JsonLdImport)
};

// The namespace of identifiers made here: the same annotation always gets the same one, so that a file read
// twice does not double what is in it.
constexpr QUuid derivedSpace(0x0d3ad1a3, 0x5a0e, 0x4d0b, 0x8e, 0x41, 0x6b, 0x52, 0xc1, 0x9f, 0x70, 0x2d);

QString derivedId(const QString &from)
{
    return QUuid::createUuidV5(derivedSpace, from).toString(QUuid::WithoutBraces);
}

QStringList textsOf(const JsonCursor &cursor)
{
    QStringList texts;
    for (const JsonCursor &text : cursor.oneOrMany())
        texts.append(text.text(importNameLimit));
    return texts;
}

class JsonLdReader
{
public:
    void readDocument(const JsonCursor &cursor, int depth = 0)
    {
        if (cursor.failed())
            return;
        if (depth > importDepthLimit)
            return cursor.fail(JsonLdImport::tr("lists are nested too deeply"));
        if (cursor.isArray()) {
            for (const JsonCursor &item : cursor.elements())
                readDocument(item, depth + 1);
            return;
        }
        if (!cursor.isObject())
            return cursor.fail(JsonLdImport::tr("an annotation is expected, not only its address"));
        const QStringList types = textsOf(cursor.at(cursor.has("@type"_L1) ? "@type"_L1 : "type"_L1));
        if (types.contains("AnnotationCollection"_L1))
            readCollection(cursor, depth);
        else if (types.contains("AnnotationPage"_L1))
            readDocument(cursor.at("items"_L1), depth + 1);
        else if (types.contains("Annotation"_L1) || (types.isEmpty() && cursor.has("target"_L1)))
            readAnnotation(cursor);
        else if (cursor.has("@graph"_L1))
            readDocument(cursor.at("@graph"_L1), depth + 1);
        else
            cursor.fail(
                JsonLdImport::tr("there is neither an export of Newsfold nor a Web Annotation of the W3C"));
    }

    WebAnnotations take()
    {
        WebAnnotations read{ .articles = {}, .leftOut = std::move(m_leftOut) };
        read.articles.reserve(qsizetype(m_articles.size()));
        for (Collected &collected : m_articles)
            read.articles.append(std::move(collected.article));
        return read;
    }

private:
    struct Collected
    {
        ImportedArticle article;
        qsizetype note = -1; ///< index of the annotation on the article itself
        QSet<QString> tags; ///< identities of the article's
    };

    void readCollection(const JsonCursor &cursor, int depth)
    {
        bool any = false;
        for (const auto name : { "first"_L1, "items"_L1 }) {
            const JsonCursor part = cursor.at(name);
            any = any || part.isPresent();
            if (part.isPresent())
                readDocument(part, depth + 1);
        }
        const JsonCursor total = cursor.at("total"_L1);
        if (!any && (!total.isPresent() || total.integer(0, importPositionLimit) > 0))
            cursor.fail(JsonLdImport::tr("the collection does not hold its annotations"));
    }

    qint64 readTime(const JsonCursor &cursor)
    {
        if (!cursor.isPresent())
            return 0;
        const auto time = parseUtcString(cursor.text(importNameLimit));
        if (!time)
            cursor.fail(JsonLdImport::tr("a date and time such as 2026-11-03T01:02:03Z is expected"));
        return time.value_or(0);
    }

    /// The identifier of the annotation itself; empty if it has none.
    QString readId(const JsonCursor &cursor)
    {
        const JsonCursor id = cursor.at(cursor.has("@id"_L1) ? "@id"_L1 : "id"_L1);
        if (!id.isPresent())
            return {};
        const QString iri = id.text(importNameLimit);
        if (m_ids.contains(iri))
            id.fail(JsonLdImport::tr("an identifier is used a second time"));
        m_ids.insert(iri);
        constexpr auto uuidScheme = "urn:uuid:"_L1;
        const bool isUuid = iri.startsWith(uuidScheme, Qt::CaseInsensitive);
        const QUuid uuid = isUuid ? QUuid::fromString(iri.sliced(uuidScheme.size())) : QUuid();
        return uuid.isNull() ? derivedId(iri) : uuid.toString(QUuid::WithoutBraces);
    }

    void readAnnotation(const JsonCursor &cursor)
    {
        const QStringList motivations = textsOf(cursor.at("motivation"_L1));
        const ImportedBody body = readBodies(cursor, motivations.contains("tagging"_L1));
        Annotation annotation{ .id = readId(cursor), .note = joined(cursor, body.notes) };
        annotation.createdAt = readTime(cursor.at("created"_L1));
        annotation.modifiedAt = readTime(cursor.at("modified"_L1));
        if (annotation.modifiedAt == 0)
            annotation.modifiedAt = annotation.createdAt;
        if (annotation.createdAt == 0)
            annotation.createdAt = annotation.modifiedAt;
        const bool bookmark = motivations.contains("bookmarking"_L1);
        const bool saysNothing = annotation.note.isEmpty() && body.tags.isEmpty() && !bookmark;
        int number = 0;
        for (const ImportedTarget &target : readTargets(cursor)) {
            if (cursor.failed())
                return;
            if (!target.selector && saysNothing) {
                const QString place = cursor.pointer().isEmpty() ? u"/"_s : cursor.pointer();
                if (!m_leftOut.endsWith(place)) // once for all its targets
                    m_leftOut.append(place);
                ++number;
                continue;
            }
            Collected &collected = articleOf(target);
            if (!target.selector && body.notes.isEmpty()) {
                addTags(collected, body.tags);
                collected.article.starred = collected.article.starred || bookmark;
                ++number;
                continue;
            }
            Annotation placed = annotation;
            placed.selector = target.selector;
            placed.colour = target.colour;
            placed.tags = body.tags;
            if (placed.id.isEmpty())
                placed.id = contentId(placed, target);
            else if (number > 0)
                placed.id = derivedId(placed.id + u' ' + QString::number(number));
            ++number;
            add(cursor, collected, std::move(placed));
        }
    }

    static QString joined(const JsonCursor &cursor, const QStringList &notes)
    {
        const QString note = notes.join("\n\n"_L1);
        if (note.size() > importNoteLimit)
            cursor.fail(
                JsonLdImport::tr("the notes together are longer than %1 characters").arg(importNoteLimit),
                ErrorCode::TooLarge);
        return note;
    }

    static QString contentId(const Annotation &annotation, const ImportedTarget &target)
    {
        QStringList parts{ target.source, target.key, annotation.note };
        if (const auto &selector = target.selector)
            parts
                += { selector->quote, selector->prefix, selector->suffix, QString::number(selector->start) };
        return derivedId(parts.join(QChar(0)));
    }

    Collected &articleOf(const ImportedTarget &target)
    {
        const auto [at, isNew] = m_numbers.try_emplace({ target.source, target.key }, m_articles.size());
        if (isNew)
            m_articles.push_back({ .article = { .source = target.source, .key = target.key } });
        return m_articles[at->second];
    }

    static void addTags(Collected &collected, const QStringList &tags)
    {
        for (const QString &tag : tags) {
            if (collected.tags.contains(tagIdentity(tag)))
                continue;
            collected.tags.insert(tagIdentity(tag));
            collected.article.tags.append(tag);
        }
    }

    void add(const JsonCursor &cursor, Collected &collected, Annotation annotation)
    {
        QList<Annotation> &annotations = collected.article.annotations;
        if (annotation.selector || collected.note < 0) {
            if (m_written.contains(annotation.id))
                return; // without an identifier of its own, and the same in everything
            m_written.insert(annotation.id);
            if (!annotation.selector)
                collected.note = annotations.size();
            annotations.append(std::move(annotation));
            return;
        }
        // An article has one note: what others say in several comments goes into it.
        Annotation &note = annotations[collected.note];
        note.note = joined(cursor, { note.note, annotation.note });
        for (const QString &tag : annotation.tags) {
            if (!note.tags.contains(tag, Qt::CaseInsensitive))
                note.tags.append(tag);
        }
        note.createdAt = std::min(note.createdAt, annotation.createdAt);
        note.modifiedAt = std::max(note.modifiedAt, annotation.modifiedAt);
    }

    QStringList m_leftOut;
    std::vector<Collected> m_articles;
    std::map<std::pair<QString, QString>, size_t> m_numbers;
    QSet<QString> m_ids;
    QSet<QString> m_written;
};

} // namespace

WebAnnotations readJsonLd(const JsonCursor &root)
{
    JsonLdReader reader;
    reader.readDocument(root);
    return reader.take();
}

} // namespace newsfold
