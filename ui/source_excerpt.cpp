// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_excerpt.h"

#include <algorithm>

namespace newsfold {

namespace {

QStringView cut(QStringView line, qsizetype limit)
{
    if (line.size() <= limit)
        return line;
    const bool splitsPair = limit > 0 && line[limit - 1].isHighSurrogate() && line[limit].isLowSurrogate();
    return line.first(splitsPair ? limit - 1 : limit);
}

} // namespace

SourceExcerpt excerptOf(QStringView source, qsizetype sizeLimit, qsizetype lineLimit)
{
    SourceExcerpt excerpt;
    excerpt.text.reserve(std::min(source.size(), sizeLimit) + 1);
    while (!source.isEmpty()) {
        const qsizetype end = source.indexOf(u'\n');
        const QStringView line = end < 0 ? source : source.first(end);
        const QStringView shown = cut(line, std::min(lineLimit, sizeLimit));
        if (excerpt.text.size() + shown.size() > sizeLimit) {
            excerpt.endCut = true;
            break;
        }
        excerpt.text += shown;
        if (shown.size() < line.size()) {
            excerpt.text += u'…';
            ++excerpt.linesCut;
        }
        if (end < 0)
            break;
        excerpt.text += u'\n';
        source = source.sliced(end + 1);
    }
    return excerpt;
}

} // namespace newsfold
