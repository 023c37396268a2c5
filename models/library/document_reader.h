// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_document.h"
#include "index_reader.h"
#include "state_reader.h"
#include "term_matcher.h"

#include <optional>

namespace newsfold {

/// Reads articles from their files, for the list and for the page. One thread.
class DocumentReader
{
public:
    explicit DocumentReader(QString statePath)
        : m_statePath(std::move(statePath))
    {
    }

    /// The article whole, with its text, where it was left, its annotations, and the matches of the query's
    /// terms in it.
    Result<ArticleDocument> document(IndexReader &index, qint64 row, const Query &query);

    /// What a list shows of the articles, excerpts and matches included. A file that cannot be read leaves
    /// its excerpt empty.
    static Result<QList<ArticleRow>> rows(IndexReader &index, const QList<qint64> &rows, const Query &query);

private:
    /// Where it was left, and what was written on it.
    void addState(ArticleDocument &document);

    const QString m_statePath;
    std::optional<StateReader> m_state;
};

} // namespace newsfold
