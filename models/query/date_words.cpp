// SPDX-License-Identifier: GPL-3.0-or-later
#include "date_words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace newsfold {

std::optional<DaySpan> parseDayWords(QStringView text, QDate today)
{
    const auto oneDay = [](QDate day) { return DaySpan{ day, day }; };
    if (text.compare(u"today", Qt::CaseInsensitive) == 0 || text == u"오늘")
        return oneDay(today);
    if (text.compare(u"yesterday", Qt::CaseInsensitive) == 0 || text == u"어제")
        return oneDay(today.addDays(-1));

    static const QRegularExpression daysAgo(u"^(\\d{1,4})d$"_s);
    if (const auto match = daysAgo.matchView(text); match.hasMatch())
        return oneDay(today.addDays(-match.capturedView(1).toInt()));

    static const QRegularExpression calendar(u"^(\\d{4})(?:[-./](\\d{1,2})(?:[-./](\\d{1,2})\\.?)?)?$"_s);
    const auto match = calendar.matchView(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.capturedView(1).toInt();
    const bool hasMonth = match.hasCaptured(2);
    const bool hasDay = match.hasCaptured(3);
    const QDate first(year, hasMonth ? match.capturedView(2).toInt() : 1,
                      hasDay ? match.capturedView(3).toInt() : 1);
    if (!first.isValid())
        return std::nullopt;
    if (hasDay)
        return oneDay(first);
    return DaySpan{ first, (hasMonth ? first.addMonths(1) : first.addYears(1)).addDays(-1) };
}

} // namespace newsfold
