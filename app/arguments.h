// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "library_paths.h"
#include "status_change.h"

#include <QSize>
#include <QStringList>

#include <optional>

namespace newsfold {

enum class Verb { Window, Index, List, Show, Mark, Problems, Help, Version };

enum class ShowAs { Text, Html, Json, Source };

/// The words of a command line, understood.
struct Arguments
{
    Verb verb = Verb::Window;
    QString folder; ///< index: required; window: empty opens the folder of last time. Absolute
    QString query; ///< list
    QStringList keys; ///< show (one), mark (one or more)
    std::optional<int> limit; ///< list
    bool explain = false; ///< list: say how the query is understood
    QString why; ///< list: the key of the article to say of why it matches; empty: none
    ShowAs showAs = ShowAs::Text;
    StatusChange change; ///< mark
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
