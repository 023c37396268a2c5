// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_annotations.h"

#include "statement_values.h"
#include "tag_name.h"

#include <QCoreApplication>
#include <QSet>

#include <SQLiteCpp/Database.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace newsfold {

namespace {

const std::string selectAnnotation = "SELECT id, key, quote, prefix, suffix, start, \"end\", colour, note,"
                                     " created_at, modified_at FROM annotation "s;

constexpr const char *selectTags = "SELECT name FROM annotation_tag JOIN tag USING (tag) WHERE annotation = ?"
                                   " ORDER BY identity";

struct AnnotationText
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::Annotations)
};

QStringList cleanTags(const QStringList &written)
{
    QStringList tags;
    QSet<QString> known;
    for (const QString &name : written) {
        const QString clean = cleanTagName(name);
        const qsizetype before = known.size();
        if (clean.isEmpty())
            continue;
        known.insert(tagIdentity(clean));
        if (known.size() > before)
            tags.append(clean);
    }
    std::ranges::sort(tags, {}, tagIdentity);
    return tags;
}

/// UTF-8, in which everything is kept, has no halves of surrogate pairs. Where the first one is, or -1.
qsizetype halfCharacter(const QString &text)
{
    if (text.isValidUtf16())
        return -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (text[i].isLowSurrogate() || i + 1 == text.size() || !text[i + 1].isLowSurrogate())
            return i;
        ++i;
    }
    return -1;
}

Result<void> checked(const Annotation &annotation)
{
    const auto refused = [&](ErrorCode code, const QString &message) {
        return std::unexpected(Error{ code, message.arg(annotation.id.left(80)), {} });
    };
    if (annotation.id.isEmpty() || annotation.key.isEmpty())
        return refused(ErrorCode::Malformed,
                       AnnotationText::tr("The annotation “%1” belongs to no article."));
    if (annotation.note.size() > noteLimit)
        return refused(ErrorCode::TooLarge,
                       AnnotationText::tr("The note “%1” is too long: a note has at most "
                                          "1,048,576 characters."));
    const TextSelector selector = annotation.selector.value_or(TextSelector{});
    const std::pair<const QString &, QString> texts[]
        = { { annotation.id, AnnotationText::tr("the number") },
            { annotation.key, AnnotationText::tr("the article's key") },
            { annotation.note, AnnotationText::tr("the note") },
            { selector.quote, AnnotationText::tr("the passage") },
            { selector.prefix, AnnotationText::tr("the text before the passage") },
            { selector.suffix, AnnotationText::tr("the text after the passage") } };
    for (const auto &[text, name] : texts) {
        const qsizetype place = halfCharacter(text);
        if (place < 0)
            continue;
        return std::unexpected(
            Error{ ErrorCode::Malformed,
                   AnnotationText::tr("“%1”: half a character, which cannot be kept, in %2 at position %3.")
                       .arg(annotation.id.left(80), name, QString::number(place)),
                   {} });
    }
    if (selector.end < selector.start)
        return refused(ErrorCode::Malformed,
                       AnnotationText::tr("The annotation “%1” has no possible place."));
    if (std::max({ selector.quote.size(), selector.prefix.size(), selector.suffix.size() }) > noteLimit)
        return refused(ErrorCode::TooLarge, AnnotationText::tr("The passage of “%1” is too long."));
    return {};
}

bool sameTags(const QStringList &a, const QStringList &b)
{
    return std::ranges::equal(a, b, {}, tagIdentity, tagIdentity);
}

} // namespace

AnnotationQuery::AnnotationQuery(SQLite::Database &database)
    : m_ofArticle(database,
                  selectAnnotation + "WHERE key = ? ORDER BY quote IS NULL, start, \"end\", created_at, id")
    , m_withId(database, selectAnnotation + "WHERE id = ?")
    , m_onArticle(database, selectAnnotation + "WHERE key = ? AND quote IS NULL")
    , m_tags(database, selectTags)
{
}

Annotation AnnotationQuery::read(const SQLite::Statement &query)
{
    Annotation annotation{ .id = toText(query.getColumn(0)),
                           .key = toText(query.getColumn(1)),
                           .colour = highlightColour(toText(query.getColumn(7))).value_or(HighlightColour{}),
                           .note = toText(query.getColumn(8)),
                           .createdAt = query.getColumn(9).getInt64(),
                           .modifiedAt = query.getColumn(10).getInt64() };
    if (!query.getColumn(2).isNull()) {
        annotation.selector = { .quote = toText(query.getColumn(2)),
                                .prefix = toText(query.getColumn(3)),
                                .suffix = toText(query.getColumn(4)),
                                .start = query.getColumn(5).getInt64(),
                                .end = query.getColumn(6).getInt64() };
    }
    m_tags.reset();
    bindText(m_tags, 1, annotation.id);
    while (m_tags.executeStep())
        annotation.tags.append(toText(m_tags.getColumn(0)));
    return annotation;
}

QList<Annotation> AnnotationQuery::ofArticle(const QString &key)
{
    QList<Annotation> annotations;
    m_ofArticle.reset();
    bindText(m_ofArticle, 1, key);
    while (m_ofArticle.executeStep())
        annotations.append(read(m_ofArticle));
    return annotations;
}

