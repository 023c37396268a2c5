// SPDX-License-Identifier: GPL-3.0-or-later
#include "library_export.h"

#include "article_export.h"
#include "article_exporter.h"
#include "full_export.h"
#include "index_reader.h"
#include "markdown_exporter.h"
#include "state_reader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace newsfold {

namespace {

struct LibraryExport
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::LibraryExport)
};

std::span<const qint64> spanOf(const QList<qint64> &rows)
{
    return { rows.constData(), size_t(rows.size()) };
}

/// The articles to write, in their order.
Result<QList<qint64>> rowsOf(const ExportRequest &request, IndexReader &index, ArticleExport &articles)
{
    auto rows = request.rows ? Result<QList<qint64>>(*request.rows) : index.find({});
    if (!request.rows && rows) {
        // Files may have gone; what was made of them has not.
        const auto gone = index.find({ .missing = true }).and_then([&](const QList<qint64> &missing) {
            return articles.touched(spanOf(missing));
        });
        if (!gone)
            return gone;
        rows->append(*gone);
    }
    // Annotations alone: articles without any say nothing.
    if (rows && request.format == ExportFormat::JsonLd)
        return articles.touched(spanOf(*rows));
    return rows;
}

Result<ExportOutcome> writeArticles(const ExportRequest &request, IndexReader &index, StateReader &state,
                                    ArticleExporter &exporter, const ExportGoOn &goOn)
{
    ArticleExport articles(index, state);
    const auto rows = rowsOf(request, index, articles);
    if (!rows)
        return std::unexpected(rows.error());
    const auto progress = [&](qsizetype done) { return !goOn || goOn(done, rows->size()); };
    auto written
        = exporter.begin().and_then([&] { return articles.write(spanOf(*rows), exporter, progress); });
    if (written && !request.rows)
        written = articles.writeUnknown(exporter);
    if (written)
        written = exporter.finish();
    return written.transform([&] { return ExportOutcome{ articles.articles(), articles.annotations() }; });
}

Result<ExportOutcome> writeTo(QIODevice &device, ExportTarget target, const ExportRequest &request,
                              IndexReader &index, StateReader &state, const ExportGoOn &goOn)
{
    if (request.format != ExportFormat::Full) {
        const auto exporter = makeExporter(request.format, device, target);
        return writeArticles(request, index, state, *exporter, goOn);
    }
    return state.dump().and_then([&](const StateDump &dump) {
        return writeFullExport(dump, device).transform([&] {
            return ExportOutcome{ .annotations = dump.annotations.size() };
        });
    });
}

/// A file would take its place, where what is written is to go through it.
bool isPipeOrDevice(const QString &path)
{
    const QFileInfo there(path);
    return there.exists() && !there.isFile() && !there.isDir();
}

std::unexpected<Error> unwritten(const QFileDevice &file)
{
    return std::unexpected(
        Error{ ErrorCode::DiskFull,
               LibraryExport::tr("“%1” could not be written: %2").arg(file.fileName(), file.errorString()),
               LibraryExport::tr("Choose another place, or make room there.") });
}

} // namespace

Result<ExportOutcome> exportToDevice(const ExportRequest &request, IndexReader &index, StateReader &state,
                                     QIODevice &device, const ExportGoOn &goOn)
{
    return writeTo(device, ExportTarget::Stream, request, index, state, goOn);
}

Result<ExportOutcome> exportToPath(const ExportRequest &request, IndexReader &index, StateReader &state,
                                   const QString &path, const ExportGoOn &goOn)
{
    if (request.format == ExportFormat::Markdown) {
        MarkdownFolderExporter exporter(path);
        return writeArticles(request, index, state, exporter, goOn);
    }
    if (isPipeOrDevice(path)) {
        QFile stream(path);
        if (!stream.open(QIODevice::WriteOnly))
            return unwritten(stream);
        auto written = writeTo(stream, ExportTarget::File, request, index, state, goOn);
        if (written && !stream.flush())
            return unwritten(stream);
        return written;
    }
    QSaveFile file(path); // thrown away unless it is committed
    if (!file.open(QIODevice::WriteOnly))
        return unwritten(file);
    auto written = writeTo(file, ExportTarget::File, request, index, state, goOn);
    if (written && !file.commit())
        return unwritten(file);
    return written;
}

} // namespace newsfold
