// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_trouble.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace newsfold {

namespace {

struct StateText
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::StateTrouble)
};

QString ageOf(qint64 madeAt)
{
    const qint64 minutes = qMax<qint64>(0, QDateTime::currentMSecsSinceEpoch() - madeAt) / 60'000;
    if (minutes == 0)
        return StateText::tr("just now");
    if (minutes < 120)
        return StateText::tr("%n minute(s) ago", nullptr, int(minutes));
    if (minutes < 48 * 60)
        return StateText::tr("%n hour(s) ago", nullptr, int(minutes / 60));
    return StateText::tr("%n day(s) ago", nullptr, int(minutes / (24 * 60)));
}

} // namespace

QString inWords(const StateCounts &counts)
{
    QStringList parts;
    const auto add = [&](qint64 count, const QString &text) {
        if (count > 0)
            parts.append(text);
    };
    add(counts.annotations, StateText::tr("%n highlight(s) and note(s)", nullptr, int(counts.annotations)));
    add(counts.tags, StateText::tr("%n tag(s)", nullptr, int(counts.tags)));
    add(counts.tagged, StateText::tr("%n tagging(s) of articles", nullptr, int(counts.tagged)));
    add(counts.marked, StateText::tr("%n article(s) read or starred", nullptr, int(counts.marked)));
    add(counts.searches, StateText::tr("%n saved search(es)", nullptr, int(counts.searches)));
    return parts.isEmpty() ? StateText::tr("nothing") : parts.join(StateText::tr(", ", "between parts"));
}

QString inWords(const BackupDescription &backup)
{
    const QString made
        = QLocale().toString(QDateTime::fromMSecsSinceEpoch(backup.madeAt), QLocale::ShortFormat);
    QString text = StateText::tr("The backup of %1 (%2) holds %3.")
                       .arg(made, ageOf(backup.madeAt), inWords(backup.holds));
    text += QLatin1Char(' ');
    if (!backup.lost)
        text += StateText::tr("What was done since would be lost; how much that is cannot be read.");
    else if (backup.lost->isNothing())
        text += StateText::tr("Nothing would be lost.");
    else
        text += StateText::tr("Since then: %1, which would be lost.").arg(inWords(*backup.lost));
    return text;
}

QString inWords(const RestoreOutcome &outcome)
{
    QString text
        = StateText::tr("Restored from %1: %2.").arg(outcome.backup.path, inWords(outcome.backup.holds));
    if (!outcome.kept.isEmpty())
        text += QLatin1Char(' ') + StateText::tr("What was there before is kept as %1").arg(outcome.kept);
    return text;
}

} // namespace newsfold
