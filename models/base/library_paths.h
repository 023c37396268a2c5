// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace newsfold {

/// Where a library's databases live.
struct LibraryPaths
{
    QString folder; ///< absolute; made when missing
    QString derived = {}; ///< where the index is instead, for a folder that cannot be written; absolute

    QString indexFolder() const { return derived.isEmpty() ? folder : derived; }
    QString index() const { return indexFolder() + QStringLiteral("/index.sqlite"); }
    /// Where texts are searched: beside the index, and derived like it.
    QStringList texts() const
    {
        return { indexFolder() + QStringLiteral("/text_0.sqlite"),
                 indexFolder() + QStringLiteral("/text_1.sqlite") };
    }
    QString damageNote() const { return indexFolder() + QStringLiteral("/index.damaged"); }
    QString state() const { return folder + QStringLiteral("/state.sqlite"); }
    QString backups() const { return folder + QStringLiteral("/backups"); }
};

} // namespace newsfold
