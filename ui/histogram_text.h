// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram_bins.h"

#include <QColor>
#include <QString>

class QLocale;

namespace newsfold {

enum class HistogramMode {
    Counts, ///< articles of the result
    Share, ///< their part of all articles of those days
};

/// One line of a bar's split.
struct HistogramPart
{
    QString publisher; ///< empty: articles without one
    int count = 0;
    QColor colour;
};

/// "Tuesday, November 4, 2025", "Nov 3, 2025 – Nov 9, 2025", "November 2025", "Q4 2025", "2025", "2020 –
/// 2029".
QString binName(const DaySpan &days, BinSize size, const QLocale &locale);

/// "312 articles", and for shares "312 of 1,203 articles (25.9%)".
QString binCount(const HistogramBin &bin, HistogramMode mode, const QLocale &locale);

/// What the tallest bar says: "Up to 712 a day", "Up to 3.2%".
QString maximumText(double maximum, BinSize size, HistogramMode mode, const QLocale &locale);

QString publisherName(const QString &publisher); ///< also of articles without one

/// Rich text, escaped: name, count, and the parts with their colours; `others` is what they leave.
QString binToolTip(const QString &name, const QString &count, const std::vector<HistogramPart> &parts,
                   int others, const QLocale &locale);

} // namespace newsfold
