// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_row.h"

#include <QJsonObject>

namespace newsfold {

/// An article as `list --json` prints it; an unknown value is null.
QJsonObject toJson(const ArticleRow &row);

} // namespace newsfold
