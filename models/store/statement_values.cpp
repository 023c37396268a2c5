// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_values.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

namespace newsfold {

void bindText(SQLite::Statement &statement, int index, const QString &text)
{
    statement.bind(index, text.toStdString());
}

void bindPath(SQLite::Statement &statement, int index, const QByteArray &path)
{
    statement.bind(index, path.toStdString());
}

void bindMoment(SQLite::Statement &statement, int index, const std::optional<Moment> &moment)
{
    if (moment) {
        statement.bind(index, int64_t(moment->msecsSinceEpoch));
        statement.bind(index + 1, moment->offsetSeconds);
    } else {
        statement.bind(index);
        statement.bind(index + 1);
    }
}

QString toText(const SQLite::Column &column)
{
    const char *text = column.getText();
    return QString::fromUtf8(text, column.getBytes());
}

QByteArray toPath(const SQLite::Column &column)
{
    const char *text = column.getText();
    return QByteArray(text, column.getBytes());
}

std::optional<Moment> toMoment(const SQLite::Column &msecs, const SQLite::Column &offset)
{
    if (msecs.isNull())
        return std::nullopt;
    return Moment{ msecs.getInt64(), offset.getInt() };
}

} // namespace newsfold
