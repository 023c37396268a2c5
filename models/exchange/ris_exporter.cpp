// SPDX-License-Identifier: GPL-3.0-or-later
#include "ris_exporter.h"

#include "article_reference.h"
#include "exported_article.h"
#include "plain_text.h"

using namespace Qt::StringLiterals;

namespace newsfold {

Result<void> RisExporter::write(const ExportedArticle &article)
{
    const ArticleRow &row = article.row;
    QString record;
    const auto field = [&](QLatin1StringView tag, const QString &value) {
        // On one line: what follows a line end would be a field of its own.
        if (const QString line = cleanLine(value); !line.isEmpty())
            record += tag + "  - "_L1 + line + "\r\n"_L1;
    };
    field("TY"_L1, u"NEWS"_s);
    field("ID"_L1, row.key);
    field("TI"_L1, row.title);
    for (const QString &author : row.authors)
        field("AU"_L1, author);
    field("T2"_L1, row.publisher);
    field("SE"_L1, row.category);
    if (row.publishedAt) {
        const QDate day = koreanDay(*row.publishedAt);
        field("PY"_L1, day.toString(u"yyyy"));
        field("DA"_L1, day.toString(u"yyyy/MM/dd"));
    }
    const QString uri = uriOf(row);
    field("UR"_L1, uri);
    if (row.crawledAt && !uri.isEmpty())
        field("Y2"_L1, koreanDay(*row.crawledAt).toString(u"yyyy/MM/dd"));
    for (const QString &tag : allTags(article))
        field("KW"_L1, tag);
    field("N1"_L1, articleNote(article));
    return m_writer.write((record + "ER  - \r\n\r\n"_L1).toUtf8());
}

} // namespace newsfold
