// SPDX-License-Identifier: GPL-3.0-or-later
#include "exported_article.h"

#include "tag_name.h"

#include <QSet>

#include <algorithm>

namespace newsfold {

QString articleNote(const ExportedArticle &article)
{
    const auto found = std::ranges::find_if(
        article.annotations, [](const PlacedAnnotation &placed) { return !placed.annotation.selector; });
    return found == article.annotations.end() ? QString() : found->annotation.note;
}

QStringList allTags(const ExportedArticle &article)
{
    QStringList tags;
    QSet<QString> seen;
    const auto add = [&](const QStringList &names) {
        for (const QString &name : names) {
            if (const QString identity = tagIdentity(name); !seen.contains(identity)) {
                seen.insert(identity);
                tags.append(name);
            }
        }
    };
    add(article.tags);
    for (const PlacedAnnotation &placed : article.annotations)
        add(placed.annotation.tags);
    return tags;
}

} // namespace newsfold
