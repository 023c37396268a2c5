// SPDX-License-Identifier: GPL-3.0-or-later
#include "moment.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace newsfold {

std::optional<Moment> parseMoment(QStringView text)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(^\s*(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})\.?)"
        R"((?:(?:T|\s+)(오전|오후)?\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*\(?(?:UTC|GMT)?\s?(Z|[+-]\d{2}:?\d{2})?\)?)?\s*$)"));
    const auto match = pattern.matchView(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&](int group) { return match.capturedView(group).toInt(); };

    const QDate date(number(1), number(2), number(3));
    int hour = number(5);
    if (const auto half = match.capturedView(4); !half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half == QStringLiteral("오후") ? 12 : 0);
    }
    const QTime time(hour, number(6), number(7));
    if (!date.isValid() || !time.isValid())
        return std::nullopt;

    int offset = koreaOffsetSeconds;
    if (const auto zone = match.capturedView(8); zone == u'Z') {
        offset = 0;
    } else if (!zone.isEmpty()) {
        offset = zone.mid(1, 2).toInt() * 3600 + zone.last(2).toInt() * 60;
        if (offset > 14 * 3600)
            return std::nullopt;
        if (zone.front() == u'-')
            offset = -offset;
    }
    const QDateTime asUtc(date, time, QTimeZone::UTC);
    return Moment{ asUtc.toMSecsSinceEpoch() - offset * 1000LL, offset };
}

namespace {
QDateTime local(const Moment &moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.msecsSinceEpoch,
                                          QTimeZone::fromSecondsAheadOfUtc(moment.offsetSeconds));
}
} // namespace

QString toIsoString(const Moment &moment)
{
    const int minutes = qAbs(moment.offsetSeconds) / 60;
    return local(moment).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
        + QStringLiteral("%1%2:%3")
              .arg(QChar(moment.offsetSeconds < 0 ? u'-' : u'+'))
              .arg(minutes / 60, 2, 10, QLatin1Char('0'))
              .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

bool isDayOnly(const Moment &moment)
{
    return local(moment).time() == QTime(0, 0);
}

QDate koreanDay(const Moment &moment)
{
    return local({ moment.msecsSinceEpoch, koreaOffsetSeconds }).date();
}

qint64 startOfKoreanDay(QDate day)
{
    return QDateTime(day, QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch() - koreaOffsetSeconds * 1000LL;
}

} // namespace newsfold