std::optional<Annotation> AnnotationQuery::withId(const QString &id)
{
    m_withId.reset();
    bindText(m_withId, 1, id);
    return m_withId.executeStep() ? std::optional(read(m_withId)) : std::nullopt;
}

std::optional<Annotation> AnnotationQuery::onArticle(const QString &key)
{
    m_onArticle.reset();
    bindText(m_onArticle, 1, key);
    return m_onArticle.executeStep() ? std::optional(read(m_onArticle)) : std::nullopt;
}

QList<Annotation> AnnotationQuery::all(SQLite::Database &database)
{
    AnnotationQuery reading(database);
    SQLite::Statement query(database, selectAnnotation + "ORDER BY key, created_at, id");
    QList<Annotation> annotations;
    while (query.executeStep())
        annotations.append(reading.read(query));
    return annotations;
}

AnnotationWriter::AnnotationWriter(SQLite::Database &database, TagWriter &tags)
    : m_database(database)
    , m_tags(tags)
    , m_query(database)
    , m_write(database,
              "INSERT INTO annotation (id, key, quote, prefix, suffix, start, \"end\", colour, note,"
              " created_at, modified_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
              " ON CONFLICT (id) DO UPDATE SET key = excluded.key, quote = excluded.quote,"
              " prefix = excluded.prefix, suffix = excluded.suffix, start = excluded.start,"
              " \"end\" = excluded.\"end\", colour = excluded.colour, note = excluded.note,"
              " created_at = excluded.created_at, modified_at = excluded.modified_at")
    , m_untag(database, "DELETE FROM annotation_tag WHERE annotation = ?")
    , m_tag(database, "INSERT INTO annotation_tag (annotation, tag) VALUES (?, ?)")
{
}

Result<AnnotationWriter::Written> AnnotationWriter::write(const Annotation &annotation)
{
    if (const auto allowed = checked(annotation); !allowed)
        return std::unexpected(allowed.error());
    Annotation after = annotation;
    after.tags = cleanTags(annotation.tags);
    std::optional<Annotation> before = m_query.withId(annotation.id);
    if (!after.selector) {
        if (after.note.isEmpty() && after.tags.isEmpty())
            return remove(after.id) ? Written::Removed : Written::Nothing;
        const auto other = m_query.onArticle(after.key);
        if (other && other->id != after.id) {
            remove(after.id);
            before = other;
            after.id = other->id;
            after.createdAt = std::min(other->createdAt, after.createdAt);
            after.modifiedAt = std::max(other->modifiedAt, after.modifiedAt);
            after.tags = cleanTags(other->tags + after.tags);
            if (other->note.contains(after.note))
                after.note = other->note;
            else if (!after.note.contains(other->note))
                after.note = other->note + u"\n\n"_s + after.note;
            if (const auto allowed = checked(after); !allowed)
                return std::unexpected(allowed.error());
        }
    }
    return put(before, after);
}

AnnotationWriter::Written AnnotationWriter::put(const std::optional<Annotation> &before,
                                                const Annotation &after)
{
    const bool tagsChanged = !sameTags(before ? before->tags : QStringList(), after.tags);
    const bool elsewhere = before && (before->key != after.key || before->selector != after.selector);
    const bool recoloured = before && before->colour != after.colour;
    const bool rewritten = before && before->note != after.note;
    if (before && !tagsChanged && !elsewhere && !recoloured && !rewritten)
        return Written::Nothing;

    bindText(m_write, 1, after.id);
    bindText(m_write, 2, after.key);
    for (int column = 3; column <= 7; ++column)
        m_write.bind(column);
    if (after.selector) {
        bindText(m_write, 3, after.selector->quote);
        bindText(m_write, 4, after.selector->prefix);
        bindText(m_write, 5, after.selector->suffix);
        m_write.bind(6, int64_t(after.selector->start));
        m_write.bind(7, int64_t(after.selector->end));
    }
    bindText(m_write, 8, nameOf(after.colour));
    bindText(m_write, 9, after.note);
    m_write.bind(10, int64_t(after.createdAt));
    m_write.bind(11, int64_t(after.modifiedAt));
    m_write.exec();
    m_write.reset();
    if (tagsChanged) {
        m_untag.reset();
        bindText(m_untag, 1, after.id);
        m_untag.exec();
        for (const QString &name : after.tags) {
            m_tag.reset();
            bindText(m_tag, 1, after.id);
            m_tag.bind(2, int64_t(m_tags.findOrMake(name).value()));
            m_tag.exec();
        }
    }
    if (!before)
        return Written::Made;
    if (recoloured && !rewritten && !tagsChanged && !elsewhere)
        return Written::Recoloured;
    return rewritten && !tagsChanged && !elsewhere ? Written::NoteChanged : Written::Otherwise;
}

std::optional<Annotation> AnnotationWriter::remove(const QString &id)
{
    auto before = m_query.withId(id);
    if (!before)
        return before;
    m_untag.reset();
    bindText(m_untag, 1, id);
    m_untag.exec();
    SQLite::Statement drop(m_database, "DELETE FROM annotation WHERE id = ?");
    bindText(drop, 1, id);
    drop.exec();
    return before;
}

} // namespace newsfold
