// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace newsfold {

struct LibraryPaths;

// Whoever meets damage in what is made from the files, mostly a reader that cannot mend it, leaves a note
// beside it. Whoever writes next looks for the damage and mends it, in this process or another. The note is a
// file of its own: a damaged database is no place for it. Where it cannot be made, nothing could be mended
// either.

void noteDamage(const LibraryPaths &paths);
bool isDamageNoted(const LibraryPaths &paths);
void forgetDamage(const LibraryPaths &paths);

} // namespace newsfold
