// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_matching.h"

#include "canonical_url.h"
#include "tag_name.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace newsfold {

namespace {

struct FoundKey
{
    QString key;
    bool known = false;
};

FoundKey keyOf(const ImportedArticle &article, const ArticleLookup &lookup)
{
    if (!article.key.isEmpty() && lookup.knows(article.key))
        return { article.key, true };
    const QString url = canonicalUrl(article.source);
    if (!url.isEmpty()) {
        if (const QString key = lookup.keyAt(url); !key.isEmpty())
            return { key, true };
    }
    if (!article.key.isEmpty())
        return { article.key, false };
    if (!url.isEmpty())
        return { url, lookup.knows(url) };
    return { article.source, lookup.knows(article.source) };
}

class DumpBuilder
{
public:
    explicit DumpBuilder(qint64 now)
        : m_now(now)
    {
    }

    void add(const ImportedArticle &article, const FoundKey &found)
    {
        if (article.starred && !m_starred.contains(found.key)) {
            m_starred.insert(found.key);
            m_matched.dump.statuses.append({ .key = found.key, .starred = true, .starredAt = m_now });
        }
        for (const QString &tag : article.tags) {
            if (takes(m_taggings, found.key + QChar(0) + tagIdentity(tag)))
                m_matched.dump.taggings.append({ .key = found.key, .tag = tag, .taggedAt = m_now });
            addTag(tag);
        }
        for (const Annotation &annotation : article.annotations)
            add(annotation, found);
        // A key does not tell where the article is: its source is all that does until it comes.
        if (!found.known && found.key == article.key && !article.annotations.isEmpty()
            && !canonicalUrl(article.source).isEmpty() && takes(m_described, found.key))
            m_matched.dump.articles.append({ .key = found.key, .url = article.source, .title = {} });
    }

    MatchedImport take()
    {
        StateDump &dump = m_matched.dump;
        std::ranges::sort(dump.statuses, {}, &StateDump::Status::key);
        std::ranges::sort(dump.tags, {}, &StateDump::Tag::name);
        std::ranges::sort(dump.taggings, {}, [](const auto &t) { return std::pair(t.key, t.tag); });
        std::ranges::sort(dump.articles, {}, &AnnotatedArticle::key);
        std::ranges::sort(dump.annotations, {},
                          [](const Annotation &a) { return std::tuple(a.key, a.createdAt, a.id); });
        return std::move(m_matched);
    }

private:
    static bool takes(QSet<QString> &seen, const QString &name)
    {
        const auto before = seen.size();
        seen.insert(name);
        return seen.size() != before;
    }

    void addTag(const QString &name)
    {
        if (takes(m_tags, tagIdentity(name)))
            m_matched.dump.tags.append({ .name = name, .colour = {} });
    }

    void add(Annotation annotation, const FoundKey &found)
    {
        annotation.key = found.key;
        if (annotation.createdAt == 0)
            annotation.createdAt = m_now;
        if (annotation.modifiedAt == 0)
            annotation.modifiedAt = annotation.createdAt;
        for (const QString &tag : annotation.tags)
            addTag(tag);
        if (!annotation.selector) {
            // Two addresses may lead to one article, which has one note.
            if (const auto at = m_notes.constFind(found.key); at != m_notes.constEnd())
                return join(m_matched.dump.annotations[*at], annotation);
            m_notes.insert(found.key, m_matched.dump.annotations.size());
        }
        m_matched.unplaced += found.known ? 0 : 1;
        m_matched.dump.annotations.append(std::move(annotation));
    }

    static void join(Annotation &note, const Annotation &other)
    {
        note.note += QStringLiteral("\n\n") + other.note;
        for (const QString &tag : other.tags) {
            if (!note.tags.contains(tag, Qt::CaseInsensitive))
                note.tags.append(tag);
        }
        note.createdAt = std::min(note.createdAt, other.createdAt);
        note.modifiedAt = std::max(note.modifiedAt, other.modifiedAt);
    }

    const qint64 m_now;
    MatchedImport m_matched;
    QSet<QString> m_starred;
    QSet<QString> m_tags;
    QSet<QString> m_taggings;
    QSet<QString> m_described;
    QHash<QString, qsizetype> m_notes;
};

/// Of a full export only what was waiting under an address has another key where the article is there: what
/// is taken in, and what is compared with it, is the article's.
MatchedImport matchDump(StateDump dump, const ArticleLookup &lookup)
{
    QHash<QString, FoundKey> found;
    const auto find = [&](const QString &key) -> const FoundKey & {
        const auto at = found.constFind(key);
        if (at != found.cend())
            return *at;
        FoundKey one{ key, lookup.knows(key) };
        if (!one.known && canonicalUrl(key) == key) {
            if (const QString there = lookup.keyAt(key); !there.isEmpty())
                one = { there, true };
        }
        return *found.insert(key, one);
    };
    for (StateDump::Status &status : dump.statuses)
        status.key = find(status.key).key;
    for (StateDump::Tagging &tagging : dump.taggings)
        tagging.key = find(tagging.key).key;
    int unplaced = 0;
    for (Annotation &annotation : dump.annotations) {
        const FoundKey &key = find(annotation.key);
        annotation.key = key.key;
        unplaced += int(!key.known);
    }
    return { .dump = std::move(dump), .unplaced = unplaced, .leftOut = {} };
}

} // namespace

MatchedImport matchImport(const Import &import, const ArticleLookup &lookup, qint64 now)
{
    if (const auto *dump = std::get_if<StateDump>(&import))
        return matchDump(*dump, lookup);
    DumpBuilder builder(now);
    const auto &read = std::get<WebAnnotations>(import);
    for (const ImportedArticle &article : read.articles)
        builder.add(article, keyOf(article, lookup));
    MatchedImport matched = builder.take();
    matched.leftOut = read.leftOut;
    return matched;
}

} // namespace newsfold
