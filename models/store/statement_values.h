// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moment.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace SQLite {
class Column;
class Statement;
} // namespace SQLite

namespace newsfold {

// Qt's values in SQLite's statements. Text is UTF-8 there; a path keeps the bytes of the file system.

void bindText(SQLite::Statement &statement, int index, const QString &text);
void bindPath(SQLite::Statement &statement, int index, const QByteArray &path);
/// Binds the time at `index` and its offset at `index` + 1, or nulls.
void bindMoment(SQLite::Statement &statement, int index, const std::optional<Moment> &moment);

QString toText(const SQLite::Column &column);
QByteArray toPath(const SQLite::Column &column);
std::optional<Moment> toMoment(const SQLite::Column &msecs, const SQLite::Column &offset);

} // namespace newsfold
