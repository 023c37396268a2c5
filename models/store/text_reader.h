// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "query.h"

#include <QStringList>

#include <memory>
#include <span>
#include <vector>

namespace newsfold {

class TextShard;

/// Which matches of a word of four syllables or more count.
enum class Spacing {
    Any, ///< as written, and with one space inside it
    Exact, ///< only as written
};

/// A term and how many articles have it, for weighing terms against each other: rare ones count more.
struct WeighedTerm
{
    QueryTerm term;
    qint64 articles = 1; ///< as many as find() finds
};

/// The reading side of all text databases, on connections of its own. One thread at a time, but for
/// interrupt(); inside, each database is asked in a thread of its own.
class TextReader
{
public:
    /// A database that is not there yet, or that holds nothing, has no articles; it is looked for again with
    /// each question.
    static Result<TextReader> open(const QStringList &paths);

    TextReader(TextReader &&) noexcept;
    TextReader &operator=(TextReader &&) noexcept;
    ~TextReader();

    /// The articles that have the term, ascending. Terms of the fields Any, Title, Text, Publisher and
    /// Author; others, and terms without a visible character, find nothing. 4 bytes an article.
    Result<std::vector<quint32>> find(const QueryTerm &term, Spacing spacing = Spacing::Any);

    /// How well each of `articles` (ascending) matches the terms, in their order; higher is better, 0 is no
    /// match. Matches in titles count most, then authors and publishers. An article that has a term only with
    /// a space inside comes after (below) all that do not. Time by the number of articles that have a term;
    /// about a microsecond more for each of `articles`.
    Result<std::vector<float>> relevance(std::span<const WeighedTerm> terms,
                                         std::span<const quint32> articles);

    /// How many articles' texts can be found. Some milliseconds a million.
    Result<qint64> articleCount();
    /// The same of some.
    Result<qint64> countOf(std::span<const qint64> articles);

    /// Changes when another connection has written one of the databases.
    Result<qint64> dataVersion();

    /// Makes a call that is running in another thread end with ErrorCode::Cancelled. Any thread.
    void interrupt();

private:
    struct Shards;
    template <typename Ask> Result<qint64> sum(Ask ask);
    explicit TextReader(std::unique_ptr<Shards> shards);

    std::unique_ptr<Shards> m_shards;
};

} // namespace newsfold
