// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace newsfold {

/// Where a library's databases live.
struct LibraryPaths
{
    QString folder; ///< absolute; made when missing

    QString index() const { return folder + QStringLiteral("/index.sqlite"); }
    /// Where texts are searched: beside the index, and derived like it.
    QStringList texts() const
    {
        return { folder + QStringLiteral("/text_0.sqlite"), folder + QStringLiteral("/text_1.sqlite") };
    }
    QString state() const { return folder + QStringLiteral("/state.sqlite"); }
    QString backups() const { return folder + QStringLiteral("/backups"); }
};

} // namespace newsfold
