// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_export.h"
#include "article_exporter.h"
#include "commands.h"
#include "console.h"
#include "full_export.h"
#include "index_reader.h"
#include "markdown_exporter.h"
#include "open_store.h"
#include "query_words.h"
#include "state_reader.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct ExportCommand
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::ExportCommand)
};

Error unwritten(const QString &path, const QString &reason)
{
    return { ErrorCode::DiskFull, ExportCommand::tr("“%1” could not be written: %2").arg(path, reason), {} };
}

using Writing = std::function<Result<void>(QIODevice &, ExportTarget)>;

/// A file appears whole or not at all.
Result<void> writeFile(const QString &path, const Writing &writing)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return std::unexpected(unwritten(path, file.errorString()));
    auto written = writing(file, ExportTarget::File);
    if (written && !file.commit())
        written = std::unexpected(unwritten(path, file.errorString()));
    return written;
}

Result<void> writeStandardOutput(const Writing &writing)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return std::unexpected(unwritten(ExportCommand::tr("standard output"), out.errorString()));
    auto written = writing(out, ExportTarget::Stream);
    if (written && !out.flush())
        written = std::unexpected(unwritten(ExportCommand::tr("standard output"), out.errorString()));
    return written;
}

Result<void> writeTo(const QString &path, const Writing &writing)
{
    return path.isEmpty() ? writeStandardOutput(writing) : writeFile(path, writing);
}

Result<void> exportState(const Arguments &arguments, Store &store)
{
    const auto dump = store.state().dump();
    if (!dump)
        return std::unexpected(dump.error());
    return writeTo(arguments.output,
                   [&](QIODevice &device, ExportTarget) { return writeFullExport(*dump, device); });
}

/// Articles that a query finds; without one all there are, and what is annotated but not there at present.
Result<void> exportArticles(const Arguments &arguments, ArticleExport &articles, IndexReader &index,
                            ArticleExporter &exporter, Console &console)
{
    const Query query = queryOf(arguments);
    if (auto sound = checkQuery(query, console); !sound)
        return sound;
    auto rows = index.find({ .query = query });
    // Annotations alone: articles without any say nothing.
    if (rows && arguments.format == ExportFormat::JsonLd)
        rows = articles.touched(*rows);
    if (!rows)
        return std::unexpected(rows.error());
    const auto progress = [&](qsizetype done) {
        if (!arguments.output.isEmpty())
            console.progress(ExportCommand::tr("%1 of %2 articles").arg(done).arg(rows->size()));
        return true;
    };
    auto written = exporter.begin().and_then([&] {
        return articles.write(std::span(rows->constData(), size_t(rows->size())), exporter, progress);
    });
    if (written && arguments.query.isEmpty())
        written = articles.writeUnknown(exporter);
    console.endProgress();
    return written ? exporter.finish() : written;
}

} // namespace

Result<void> runExport(const Arguments &arguments, Console &console)
{
    auto store = openStore(arguments, console);
    if (!store)
        return std::unexpected(store.error());
    if (arguments.format == ExportFormat::Full)
        return exportState(arguments, *store);

    auto index = IndexReader::open(arguments.library.index());
    auto state = StateReader::open(arguments.library.state());
    if (!index || !state)
        return std::unexpected(index ? state.error() : index.error());
    ArticleExport articles(*index, *state);
    Result<void> written;
    if (arguments.format == ExportFormat::Markdown && !arguments.output.isEmpty()) {
        MarkdownFolderExporter exporter(arguments.output);
        written = exportArticles(arguments, articles, *index, exporter, console);
    } else {
        written = writeTo(arguments.output, [&](QIODevice &device, ExportTarget target) {
            const auto exporter = makeExporter(arguments.format, device, target);
            return exportArticles(arguments, articles, *index, *exporter, console);
        });
    }
    if (!written || arguments.output.isEmpty())
        return written;
    if (arguments.json) {
        console.printJson(
            { { u"articles"_s, articles.articles() }, { u"annotations"_s, articles.annotations() } });
    } else {
        console.printLine(ExportCommand::tr("%1 articles with %2 annotations exported")
                              .arg(articles.articles())
                              .arg(articles.annotations()));
    }
    return {};
}

} // namespace newsfold
