// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMimeData>
#include <QString>

#include <memory>

namespace newsfold {

// Articles that are dragged. Row numbers mean something within one window's library only, so what another
// process drags is none.

inline constexpr QLatin1StringView articleMimeType("application/x-newsfold-articles");

std::unique_ptr<QMimeData> articleMimeData(const QList<qint64> &rows);
bool hasArticles(const QMimeData &data);
QList<qint64> articlesIn(const QMimeData &data); ///< row numbers; empty if there are none

} // namespace newsfold
