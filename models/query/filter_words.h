// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_filter.h"
#include "error.h"

#include <QStringView>

namespace newsfold {

/// Reads the words of a query into a filter: `publisher:NAME` (several: any of them; quotes around a name
/// with spaces), `after:DAY` (that day or later), `before:DAY` (earlier than that day), `is:unread`,
/// `is:read`, `is:starred`, `is:missing`. Days as in parseDayWords(). An unknown word is ErrorCode::Usage and
/// is named.
Result<ArticleFilter> parseFilterWords(QStringView query, QDate today);

} // namespace newsfold
