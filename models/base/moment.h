// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace newsfold {

/// Korean local time, in seconds east of UTC. Korea has had no daylight saving since 1988.
inline constexpr int koreaOffsetSeconds = 9 * 3600;

/// A point in time as an article states it.
struct Moment
{
    qint64 msecsSinceEpoch = 0; ///< milliseconds since 1970-01-01T00:00Z
    int offsetSeconds = koreaOffsetSeconds; ///< seconds east of UTC in which it was stated

    friend bool operator==(const Moment &, const Moment &) = default;
    friend std::strong_ordering operator<=>(const Moment &a, const Moment &b)
    {
        return a.msecsSinceEpoch <=> b.msecsSinceEpoch;
    }
};

/// Reads `2025-12-30`, `2025-12-30 06:10[:02]`, the same with `T`, with or without `Z` or `+09:00`, and the
/// dotted `2025.12.30. 오전 6:10`. Without an offset the time is Korean local time. Anything else: nothing.
std::optional<Moment> parseMoment(QStringView text);

/// `2025-12-30T06:10:02+09:00`.
QString toIsoString(const Moment &moment);

/// Whether the stated local time is midnight: the crawler's way to give a day only.
bool isDayOnly(const Moment &moment);

/// The calendar day in Korea on which the moment falls.
QDate koreanDay(const Moment &moment);

/// Midnight in Korea at which `day` begins, in milliseconds since 1970-01-01T00:00Z.
qint64 startOfKoreanDay(QDate day);

} // namespace newsfold
