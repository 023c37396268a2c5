// SPDX-License-Identifier: GPL-3.0-or-later
#include "library_private.h"

namespace newsfold {

void Library::exportArticles(const ExportRequest &request, const QString &path, QObject *context,
                             Answer<ExportOutcome> answer)
{
    // Each has its own, so that to cancel one is never to cancel the next.
    d->exportCancelled = std::make_shared<std::atomic_bool>(false);
    const auto goOn = [this, cancelled = d->exportCancelled](qsizetype done, qsizetype total) {
        d->onWindowThread([this, done, total] { Q_EMIT exportProgressed(done, total); });
        return !*cancelled && !d->exports.isOvertaken();
    };
    d->exports.ask<ExportOutcome>(
        [request, path, goOn, statePath = d->paths.state()](IndexReader &index) {
            return StateReader::open(statePath).and_then(
                [&](StateReader state) { return exportToPath(request, index, state, path, goOn); });
        },
        context, std::move(answer));
}

void Library::cancelExport()
{
    if (d->exportCancelled)
        *d->exportCancelled = true;
}

void Library::prepareImport(const QString &path, QObject *context, Answer<PreparedImport> answer)
{
    d->imports.ask<PreparedImport>(
        [path, statePath = d->paths.state()](IndexReader &index) {
            return StateReader::open(statePath).and_then(
                [&](StateReader state) { return newsfold::prepareImport(path, index, state); });
        },
        context, std::move(answer));
}

} // namespace newsfold
