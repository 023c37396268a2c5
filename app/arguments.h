// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "export_format.h"
#include "library_paths.h"
#include "status_change.h"

#include <QSize>
#include <QStringList>

#include <optional>

namespace newsfold {

enum class Verb {
    Window,
    Index,
    List,
    Show,
    Mark,
    Tag,
    Export,
    Import,
    Problems,
    Backup,
    Restore,
    Help,
    Version
};

enum class ShowAs { Text, Html, Json, Source };

/// The words of a command line, understood.
struct Arguments
{
    Verb verb = Verb::Window;
    QString folder; ///< index: required; window: empty opens the folder of last time. Absolute
    QString query; ///< list and export
    QStringList keys; ///< show (one), mark and tag (one or more)
    std::optional<int> limit; ///< list
    bool explain = false; ///< list: say how the query is understood
    QString why; ///< list: the key of the article to say of why it matches; empty: none
    ShowAs showAs = ShowAs::Text;
    StatusChange change; ///< mark
    QStringList addTags; ///< tag: names as written, without the plus sign
    QStringList removeTags; ///< tag
    QString file; ///< import, backup, restore: absolute
    ExportFormat format = ExportFormat::JsonLd; ///< export
    QString output; ///< export: absolute path of a file, or of a folder for Markdown; empty: standard output
    LibraryPaths library;
    bool json = false;
    QString screenshot; ///< window: path of the picture; empty: none
    QSize size; ///< window; invalid: as it was last time
};

/// `words` without the program's name. Errors are ErrorCode::Usage.
Result<Arguments> parseArguments(const QStringList &words);

/// What --help prints.
QString helpText();

} // namespace newsfold
