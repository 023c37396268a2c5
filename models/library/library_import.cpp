// SPDX-License-Identifier: GPL-3.0-or-later
#include "library_import.h"

#include "import.h"
#include "import_limits.h"
#include "import_lookup.h"
#include "index_reader.h"
#include "state_reader.h"
#include "tag_name.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace newsfold {

namespace {

Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(
            Error{ ErrorCode::Unreadable,
                   QCoreApplication::translate("newsfold::LibraryImport", "“%1” cannot be read: %2")
                       .arg(path, file.errorString()),
                   {} });
    }
    // One byte beyond the limit is enough for readImport() to refuse it.
    return file.read(importFileLimit + 1);
}

/// Whether the article's own note says all that this one does: then the two become one that is as it was.
bool isSaidBy(const Annotation &note, const Annotation &there)
{
    return there.note.contains(note.note) && std::ranges::all_of(note.tags, [&](const QString &tag) {
               return std::ranges::contains(there.tags, tagIdentity(tag), tagIdentity);
           });
}

Result<void> countAnnotations(ImportSummary &summary, const StateDump &dump, StateReader &state)
{
    QStringList ids;
    QStringList keys; // of articles that get a note of their own
    for (const Annotation &annotation : dump.annotations) {
        ids.append(annotation.id);
        if (!annotation.selector)
            keys.append(annotation.key);
    }
    // By identifier: it may have come to its article since, and be under another key.
    const auto present = state.annotationsWithIds(ids);
    const auto onArticles = state.annotations(keys);
    if (!present || !onArticles)
        return std::unexpected(present ? onArticles.error() : present.error());
    QHash<QString, qint64> times;
    for (const Annotation &annotation : *present)
        times.insert(annotation.id, annotation.modifiedAt);
    QHash<QString, Annotation> notes;
    for (const Annotation &annotation : *onArticles) {
        if (!annotation.selector)
            notes.insert(annotation.key, annotation);
    }
    for (const Annotation &annotation : dump.annotations) {
        if (const auto known = times.constFind(annotation.id); known != times.constEnd()) {
            ++(annotation.modifiedAt > *known ? summary.replaced : summary.kept);
            continue;
        }
        const auto note = annotation.selector ? notes.constEnd() : notes.constFind(annotation.key);
        ++(note != notes.constEnd() && isSaidBy(annotation, *note) ? summary.kept : summary.made);
    }
    return {};
}

qsizetype knownArticles(const StateDump &dump, const ArticleLookup &lookup)
{
    QSet<QString> keys;
    for (const Annotation &annotation : dump.annotations)
        keys.insert(annotation.key);
    for (const StateDump::Tagging &tagging : dump.taggings)
        keys.insert(tagging.key);
    return std::ranges::count_if(keys, lookup.knows);
}

} // namespace

QString leftOutInWords(const ImportSummary &summary)
{
    constexpr qsizetype mostNamed = 3;
    if (summary.leftOut.isEmpty())
        return {};
    const bool all = summary.leftOut.size() <= mostNamed;
    const QString places
        = summary.leftOut.first(qMin(mostNamed, summary.leftOut.size())).join(QStringLiteral(", "));
    return QCoreApplication::translate("newsfold::LibraryImport",
                                       "Left out, for they have neither a text, a tag nor a passage: %1 (%2)")
        .arg(QLocale().toString(summary.leftOut.size()), all ? places : places + u'…');
}

Result<PreparedImport> prepareImport(const QString &path, IndexReader &index, StateReader &state)
{
    const auto import = readAll(path).and_then(readImport);
    if (!import)
        return std::unexpected(import.error());
    ImportLookup articles(index);
    MatchedImport matched = matchImport(*import, articles.lookup(), QDateTime::currentMSecsSinceEpoch());
    ImportSummary summary{ .unplaced = matched.unplaced,
                           .articles = knownArticles(matched.dump, articles.lookup()),
                           .tags = matched.dump.tags.size(),
                           .marked = matched.dump.statuses.size(),
                           .searches = matched.dump.searches.size(),
                           .leftOut = matched.leftOut };
    if (const auto &failure = articles.failure())
        return std::unexpected(*failure);
    if (auto counted = countAnnotations(summary, matched.dump, state); !counted)
        return std::unexpected(counted.error());
    return PreparedImport{ std::move(matched.dump), summary };
}

} // namespace newsfold
