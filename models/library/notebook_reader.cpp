// SPDX-License-Identifier: GPL-3.0-or-later
#include "notebook_reader.h"

#include <QHash>
#include <QSet>

#include <span>

namespace newsfold {

namespace {

constexpr qsizetype rowsAtOnce = 500; ///< between two looks at whether the answer is still wanted

std::unexpected<Error> cancelled()
{
    return std::unexpected(Error{ ErrorCode::Cancelled, {}, {} });
}

/// The index knows who has annotations: asked for them, it finds few articles among many.
ArticleFilter onlyAnnotated(ArticleFilter filter)
{
    QueryNode annotated{ .kind = QueryNode::Kind::Status };
    annotated.status = StatusCondition::Annotated;
    if (filter.query.isEverything()) {
        filter.query.root = std::move(annotated);
        return filter;
    }
    QueryNode both{ .kind = QueryNode::Kind::And };
    both.children.push_back(std::move(filter.query.root));
    both.children.push_back(std::move(annotated));
    filter.query.root = std::move(both);
    return filter;
}

/// Whether articles are asked for that are there, and no condition but that.
bool isUnconditional(ArticleFilter filter)
{
    const bool everything = filter.query.isEverything();
    filter.folder.clear();
    filter.query = {};
    filter.sort = {};
    filter.dateField = {};
    filter.annotated = false;
    return everything && filter == ArticleFilter{ .sort = {} };
}

NotebookEntry entry(const Annotation &annotation, const ArticleRow &article)
{
    return { .annotation = annotation,
             .row = article.row,
             .title = article.title,
             .publisher = article.publisher,
             .publishedAt = article.publishedAt,
             .url = article.url,
             .missing = article.missing };
}

/// Of an article that the index does not have: its row is 0.
Result<ArticleRow> rememberedArticle(StateReader &state, const QString &key)
{
    return state.article(key).transform([](const std::optional<AnnotatedArticle> &article) {
        ArticleRow row;
        if (article) {
            row.title = article->title;
            row.url = article->url;
            row.missing = true;
        }
        return row;
    });
}

} // namespace

Result<StateReader *> NotebookReader::state()
{
    if (m_state && m_state->isReplaced())
        m_state.reset();
    if (!m_state) {
        auto opened = StateReader::open(m_statePath);
        if (!opened)
            return std::unexpected(opened.error());
        m_state = std::move(*opened);
    }
    return &*m_state;
}

Result<TagList> NotebookReader::tags()
{
    return state().and_then([](StateReader *state) { return state->tags(); });
}

Result<QList<NotebookEntry>> NotebookReader::entries(IndexReader &index, const ArticleFilter &filter,
                                                     const std::function<bool()> &overtaken)
{
    const auto rows = index.find(onlyAnnotated(filter));
    if (!rows)
        return std::unexpected(rows.error());
    QList<NotebookEntry> entries;
    for (qsizetype start = 0; start < rows->size(); start += rowsAtOnce) {
        if (overtaken())
            return cancelled();
        const auto count = size_t(std::min(rowsAtOnce, rows->size() - start));
        const auto articles = index.articles(std::span(rows->constData() + start, count));
        if (!articles)
            return std::unexpected(articles.error());
        if (auto appended = append(entries, *articles); !appended)
            return std::unexpected(appended.error());
    }
    if (isUnconditional(filter)) {
        if (auto appended = appendAbsent(entries, index, overtaken); !appended)
            return std::unexpected(appended.error());
    }
    return entries;
}

Result<void> NotebookReader::append(QList<NotebookEntry> &entries, const QList<ArticleRow> &articles)
{
    const auto opened = state();
    if (!opened)
        return std::unexpected(opened.error());
    QStringList keys;
    QHash<QString, const ArticleRow *> byKey;
    for (const ArticleRow &article : articles) {
        if (byKey.contains(article.key))
            continue; // one in two folders is listed once
        keys.append(article.key);
        byKey.insert(article.key, &article);
    }
    const auto annotations = (*opened)->annotations(keys);
    if (!annotations)
        return std::unexpected(annotations.error());
    for (const Annotation &annotation : *annotations)
        entries.append(entry(annotation, *byKey.value(annotation.key)));
    return {};
}

Result<void> NotebookReader::appendAbsent(QList<NotebookEntry> &entries, IndexReader &index,
                                          const std::function<bool()> &overtaken)
{
    const auto opened = state();
    if (!opened)
        return std::unexpected(opened.error());
    const auto keys = (*opened)->annotatedKeys();
    if (!keys)
        return std::unexpected(keys.error());
    QSet<QString> listed;
    for (const NotebookEntry &entry : std::as_const(entries))
        listed.insert(entry.annotation.key);
    for (const QString &key : *keys) {
        if (listed.contains(key))
            continue;
        if (overtaken())
            return cancelled();
        const auto article = index.articleByKey(key);
        if (!article && article.error().code != ErrorCode::NotFound)
            return std::unexpected(article.error());
        if (article && !article->missing)
            continue; // of another folder
        const auto described = article ? Result<ArticleRow>(*article) : rememberedArticle(**opened, key);
        if (!described)
            return std::unexpected(described.error());
        const auto annotations = (*opened)->annotations({ key });
        if (!annotations)
            return std::unexpected(annotations.error());
        for (const Annotation &annotation : *annotations)
            entries.append(entry(annotation, *described));
    }
    return {};
}

} // namespace newsfold
