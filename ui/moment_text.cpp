// SPDX-License-Identifier: GPL-3.0-or-later
#include "moment_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace newsfold {

namespace {

struct MomentText
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::MomentText)
};

} // namespace

QString shortDate(const ArticleRow &article, QDate today)
{
    const std::optional<Moment> moment = article.publishedAt ? article.publishedAt : article.crawledAt;
    if (!moment)
        return {};
    const QDate day = koreanDay(*moment);
    QString text = day == today    ? MomentText::tr("Today")
        : day == today.addDays(-1) ? MomentText::tr("Yesterday")
                                   : shortDay(day, today);
    if (!isDayOnly(*moment)) {
        const QTimeZone korea = QTimeZone::fromSecondsAheadOfUtc(koreaOffsetSeconds);
        const QTime time = QDateTime::fromMSecsSinceEpoch(moment->msecsSinceEpoch, korea).time();
        text += QLatin1Char(' ') + time.toString(QStringLiteral("HH:mm"));
    }
    return text;
}

QString shortDay(QDate day, QDate today)
{
    //: a day of the present year, and one of another year, in QDate's format language
    const QString format
        = day.year() == today.year() ? MomentText::tr("MMM d") : MomentText::tr("MMM d, yyyy");
    return QLocale().toString(day, format);
}

} // namespace newsfold
