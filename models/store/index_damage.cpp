// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_damage.h"

#include "library_paths.h"

#include <QFile>

namespace newsfold {

void noteDamage(const LibraryPaths &paths)
{
    QFile note(paths.damageNote());
    (void)note.open(QIODevice::WriteOnly);
}

bool isDamageNoted(const LibraryPaths &paths)
{
    return QFile::exists(paths.damageNote());
}

void forgetDamage(const LibraryPaths &paths)
{
    QFile::remove(paths.damageNote());
}

} // namespace newsfold
