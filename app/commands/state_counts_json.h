// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state_trouble.h"

#include <QJsonObject>

namespace newsfold {

inline QJsonObject toJson(const StateCounts &counts)
{
    return { { QStringLiteral("marked"), counts.marked },
             { QStringLiteral("tagged"), counts.tagged },
             { QStringLiteral("tags"), counts.tags },
             { QStringLiteral("annotations"), counts.annotations },
             { QStringLiteral("searches"), counts.searches } };
}

} // namespace newsfold
