// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_row.h"

#include <QString>

namespace newsfold {

/// When an article was published (else crawled), as short as can be understood on `today` (Korean): "Today
/// 14:05", "Yesterday", "Dec 29", with the year where it is another one. Empty if nothing is known.
QString shortDate(const ArticleRow &article, QDate today);

/// A day for buttons and summaries: "Dec 29", with the year where it is not that of `today`.
QString shortDay(QDate day, QDate today);

} // namespace newsfold
