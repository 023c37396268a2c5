// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "term_matcher.h"

#include <QList>
#include <QString>

namespace newsfold {

/// Length of an excerpt, in UTF-16 units; enough for two lines of a wide list.
inline constexpr qsizetype excerptLength = 200;

struct Excerpt
{
    QString text; ///< on one line; begins with an ellipsis if something was left out before it
    QList<MatchSpan> matches; ///< in `text`
};

/// A part of a canonical text: around the best match, or its beginning if nothing matches. The best match is
/// the one with the most different terms near it, the first of several. Cut between characters (never inside
/// a surrogate pair) and, before a match, between words. `matches` as TermMatcher::find() gives them.
Excerpt excerptOf(QStringView text, const QList<TermMatch> &matches = {});

} // namespace newsfold
