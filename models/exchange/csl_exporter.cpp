// SPDX-License-Identifier: GPL-3.0-or-later
#include "csl_exporter.h"

#include "article_reference.h"
#include "exported_article.h"
#include "plain_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

QJsonObject cslDate(const Moment &moment)
{
    const QDate day = koreanDay(moment);
    return { { u"date-parts"_s, QJsonArray{ QJsonArray{ day.year(), day.month(), day.day() } } } };
}

QJsonObject cslItem(const ExportedArticle &article)
{
    const ArticleRow &row = article.row;
    QJsonObject item{ { u"id"_s, row.key },
                      { u"type"_s, u"article-newspaper"_s },
                      { u"title"_s, cleanLine(row.title) } };
    const auto set = [&](const QString &name, const QString &text) {
        if (!text.isEmpty())
            item[name] = text;
    };
    set(u"container-title"_s, cleanLine(row.publisher));
    set(u"section"_s, cleanLine(row.category));
    set(u"keyword"_s, cleanLine(allTags(article).join(u", "_s)));
    set(u"note"_s, cleanText(articleNote(article)));
    set(u"URL"_s, uriOf(row));
    QJsonArray authors;
    for (const QString &author : row.authors)
        authors.append(QJsonObject{ { u"literal"_s, cleanLine(author) } });
    if (!authors.isEmpty())
        item[u"author"_s] = authors;
    if (row.publishedAt)
        item[u"issued"_s] = cslDate(*row.publishedAt);
    if (row.crawledAt && item.contains("URL"_L1))
        item[u"accessed"_s] = cslDate(*row.crawledAt);
    return item;
}

} // namespace

Result<void> CslExporter::begin()
{
    return m_writer.write("[");
}

Result<void> CslExporter::write(const ExportedArticle &article)
{
    const QByteArray json = QJsonDocument(cslItem(article)).toJson(QJsonDocument::Compact);
    return m_writer.write((std::exchange(m_first, false) ? "\n" : ",\n") + json);
}

Result<void> CslExporter::finish()
{
    return m_writer.write("\n]\n");
}

} // namespace newsfold
