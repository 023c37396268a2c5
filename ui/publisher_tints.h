// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram_bins.h"

#include <QStringList>

#include <array>

namespace newsfold {

/// Which tint each publisher has from its name alone, in every result and at every start.
int tintOf(const QString &publisher);

/// Which tints the strongest publishers of a result have, the strongest first: each its own, unless a
/// stronger one has the same; then the next one that is left over, so that those who are shown together
/// differ. Only the first of them count; -1 where there is none.
std::array<int, histogramPublishers> tintsOf(const QStringList &publishers);

} // namespace newsfold
