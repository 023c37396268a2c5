// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_excerpt.h"

#include <algorithm>

namespace newsfold {

namespace {

constexpr qsizetype searchedForSpace = 1'000; // UTF-16 units before the limit

/// How much of `text` is shown, in UTF-16 units; at most `limit`.
qsizetype endOfBeginning(QStringView text, qsizetype limit)
{
    if (text.size() <= limit)
        return text.size();
    // The unit behind the limit counts: what ends exactly there is whole.
    const qsizetype from
        = std::clamp<qsizetype>(limit - searchedForSpace, std::min<qsizetype>(limit, 1), limit);
    const QStringView near = text.first(limit + 1).sliced(from);
    if (const qsizetype lineEnd = near.lastIndexOf(u'\n'); lineEnd >= 0)
        return from + lineEnd;
    const auto space = std::ranges::find_last_if(near, [](QChar c) { return c.isSpace(); });
    if (!space.empty())
        return from + (space.begin() - near.begin());
    const bool splitsPair = limit > 0 && text[limit - 1].isHighSurrogate() && text[limit].isLowSurrogate();
    return splitsPair ? limit - 1 : limit;
}

} // namespace

PageExcerpt beginningOf(const Article &article, qsizetype limit)
{
    PageExcerpt excerpt{ .article = article, .shown = article.text.size(), .total = article.text.size() };
    Article &shown = excerpt.article;
    for (const QString &comment : article.comments)
        excerpt.total += comment.size();

    if (article.text.size() > limit) {
        excerpt.shown = endOfBeginning(article.text, limit);
        shown.text = article.text.first(excerpt.shown);
        shown.boilerplateStart = std::min(article.boilerplateStart, excerpt.shown);
        shown.bodySource.clear();
        shown.format = BodyFormat::PlainText;
    }
    if (excerpt.total <= limit) {
        excerpt.shown = excerpt.total;
    } else {
        shown.comments.clear();
        if (excerpt.shown == article.text.size()) {
            for (const QString &comment : article.comments) {
                if (excerpt.shown + comment.size() > limit)
                    break;
                shown.comments += comment;
                excerpt.shown += comment.size();
            }
        }
    }
    return excerpt;
}

} // namespace newsfold
