// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace newsfold {

/// Where a library's two databases live.
struct LibraryPaths
{
    QString folder; ///< absolute; made when missing

    QString index() const { return folder + QStringLiteral("/index.sqlite"); }
    QString state() const { return folder + QStringLiteral("/state.sqlite"); }
    QString backups() const { return folder + QStringLiteral("/backups"); }
};

} // namespace newsfold
