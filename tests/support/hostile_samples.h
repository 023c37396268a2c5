// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace newsfold {

struct HostileSample
{
    QString name;
    QString markup;
};

/// A script that shows in the page and at the canary whether it ran. Holds no double quotes.
QString hostileScript(const QString &canary);

/// The samples of a file in tests/data/hostile, aimed at the canary's address.
QList<HostileSample> hostileSamples(const QString &fileName, const QString &canary);

} // namespace newsfold
