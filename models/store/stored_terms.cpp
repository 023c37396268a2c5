// SPDX-License-Identifier: GPL-3.0-or-later
#include "stored_terms.h"

#include "canonical_url.h"
#include "statement_values.h"
#include "value_matcher.h"

#include <QFile>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>

using namespace std::string_literals;

namespace newsfold {

namespace {

/// The rows of `within` whose `column` of their card `holds`. Cards are wide: all are read only where most
/// are asked for.
template <typename Holds>
RowSet cardsThat(SQLite::Database &index, const std::string &column, const RowSet &within, Holds holds)
{
    constexpr size_t oneByOne = 16;
    RowSet rows(within.size());
    if (within.count() * oneByOne < within.size()) {
        SQLite::Statement query(index, "SELECT " + column + " FROM card WHERE article = ?");
        within.forEach([&](size_t row) {
            query.bind(1, int64_t(row));
            if (query.executeStep() && holds(row, query.getColumn(0)))
                rows.insert(row);
            query.reset();
        });
        return rows;
    }
    SQLite::Statement query(index, "SELECT article, " + column + " FROM card");
    while (query.executeStep()) {
        const auto row = quint64(query.getColumn(0).getInt64());
        if (within.contains(row) && holds(size_t(row), query.getColumn(1)))
            rows.insert(row);
    }
    return rows;
}

} // namespace

StoredTerms::StoredTerms(SQLite::Database &index, TextReader &texts, const ArticleColumns &columns)
    : m_index(index)
    , m_texts(texts)
    , m_columns(columns)
{
}

Result<RowSet> StoredTerms::find(const QueryTerm &term, const RowSet &within)
{
    switch (term.field) {
    case QueryField::Key:
        return findKey(term.text);
    case QueryField::Url:
        return findUrl(term, within);
    case QueryField::Path:
        return findPath(term, within);
    case QueryField::Note:
        return findNote(term, within);
    default:
        return findText(term);
    }
}

Result<RowSet> StoredTerms::findText(const QueryTerm &term)
{
    return m_texts.find(term).transform([&](const std::vector<quint32> &articles) {
        m_found.push_back({ term, qint64(articles.size()) });
        RowSet rows(m_columns.size());
        for (const quint32 article : articles)
            rows.insert(article);
        return rows;
    });
}

RowSet StoredTerms::findKey(const QString &key)
{
    RowSet rows(m_columns.size());
    SQLite::Statement query(m_index, "SELECT article FROM card WHERE key = ?");
    bindText(query, 1, key);
    while (query.executeStep())
        rows.insert(quint64(query.getColumn(0).getInt64()));
    return rows;
}

RowSet StoredTerms::findUrl(const QueryTerm &term, const RowSet &within)
{
    const ValueMatcher matcher(term);
    // A pasted address finds the article under its other forms too.
    const QString canonical = canonicalUrl(term.text);
    const auto holds = [&](size_t, const SQLite::Column &column) {
        const QString url = toText(column);
        return matcher.matches(url) || (!canonical.isEmpty() && canonicalUrl(url) == canonical);
    };
    return cardsThat(m_index, "url", within, holds);
}

RowSet StoredTerms::findPath(const QueryTerm &term, const RowSet &within)
{
    const ValueMatcher matcher(term);
    const auto holds = [&](size_t row, const SQLite::Column &column) {
        const QByteArray below = toPath(column);
        const QByteArray &folder = m_columns.folders[m_columns.folder[row]];
        return matcher.matches(QFile::decodeName(folder + '/' + below));
    };
    return cardsThat(m_index, "path", within, holds);
}

RowSet StoredTerms::findNote(const QueryTerm &term, const RowSet &within)
{
    const ValueMatcher matcher(term);
    RowSet rows(m_columns.size());
    SQLite::Statement query(m_index, "SELECT article, text FROM note");
    while (query.executeStep()) {
        const auto row = quint64(query.getColumn(0).getInt64());
        if (!within.contains(row) || rows.contains(row))
            continue;
        const QString folded = toText(query.getColumn(1));
        if (matcher.matches(folded, folded))
            rows.insert(row);
    }
    return rows;
}

Result<std::vector<float>> StoredTerms::relevance(std::span<const QueryTerm> terms,
                                                  std::span<const quint32> rows)
{
    std::vector<WeighedTerm> weighed;
    for (const QueryTerm &term : terms) {
        auto found = std::ranges::find(m_found, term, &WeighedTerm::term);
        if (found == m_found.end()) {
            if (const auto looked = findText(term); !looked)
                return std::unexpected(looked.error());
            found = std::prev(m_found.end());
        }
        weighed.push_back(*found);
    }
    return m_texts.relevance(weighed, rows);
}

} // namespace newsfold
