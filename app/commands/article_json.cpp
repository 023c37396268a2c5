// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(const std::optional<Moment> &moment)
{
    return moment ? QJsonValue(toIsoString(*moment)) : QJsonValue();
}

} // namespace

QJsonObject toJson(const ArticleRow &row)
{
    return {
        { u"key"_s, row.key },
        { u"id"_s, orNull(row.id) },
        { u"title"_s, row.title },
        { u"publisher"_s, orNull(row.publisher) },
        { u"authors"_s, QJsonArray::fromStringList(row.authors) },
        { u"published_at"_s, orNull(row.publishedAt) },
        { u"crawled_at"_s, orNull(row.crawledAt) },
        { u"category"_s, orNull(row.category) },
        { u"url"_s, orNull(row.url) },
        { u"path"_s, row.path },
        { u"words"_s, row.words },
        { u"read"_s, row.read },
        { u"starred"_s, row.starred },
        { u"tags"_s, QJsonArray::fromStringList(row.tags) },
    };
}

} // namespace newsfold
