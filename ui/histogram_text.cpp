// SPDX-License-Identifier: GPL-3.0-or-later
#include "histogram_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace newsfold {

using namespace Qt::StringLiterals;

namespace {

struct HistogramText
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::HistogramText)
};

QString percent(double value, const QLocale &locale)
{
    // Small shares are what tells: two digits of them.
    const int decimals = value >= 10 || value == 0 ? 0 : value >= 1 ? 1 : 2;
    return HistogramText::tr("%1%").arg(locale.toString(value, 'f', decimals));
}

QString row(const QString &swatch, const QString &name, const QString &count)
{
    return u"<tr><td>%1</td><td>%2&nbsp;&nbsp;</td><td align=right>%3</td></tr>"_s.arg(
        swatch, name.toHtmlEscaped(), count);
}

} // namespace

QString binName(const DaySpan &days, BinSize size, const QLocale &locale)
{
    //: days and months of a bar, in QDate's format language
    const QString dayFormat = HistogramText::tr("MMM d, yyyy");
    switch (size) {
    case BinSize::Day:
        if (days.first == days.last)
            return locale.toString(days.first, QLocale::LongFormat);
        break;
    case BinSize::Week:
        break;
    case BinSize::Month:
        return locale.toString(days.first, HistogramText::tr("MMMM yyyy"));
    case BinSize::Quarter:
        //: a quarter of a year: %1 is 1 to 4, %2 the year
        return HistogramText::tr("Q%1 %2").arg(QString::number((days.first.month() + 2) / 3),
                                               QString::number(days.first.year()));
    case BinSize::Year:
        return locale.toString(days.first, HistogramText::tr("yyyy"));
    case BinSize::Decade:
        return HistogramText::tr("%1 – %2").arg(days.first.year()).arg(days.last.year());
    }
    return HistogramText::tr("%1 – %2").arg(locale.toString(days.first, dayFormat),
                                            locale.toString(days.last, dayFormat));
}

QString binCount(const HistogramBin &bin, HistogramMode mode, const QLocale &locale)
{
    const QString total = locale.toString(bin.total);
    if (mode == HistogramMode::Share)
        return HistogramText::tr("%1 of %2 articles (%3)")
            .arg(total, locale.toString(bin.everything), percent(bin.share(), locale));
    return bin.total == 1 ? HistogramText::tr("1 article") : HistogramText::tr("%1 articles").arg(total);
}

QString maximumText(double maximum, BinSize size, HistogramMode mode, const QLocale &locale)
{
    if (mode == HistogramMode::Share)
        return HistogramText::tr("Up to %1").arg(percent(maximum, locale));
    const QString count = locale.toString(qint64(maximum));
    switch (size) {
    case BinSize::Day:
        return HistogramText::tr("Up to %1 a day").arg(count);
    case BinSize::Week:
        return HistogramText::tr("Up to %1 a week").arg(count);
    case BinSize::Month:
        return HistogramText::tr("Up to %1 a month").arg(count);
    case BinSize::Quarter:
        return HistogramText::tr("Up to %1 a quarter").arg(count);
    case BinSize::Year:
        return HistogramText::tr("Up to %1 a year").arg(count);
    case BinSize::Decade:
        return HistogramText::tr("Up to %1 a decade").arg(count);
    }
    return count;
}

QString publisherName(const QString &publisher)
{
    return publisher.isEmpty() ? HistogramText::tr("No publisher") : publisher;
}

QString binToolTip(const QString &name, const QString &count, const std::vector<HistogramPart> &parts,
                   int others, const QLocale &locale)
{
    QString rows;
    for (const HistogramPart &part : parts) {
        if (part.count > 0)
            rows += row(u"<font color='%1'>■</font>&nbsp;"_s.arg(part.colour.name()),
                        publisherName(part.publisher), locale.toString(part.count));
    }
    if (others > 0 && !rows.isEmpty())
        rows += row({}, HistogramText::tr("Others"), locale.toString(others));
    // A table keeps the whole from being broken into lines of its own choice.
    return u"<b>%1</b><br>%2<table cellspacing=0>%3</table>"_s.arg(name.toHtmlEscaped(),
                                                                   count.toHtmlEscaped(), rows);
}

} // namespace newsfold
