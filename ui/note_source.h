// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace newsfold {

// Between a note as it is typed, its lines ended by line feeds, and Markdown.

/// False: it reads as it is typed. Most notes are a sentence or two, and a document costs twenty times what
/// they do.
bool mayBeMarkdown(const QString &note);

/// Markdown that says what a reader meant who never heard of it: a line ends where it was ended,
/// "2026. 11. 5." is a day, not lists within lists, and "2026~2027" strikes nothing out. Holds signs of its
/// own, which asWritten() takes back, but for lineEnd.
QString withIntent(const QString &note);
QString asWritten(QString text);

/// Where a line of a paragraph ended. A noncharacter.
inline constexpr QChar lineEnd(0xFDE3);

} // namespace newsfold
