// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_reader.h"

#include "annotation_placing.h"
#include "article_reader.h"
#include "byte_decoder.h"
#include "excerpt.h"
#include "file_content.h"
#include "query_text.h"

#include <QFile>
#include <QFileInfo>

namespace newsfold {

namespace {

// A list must not wait for a huge file: what is looked for in it is found up to here.
constexpr qsizetype longestForList = 512 << 10;

TermMatcher matcherFor(const Query &query)
{
    const QList<QueryTerm> terms = soughtTerms(query.root);
    return TermMatcher(std::span(terms.constData(), size_t(terms.size())));
}

QList<MatchSpan> spans(const QList<TermMatch> &matches)
{
    QList<MatchSpan> spans;
    spans.reserve(matches.size());
    for (const TermMatch &match : matches)
        spans.append(match.span);
    return spans;
}

} // namespace

Result<ArticleDocument> DocumentReader::document(IndexReader &index, qint64 row, const Query &query)
{
    const auto rows = index.articles(std::span(&row, 1));
    const auto path = index.filePath(row);
    if (!rows || !path)
        return std::unexpected(rows ? path.error() : rows.error());
    const auto bytes = readFile(*path);
    if (!bytes)
        return std::unexpected(bytes.error());
    ArticleDocument document;
    document.row = rows->value(0);
    const QFileInfo file(document.row.path);
    document.article = readArticle(*bytes, { file.fileName(), file.lastModified().toMSecsSinceEpoch() });
    document.source = decodeBytes(*bytes).text;
    addState(document);
    const TermMatcher matcher = matcherFor(query);
    document.matches = spans(matcher.find(document.article.text, QueryField::Text));
    document.row.titleMatches = spans(matcher.find(document.article.title, QueryField::Title));
    return document;
}

Result<QList<ArticleRow>> DocumentReader::rows(IndexReader &index, const QList<qint64> &rows,
                                               const Query &query)
{
    auto articles = index.articles(rows);
    if (!articles)
        return articles;
    const TermMatcher matcher = matcherFor(query);
    for (ArticleRow &article : *articles) {
        article.titleMatches = spans(matcher.find(article.title, QueryField::Title));
        const QByteArray start = readFileStart(QFile::encodeName(article.path), longestForList);
        if (start.isEmpty())
            continue;
        const Article read = readArticle(start, { article.path.section(u'/', -1), 0 });
        const Excerpt excerpt = excerptOf(read.text, matcher.find(read.text, QueryField::Text));
        article.excerpt = excerpt.text;
        article.excerptMatches = excerpt.matches;
    }
    return articles;
}

// An article can be read without its state: not worth an error here. What cannot be read is told where the
// state is opened.
void DocumentReader::addState(ArticleDocument &document)
{
    if (m_state && m_state->isReplaced())
        m_state.reset();
    if (!m_state) {
        auto opened = StateReader::open(m_statePath);
        if (!opened)
            return;
        m_state = std::move(*opened);
    }
    const QString &key = document.row.key;
    document.position = m_state->position(key).value_or(0);
    document.annotations = placeAnnotations(document.article.text,
                                            m_state->annotations({ key }).value_or(QList<Annotation>()));
}

} // namespace newsfold
