// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "text_query.h"

#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace SQLite {
class Database;
}

namespace newsfold {

/// What is being found out about the articles that are to be put in order of relevance. Each array has one
/// element for each of them.
struct Relevance
{
    std::span<const quint32> articles; ///< ascending
    std::vector<float> scores;
    std::vector<char> spacedOnly; ///< whether a term was found with a space inside it only
};

/// One text database as it is read. Opened when it is there, and again when another has taken its place. One
/// thread at a time, but for interrupt(). Two shards may fill one Relevance at the same time: an article is
/// in one of them only.
class TextShard
{
public:
    explicit TextShard(QString path);
    ~TextShard();

    /// Ascending.
    Result<std::vector<quint32>> find(const TextQuery &query);
    /// Adds to the scores of articles that have the term; `weight` is the term's.
    Result<void> score(const TextQuery &query, float weight, Relevance &relevance);
    /// The highest number of an article; 0 if there are none.
    Result<qint64> highestArticle();
    Result<qint64> articleCount();
    Result<qint64> countOf(std::span<const qint64> articles);
    Result<qint64> dataVersion();
    void interrupt();

private:
    /// Whether there is a database now.
    Result<bool> ready();
    template <typename Value, typename Body> Result<Value> ask(Value nothing, Body body);

    QString m_path;
    std::mutex m_mutex; ///< held to interrupt, and to open and close
    std::unique_ptr<SQLite::Database> m_database;
    quint64 m_file = 0; ///< tells the file that was opened from one that took its place
    qint64 m_opened = 0; ///< how often
};

} // namespace newsfold
