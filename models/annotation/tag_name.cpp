// SPDX-License-Identifier: GPL-3.0-or-later
#include "tag_name.h"

namespace newsfold {

QString cleanTagName(const QString &written)
{
    QString plain = written.normalized(QString::NormalizationForm_C);
    for (qsizetype i = 0; i < plain.size(); ++i) {
        QChar &c = plain[i];
        if (c.isHighSurrogate() && i + 1 < plain.size() && plain[i + 1].isLowSurrogate())
            ++i;
        else if (c.isSurrogate())
            c = QChar::ReplacementCharacter; // as a file would have it, and it would be another name then
        else if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
                 || c.category() == QChar::Separator_Paragraph)
            c = u' ';
    }
    QStringList parts;
    for (const QString &part : plain.split(u'/')) {
        if (const QString trimmed = part.simplified(); !trimmed.isEmpty())
            parts.append(trimmed);
    }
    QString name = parts.join(u'/').left(tagNameLimit);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    while (name.endsWith(u'/') || name.endsWith(u' '))
        name.chop(1);
    return name;
}

QString tagIdentity(const QString &name)
{
    return name.toCaseFolded();
}

bool isWithinTag(const QString &name, const QString &above)
{
    const QString folded = tagIdentity(name);
    const QString prefix = tagIdentity(above);
    return folded.startsWith(prefix) && (folded.size() == prefix.size() || folded[prefix.size()] == u'/');
}

QStringList tagNames(const QString &typed)
{
    QStringList names;
    QStringList known;
    for (const QString &written : typed.split(u',')) {
        const QString name = cleanTagName(written);
        if (name.isEmpty() || known.contains(tagIdentity(name)))
            continue;
        names += name;
        known += tagIdentity(name);
    }
    return names;
}

} // namespace newsfold
