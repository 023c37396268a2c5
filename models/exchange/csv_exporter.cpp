// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_exporter.h"

#include "exported_article.h"
#include "plain_text.h"
#include "utc_time.h"

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

constexpr QStringView formulaStarts = u"=+-@\t\n＝＋－＠";

QByteArray cell(const QString &text)
{
    QString clean = cleanText(text);
    if (!clean.isEmpty() && formulaStarts.contains(clean.front()))
        clean.prepend(u'\'');
    QByteArray bytes = clean.toUtf8();
    if (bytes.contains(',') || bytes.contains('"') || bytes.contains('\n') || bytes.startsWith(' ')
        || bytes.endsWith(' '))
        bytes = '"' + bytes.replace('"', "\"\"") + '"';
    return bytes;
}

QByteArray line(const QStringList &texts)
{
    QByteArray bytes;
    for (const QString &text : texts) {
        if (!bytes.isEmpty())
            bytes += ',';
        bytes += cell(text);
    }
    return bytes + "\r\n";
}

QString time(const std::optional<Moment> &moment)
{
    return moment ? toIsoString(*moment) : QString();
}

QString position(qsizetype codePoints)
{
    return codePoints < 0 ? QString() : QString::number(codePoints);
}

QStringList articleCells(const ExportedArticle &article)
{
    const ArticleRow &row = article.row;
    return { row.key,
             row.title,
             row.publisher,
             row.authors.join(u"; "_s),
             time(row.publishedAt),
             time(row.crawledAt),
             row.category,
             row.url,
             row.read ? u"yes"_s : u"no"_s,
             row.starred ? u"yes"_s : u"no"_s,
             article.tags.join(u"; "_s) };
}

QStringList annotationCells(const PlacedAnnotation &placed)
{
    const Annotation &annotation = placed.annotation;
    const bool highlight = annotation.selector.has_value();
    return { annotation.id,
             highlight ? u"highlight"_s : u"note"_s,
             highlight ? annotation.selector->quote : QString(),
             annotation.note,
             highlight ? nameOf(annotation.colour) : QString(),
             annotation.tags.join(u"; "_s),
             highlight ? nameOf(placed.placement.kind) : QString(),
             highlight ? position(placed.placement.start) : QString(),
             highlight ? position(placed.placement.end) : QString(),
             toUtcString(annotation.createdAt),
             toUtcString(annotation.modifiedAt) };
}

const QStringList articleColumns{ u"key"_s,          u"title"_s,      u"publisher"_s, u"authors"_s,
                                  u"published_at"_s, u"crawled_at"_s, u"category"_s,  u"url"_s,
                                  u"read"_s,         u"starred"_s,    u"tags"_s };
const QStringList annotationColumns{ u"annotation_id"_s, u"annotation"_s,      u"quote"_s,      u"note"_s,
                                     u"color"_s,         u"annotation_tags"_s, u"placement"_s,  u"start"_s,
                                     u"end"_s,           u"created_at"_s,      u"modified_at"_s };

} // namespace

Result<void> CsvExporter::begin()
{
    return m_writer.write((m_target == ExportTarget::File ? "\xef\xbb\xbf" : "")
                          + line(articleColumns + annotationColumns));
}

Result<void> CsvExporter::write(const ExportedArticle &article)
{
    const QStringList cells = articleCells(article);
    if (article.annotations.isEmpty())
        return m_writer.write(line(cells + QStringList(annotationColumns.size())));
    for (const PlacedAnnotation &placed : article.annotations) {
        if (auto written = m_writer.write(line(cells + annotationCells(placed))); !written)
            return written;
    }
    return {};
}

} // namespace newsfold
