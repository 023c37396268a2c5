// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_export.h"

#include "annotation_placing.h"
#include "article_exporter.h"
#include "article_reader.h"
#include "canonical_url.h"
#include "exported_article.h"
#include "file_content.h"
#include "index_reader.h"
#include "state_reader.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <vector>

namespace newsfold {

namespace {

constexpr size_t rowsAtOnce = 500;

/// The article's canonical text as its file has it now; empty if it cannot be read.
QString presentText(IndexReader &index, const ArticleRow &row)
{
    const auto path = index.filePath(row.row);
    const auto bytes = path ? readFile(*path) : std::unexpected(path.error());
    return bytes ? readArticle(*bytes, { QFileInfo(row.path).fileName(), 0 }).text : QString();
}

bool hasHighlight(const QList<Annotation> &annotations)
{
    return std::ranges::any_of(annotations, [](const Annotation &a) { return a.selector.has_value(); });
}

} // namespace

ArticleExport::ArticleExport(IndexReader &index, StateReader &state)
    : m_index(index)
    , m_state(state)
{
}

Result<QList<qint64>> ArticleExport::touched(std::span<const qint64> rows)
{
    std::vector<std::pair<QString, qint64>> found;
    for (size_t first = 0; first < rows.size(); first += rowsAtOnce) {
        const auto articles
            = m_index.articles(rows.subspan(first, std::min(rowsAtOnce, rows.size() - first)));
        if (!articles)
            return std::unexpected(articles.error());
        for (const ArticleRow &row : *articles) {
            if (row.noted || row.highlighted || row.starred || !row.tags.isEmpty())
                found.emplace_back(row.key, row.row);
        }
    }
    std::ranges::sort(found);
    QList<qint64> touched;
    touched.reserve(qsizetype(found.size()));
    for (const auto &[key, row] : found)
        touched.append(row);
    return touched;
}

Result<void> ArticleExport::write(std::span<const qint64> rows, ArticleExporter &exporter,
                                  const std::function<bool(qsizetype)> &goOn)
{
    for (size_t first = 0; first < rows.size(); first += rowsAtOnce) {
        if (goOn && !goOn(m_articles))
            return std::unexpected(Error{ ErrorCode::Cancelled, {}, {} });
        const size_t count = std::min(rowsAtOnce, rows.size() - first);
        if (auto written = writeSome(rows.subspan(first, count), exporter); !written)
            return written;
    }
    return {};
}

Result<void> ArticleExport::writeSome(std::span<const qint64> rows, ArticleExporter &exporter)
{
    const auto articles = m_index.articles(rows);
    if (!articles)
        return std::unexpected(articles.error());
    QStringList annotated;
    for (const ArticleRow &row : *articles) {
        if (row.noted || row.highlighted)
            annotated.append(row.key);
    }
    const auto annotations = m_state.annotations(annotated);
    if (!annotations)
        return std::unexpected(annotations.error());
    QHash<QString, QList<Annotation>> byKey;
    for (const Annotation &annotation : *annotations)
        byKey[annotation.key].append(annotation);

    for (const ArticleRow &row : *articles) {
        ExportedArticle article{ .row = row, .tags = {}, .annotations = {} };
        if (!row.tags.isEmpty()) {
            const auto tags = m_state.articleTags(row.key);
            if (!tags)
                return std::unexpected(tags.error());
            article.tags = *tags;
        }
        const QList<Annotation> own = byKey.value(row.key);
        const QString text = hasHighlight(own) ? presentText(m_index, row) : QString();
        article.annotations = placeAnnotations(text, own);
        if (auto written = exporter.write(article); !written)
            return written;
        ++m_articles;
        m_annotations += own.size();
    }
    return {};
}

Result<void> ArticleExport::writeUnknown(ArticleExporter &exporter)
{
    const auto keys = m_state.annotatedKeys();
    if (!keys)
        return std::unexpected(keys.error());
    for (const QString &key : *keys) {
        const auto indexed = m_index.articleByKey(key);
        if (indexed)
            continue;
        if (indexed.error().code != ErrorCode::NotFound)
            return std::unexpected(indexed.error());
        const auto annotations = m_state.annotations({ key });
        const auto tags = m_state.articleTags(key);
        const auto known = m_state.article(key);
        if (!annotations || !tags || !known)
            return std::unexpected(!annotations ? annotations.error() : !tags ? tags.error() : known.error());
        const AnnotatedArticle described = known->value_or(AnnotatedArticle{});
        ExportedArticle exported{ .row = {},
                                  .tags = *tags,
                                  .annotations = placeAnnotations({}, *annotations) };
        exported.row.key = key;
        exported.row.title = described.title.isEmpty() ? key : described.title;
        exported.row.url = described.url.isEmpty() ? canonicalUrl(key) : described.url;
        if (auto written = exporter.write(exported); !written)
            return written;
        ++m_articles;
        m_annotations += annotations->size();
    }
    return {};
}

} // namespace newsfold
