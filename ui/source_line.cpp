// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_line.h"

#include <QFontMetricsF>

namespace newsfold {

using namespace Qt::StringLiterals;

namespace {

constexpr double metaShare = 0.6; // of the width, at most, where there is a title

QString joined(const QString &publisher, const QStringList &rest)
{
    QStringList parts = QStringList(publisher) + rest;
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

SourceLine fitSource(const QString &title, const QString &publisher, const QStringList &rest,
                     const QFontMetricsF &metrics, qreal width, qreal gap)
{
    const qreal metaRoom = title.isEmpty() ? width : width * metaShare;
    QString meta = joined(publisher, rest);
    // A title that is short leaves its room to a long name.
    const qreal left = qMax(metaRoom, width - gap - metrics.horizontalAdvance(title));
    if (const qreal excess = metrics.horizontalAdvance(meta) - left; excess > 0 && !publisher.isEmpty()) {
        const qreal room = qMax(0.0, metrics.horizontalAdvance(publisher) - excess);
        meta = joined(metrics.elidedText(publisher, Qt::ElideRight, room), rest);
    }
    const qreal titleRoom = meta.isEmpty() ? width : width - gap - metrics.horizontalAdvance(meta);
    return { metrics.elidedText(title, Qt::ElideRight, qMax(0.0, titleRoom)), meta };
}

} // namespace newsfold
