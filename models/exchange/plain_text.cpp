// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_text.h"

#include "byte_decoder.h"

using namespace Qt::StringLiterals;

namespace newsfold {

QString cleanText(const QString &text)
{
    QString clean = text;
    clean.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return QString::fromUtf8(withoutControls(clean).toUtf8());
}

QString cleanLine(const QString &text)
{
    return cleanText(text).simplified();
}

QStringList cleanLines(const QString &text)
{
    QStringList lines;
    for (const QString &line : cleanText(text).split(u'\n')) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            lines.append(trimmed);
    }
    return lines;
}

} // namespace newsfold
