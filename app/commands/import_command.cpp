// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "import.h"
#include "import_limits.h"
#include "import_lookup.h"
#include "index_reader.h"
#include "open_store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct ImportCommand
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::ImportCommand)
};

Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(
            Error{ ErrorCode::Unreadable,
                   ImportCommand::tr("“%1” cannot be read: %2").arg(path, file.errorString()),
                   {} });
    }
    // One byte beyond the limit is enough for readImport() to refuse it.
    return file.read(importFileLimit + 1);
}

struct Counts
{
    qsizetype made = 0;
    qsizetype replaced = 0;
    qsizetype kept = 0; ///< the library has them as they are, or later
};

Result<Counts> countAnnotations(const StateDump &dump, StateDatabase &state)
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
    Counts counts;
    for (const Annotation &annotation : dump.annotations) {
        const auto known = times.constFind(annotation.id);
        if (known == times.constEnd())
            ++counts.made;
        else
            ++(annotation.modifiedAt > *known ? counts.replaced : counts.kept);
    }
    return counts;
}

} // namespace

Result<void> runImport(const Arguments &arguments, Console &console)
{
    const auto bytes = readAll(arguments.file);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto import = readImport(*bytes);
    if (!import)
        return std::unexpected(import.error());
    auto store = openStore(arguments, console);
    if (!store)
        return std::unexpected(store.error());
    auto index = IndexReader::open(arguments.library.index());
    if (!index)
        return std::unexpected(index.error());
    ImportLookup articles(*index);
    const MatchedImport matched
        = matchImport(*import, articles.lookup(), QDateTime::currentMSecsSinceEpoch());
    if (articles.failure())
        return std::unexpected(*articles.failure());
    const auto counts = countAnnotations(matched.dump, store->state());
    if (!counts)
        return std::unexpected(counts.error());
    const auto changed = store->change(ImportState{ matched.dump });
    if (!changed)
        return std::unexpected(changed.error());

    const int entries = changed->outcome.step ? changed->outcome.step->count : 0;
    if (arguments.json) {
        console.printJson({ { u"changed"_s, entries },
                            { u"new"_s, counts->made },
                            { u"replaced"_s, counts->replaced },
                            { u"unchanged"_s, counts->kept },
                            { u"unplaced"_s, matched.unplaced } });
        return {};
    }
    console.printLine(ImportCommand::tr("annotations: %1 new, %2 replaced, %3 as they were")
                          .arg(counts->made)
                          .arg(counts->replaced)
                          .arg(counts->kept));
    if (matched.unplaced > 0) {
        console.printLine(
            ImportCommand::tr("%1 annotations are of articles that are not in the library; they are kept")
                .arg(matched.unplaced));
    }
    console.printLine(ImportCommand::tr("%1 entries taken in, as one step to undo").arg(entries));
    return {};
}

} // namespace newsfold
