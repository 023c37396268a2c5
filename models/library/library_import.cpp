// SPDX-License-Identifier: GPL-3.0-or-later
#include "library_import.h"

#include "import.h"
#include "import_limits.h"
#include "import_lookup.h"
#include "index_reader.h"
#include "state_reader.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QHash>
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

Result<void> countAnnotations(ImportSummary &summary, const StateDump &dump, StateReader &state)
{
    QStringList keys;
    for (const Annotation &annotation : dump.annotations) {
        if (keys.isEmpty() || keys.back() != annotation.key)
            keys.append(annotation.key);
    }
    keys.removeDuplicates();
    const auto present = state.annotations(keys);
    if (!present)
        return std::unexpected(present.error());
    QHash<QString, qint64> times;
    for (const Annotation &annotation : *present)
        times.insert(annotation.id, annotation.modifiedAt);
    for (const Annotation &annotation : dump.annotations) {
        const auto known = times.constFind(annotation.id);
        if (known == times.constEnd())
            ++summary.made;
        else
            ++(annotation.modifiedAt > *known ? summary.replaced : summary.kept);
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
                           .searches = matched.dump.searches.size() };
    if (const auto &failure = articles.failure())
        return std::unexpected(*failure);
    if (auto counted = countAnnotations(summary, matched.dump, state); !counted)
        return std::unexpected(counted.error());
    return PreparedImport{ std::move(matched.dump), summary };
}

} // namespace newsfold
