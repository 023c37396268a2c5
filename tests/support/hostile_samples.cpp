// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_samples.h"

#include <QFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace newsfold {

QString hostileScript(const QString &canary)
{
    return u"document.documentElement.dataset.hacked='1';document.title='hacked';new Image().src='%1/script'"_s
        .arg(canary);
}

QList<HostileSample> hostileSamples(const QString &fileName, const QString &canary)
{
    QFile file(QStringLiteral(NEWSFOLD_TEST_DATA) + u"/hostile/"_s + fileName);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %ls", qUtf16Printable(file.fileName()));
    QStringList parts = QString::fromUtf8(file.readAll()).split(u"\n=== "_s);
    parts.removeFirst(); // what the file says of itself
    QList<HostileSample> samples;
    for (const QString &part : std::as_const(parts)) {
        const qsizetype end = part.indexOf(u'\n');
        QString markup = part.sliced(end + 1);
        markup.replace(u"{HACK}"_s, hostileScript(canary));
        markup.replace(u"{CANARY}"_s, canary);
        markup.replace(u"{CANARY_HOST}"_s, QUrl(canary).authority());
        samples.append({ part.first(end), markup });
    }
    return samples;
}

} // namespace newsfold
