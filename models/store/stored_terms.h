// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_columns.h"
#include "term_source.h"
#include "text_reader.h"

namespace SQLite {
class Database;
}

namespace newsfold {

/// The terms of one question: texts in their databases, addresses, paths, keys and notes in the index. Throws
/// SQLite::Exception of the index.
class StoredTerms : public TermSource
{
public:
    StoredTerms(SQLite::Database &index, TextReader &texts, const ArticleColumns &columns);

    Result<RowSet> find(const QueryTerm &term, const RowSet &within) override;
    Result<std::vector<float>> relevance(std::span<const QueryTerm> terms,
                                         std::span<const quint32> rows) override;

private:
    Result<RowSet> findText(const QueryTerm &term);
    RowSet findKey(const QString &key);
    RowSet findUrl(const QueryTerm &term, const RowSet &within);
    RowSet findPath(const QueryTerm &term, const RowSet &within);
    RowSet findNote(const QueryTerm &term, const RowSet &within);

    SQLite::Database &m_index;
    TextReader &m_texts;
    const ArticleColumns &m_columns;
    std::vector<WeighedTerm> m_found; ///< how many articles have the terms found so far
};

} // namespace newsfold
