// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "export_format.h"

#include <QList>

#include <functional>
#include <optional>

class QIODevice;

namespace newsfold {

class IndexReader;
class StateReader;

/// What is to be exported.
struct ExportRequest
{
    ExportFormat format = ExportFormat::JsonLd;
    /// Articles of the index, in this order; none: all there are, then those that have gone and that the
    /// reader worked on. W3C annotations are only of articles that were marked, tagged or written in; Full
    /// is of everything in any case.
    std::optional<QList<qint64>> rows;
};

/// What was written.
struct ExportOutcome
{
    qsizetype articles = 0; ///< of Full none: it is no list of articles
    qsizetype annotations = 0;
};

/// Asked now and then with how many of how many articles are written; false ends with ErrorCode::Cancelled.
using ExportGoOn = std::function<bool(qsizetype done, qsizetype total)>;

/// Writes to a device that is open, as for scripts. One thread, that of the readers.
Result<ExportOutcome> exportToDevice(const ExportRequest &request, IndexReader &index, StateReader &state,
                                     QIODevice &device, const ExportGoOn &goOn = {});

/// Writes the file `path`, which appears, or is replaced, whole or not at all. What is a pipe or a device
/// stays one and is written through; a pipe waits until somebody reads. Markdown is a file an article,
/// written into the folder `path`; see MarkdownFolderExporter.
Result<ExportOutcome> exportToPath(const ExportRequest &request, IndexReader &index, StateReader &state,
                                   const QString &path, const ExportGoOn &goOn = {});

} // namespace newsfold
