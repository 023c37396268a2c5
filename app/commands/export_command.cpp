// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "index_reader.h"
#include "library_export.h"
#include "open_store.h"
#include "query_words.h"
#include "state_reader.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct ExportCommand
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::ExportCommand)
};

std::unexpected<Error> unwritten(const QFile &out)
{
    return std::unexpected(
        Error{ ErrorCode::DiskFull,
               ExportCommand::tr("Standard output could not be written: %1").arg(out.errorString()),
               {} });
}

Result<ExportOutcome> writeStandardOutput(const ExportRequest &request, IndexReader &index,
                                          StateReader &state)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return unwritten(out);
    auto written = exportToDevice(request, index, state, out);
    if (written && !out.flush())
        return unwritten(out);
    return written;
}

/// Articles that a query finds; without one, everything.
Result<ExportRequest> requestOf(const Arguments &arguments, IndexReader &index, Console &console)
{
    ExportRequest request{ .format = arguments.format, .rows = {} };
    if (arguments.query.isEmpty())
        return request;
    const Query query = queryOf(arguments);
    if (auto sound = checkQuery(query, console); !sound)
        return std::unexpected(sound.error());
    if (auto told = noteGaps(index, console); !told)
        return std::unexpected(told.error());
    return index.find({ .query = query }).transform([&](const QList<qint64> &rows) {
        request.rows = rows;
        return request;
    });
}

} // namespace

Result<void> runExport(const Arguments &arguments, Console &console)
{
    auto store = openStore(arguments, console);
    if (!store)
        return std::unexpected(store.error());
    auto index = IndexReader::open(arguments.library.index());
    auto state = StateReader::open(arguments.library.state());
    if (!index || !state)
        return std::unexpected(index ? state.error() : index.error());
    const auto request = requestOf(arguments, *index, console);
    if (!request)
        return std::unexpected(request.error());
    if (arguments.output.isEmpty())
        return writeStandardOutput(*request, *index, *state).transform([](const ExportOutcome &) {});

    const auto progress = [&](qsizetype done, qsizetype total) {
        console.progress(ExportCommand::tr("%1 of %2 articles").arg(done).arg(total));
        return true;
    };
    const auto written = exportToPath(*request, *index, *state, arguments.output, progress);
    console.endProgress();
    if (!written)
        return std::unexpected(written.error());
    if (arguments.json) {
        console.printJson(
            { { u"articles"_s, written->articles }, { u"annotations"_s, written->annotations } });
    } else if (request->format == ExportFormat::Full) {
        console.printLine(
            ExportCommand::tr("Everything exported, with %1 annotations").arg(written->annotations));
    } else {
        console.printLine(ExportCommand::tr("%1 articles with %2 annotations exported")
                              .arg(written->articles)
                              .arg(written->annotations));
    }
    return {};
}

} // namespace newsfold
