// SPDX-License-Identifier: GPL-3.0-or-later
#include "excerpt.h"

namespace newsfold {

QString excerptOf(QStringView text)
{
    qsizetype length = qMin(text.size(), excerptLength);
    if (length < text.size() && text[length].isLowSurrogate())
        --length;
    QString excerpt = text.first(length).toString();
    excerpt.replace(u'\n', u' ');
    return excerpt;
}

} // namespace newsfold
