// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace newsfold {

/// Longest name of a tag, in UTF-16 units.
inline constexpr qsizetype tagNameLimit = 200;

/// A tag's name as it is kept: NFC, white space and control characters as single spaces, half a surrogate
/// pair as U+FFFD, parts of a hierarchical name (`ai/policy`) trimmed, empty parts left out, cut at
/// tagNameLimit. Empty if nothing is left of it: no tag.
QString cleanTagName(const QString &written);

/// What tells tags apart: `AI/Policy` and `ai/policy` are one tag, spelt as it was first.
QString tagIdentity(const QString &name);

/// Whether `name` is `above` or below it: `ai/policy` is within `ai`, `aid` is not.
bool isWithinTag(const QString &name, const QString &above);

/// The names in what was typed, clean and each once: commas stand between them.
QStringList tagNames(const QString &typed);

} // namespace newsfold
