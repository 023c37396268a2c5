// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringView>

#include <optional>

namespace newsfold {

struct DaySpan
{
    QDate first;
    QDate last; ///< inclusive

    friend bool operator==(const DaySpan &, const DaySpan &) = default;
};

/// What a person writes for a day or a span of days: `2025-12-30`, `2025.12.30`, `2025-12`, `2025`, `today`,
/// `yesterday` (`오늘`, `어제`), `7d` (the day seven days before `today`).
std::optional<DaySpan> parseDayWords(QStringView text, QDate today);

} // namespace newsfold
