// SPDX-License-Identifier: GPL-3.0-or-later
#include "utc_time.h"

#include <QDateTime>
#include <QTimeZone>

namespace newsfold {

namespace {

bool isTellable(const QDateTime &time)
{
    return time.isValid() && time.date().year() >= 1 && time.date().year() <= 9999;
}

} // namespace

QString toUtcString(qint64 milliseconds)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC);
    return isTellable(time) ? time.toString(Qt::ISODateWithMs) : QString();
}

std::optional<qint64> parseUtcString(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(QTimeZone::UTC);
    return isTellable(time.toUTC()) ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace newsfold
