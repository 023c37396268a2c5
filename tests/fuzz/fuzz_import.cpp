// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_exporter.h"
#include "exported_article.h"
#include "full_export.h"
#include "fuzz_input.h"
#include "import.h"
#include "import_limits.h"
#include "import_matching.h"

#include <QBuffer>
#include <QSet>
#include <QUuid>

using namespace newsfold;

namespace {

QByteArray written(const StateDump &dump)
{
    QBuffer buffer;
    demand(buffer.open(QIODevice::WriteOnly) && writeFullExport(dump, buffer), "a buffer takes everything");
    return buffer.data();
}

void demandSound(const Annotation &annotation)
{
    demand(!QUuid::fromString(annotation.id).isNull(), "annotations have a UUID");
    demand(annotation.note.size() <= importNoteLimit, "notes are limited");
    if (const auto &selector = annotation.selector) {
        demand(selector->start >= -1 && selector->start <= selector->end, "a place is one, or unknown");
        demand(selector->quote.isValidUtf16(), "quotes can be stored");
    }
}

/// What was taken in goes out in every format.
void demandExportable(const StateDump &dump)
{
    for (const ExportFormat format : exportFormats) {
        QBuffer buffer;
        demand(buffer.open(QIODevice::WriteOnly), "a buffer opens");
        const auto exporter = makeExporter(format, buffer);
        if (!exporter)
            continue;
        bool good = exporter->begin().has_value();
        for (const Annotation &annotation : dump.annotations) {
            ExportedArticle article;
            article.row.key = annotation.key;
            article.row.title = annotation.note;
            article.row.url = annotation.key;
            article.tags = annotation.tags;
            article.annotations = { { .annotation = annotation, .placement = {} } };
            good = good && exporter->write(article).has_value();
        }
        demand(good && exporter->finish(), "exporters take everything");
        demand(!buffer.data().contains('\0'), "no format has room for NUL");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto import = readImport(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!import) {
        demand(!import.error().message.isEmpty(), "a refusal says why");
        return 0;
    }
    const ArticleLookup none{ .knows = [](const QString &) { return false; },
                              .keyAt = [](const QString &) { return QString(); } };
    const MatchedImport matched = matchImport(*import, none, 1);
    QSet<QString> ids;
    QSet<QString> notes;
    for (const Annotation &annotation : matched.dump.annotations) {
        demandSound(annotation);
        demand(!annotation.key.isEmpty(), "annotations have a key");
        demand(!ids.contains(annotation.id), "identifiers are used once");
        demand(annotation.selector || !notes.contains(annotation.key), "an article has one note");
        ids.insert(annotation.id);
        if (!annotation.selector)
            notes.insert(annotation.key);
    }
    demand(matched.unplaced == matched.dump.annotations.size(), "no article is known");
    const QByteArray json = written(matched.dump);
    const auto again = readImport(json);
    demand(again && std::get<StateDump>(*again) == matched.dump, "a full export is read again");
    demand(written(std::get<StateDump>(*again)) == json, "and is the same bytes");
    demandExportable(matched.dump);
    return 0;
}
