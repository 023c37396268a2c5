// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QFontMetricsF;

namespace newsfold {

/// An article named in one line: its title at one end, at the other who published it, and when.
struct SourceLine
{
    QString title;
    QString meta; ///< "publisher · day"
};

/// Elides what does not fit `width` device-independent pixels with `gap` between the two: the title before
/// the publisher, whom it leaves some words only where that name is very long; `rest` (the day, and what
/// else is short) stays whole.
SourceLine fitSource(const QString &title, const QString &publisher, const QStringList &rest,
                     const QFontMetricsF &metrics, qreal width, qreal gap);

} // namespace newsfold
