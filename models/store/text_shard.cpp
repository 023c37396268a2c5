// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_shard.h"

#include "connection.h"
#include "gram_tokenizer.h"
#include "schema.h"
#include "text_score.h"

#include <QFile>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <algorithm>
#include <iterator>
#include <sys/stat.h>

namespace newsfold {
namespace {

/// 0 if there is no such file.
quint64 fileNumber(const QString &path)
{
    struct stat status = {};
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? quint64(status.st_ino) : 0;
}

/// Calls visit(block, BlockArticles) for every block in which there is one of `letters`.
template <typename Visit>
void forEachBlock(SQLite::Database &database, std::span<const Letter> letters, Visit visit)
{
    SQLite::Statement next(database, "SELECT place FROM letter WHERE place >= ? ORDER BY place LIMIT 1");
    SQLite::Statement find(database, "SELECT articles FROM letter WHERE place = ?");
    for (quint32 block = 0;; ++block) {
        next.bind(1, int64_t(placeOf(block, {})));
        if (!next.executeStep())
            return;
        block = blockOfPlace(next.getColumn(0).getInt64());
        next.reset();
        BlockArticles articles;
        for (const Letter &letter : letters) {
            find.bind(1, int64_t(placeOf(block, letter)));
            if (find.executeStep()) {
                const auto bytes = find.getColumn(0);
                articles.insertPacked(
                    { static_cast<const unsigned char *>(bytes.getBlob()), size_t(bytes.getBytes()) });
            }
            find.reset();
        }
        visit(block, articles);
    }
}

std::vector<quint32> findLetters(SQLite::Database &database, std::span<const Letter> letters)
{
    std::vector<quint32> found;
    forEachBlock(database, letters, [&](quint32 block, const BlockArticles &articles) {
        articles.forEach([&](quint16 ordinal) { found.push_back(articleOf(block, ordinal)); });
    });
    // Blocks with even and with odd numbers are interleaved, if there are both.
    if (!std::ranges::is_sorted(found))
        std::ranges::sort(found);
    return found;
}

std::vector<quint32> findMatches(SQLite::Database &database, const TextMatch &match)
{
    std::vector<quint32> found;
    SQLite::Statement query(database,
                            match.table == TextMatch::Table::Text
                                ? "SELECT rowid FROM text WHERE text MATCH ?"
                                : "SELECT rowid FROM initials WHERE initials MATCH ?");
    query.bindNoCopy(1, match.expression);
    while (query.executeStep())
        found.push_back(quint32(query.getColumn(0).getInt64()));
    return found;
}

void unite(std::vector<quint32> &all, std::vector<quint32> more)
{
    if (all.empty() || more.empty()) {
        if (all.empty())
            all = std::move(more);
        return;
    }
    std::vector<quint32> both;
    both.reserve(all.size() + more.size());
    std::ranges::set_union(all, more, std::back_inserter(both));
    all = std::move(both);
}

} // namespace

TextShard::TextShard(QString path)
    : m_path(std::move(path))
{
}

TextShard::~TextShard() = default;

Result<bool> TextShard::ready()
{
    const quint64 file = fileNumber(m_path);
    if (m_database && file == m_file)
        return true;
    const std::scoped_lock lock(m_mutex);
    m_database.reset();
    if (file == 0)
        return false;
    auto database = openConnection(m_path, Access::ReadOnly);
    if (!database)
        return std::unexpected(database.error());
    return guarded(m_path, [&]() -> Result<bool> {
        (*database)->exec("PRAGMA cache_size = -8192");
        registerGramTokenizer(**database);
        registerTextScore(**database);
        if (!hasTables(**database, { "meta", "text", "letter", "held" }) || !holdsGrams(**database))
            return false; // just being made, or about to be made anew
        m_database = std::move(*database);
        m_file = file;
        ++m_opened;
        return true;
    });
}

template <typename Value, typename Body> Result<Value> TextShard::ask(Value nothing, Body body)
{
    const auto there = ready();
    if (!there)
        return std::unexpected(there.error());
    if (!*there)
        return nothing;
    return guarded(m_path, [&]() -> Result<Value> { return body(); });
}

Result<std::vector<quint32>> TextShard::find(const TextQuery &query)
{
    using Articles = std::vector<quint32>;
    return ask(Articles(), [&] {
        Articles found;
        if (!query.letters.empty())
            found = findLetters(*m_database, query.letters);
        for (const TextMatch &match : query.matches)
            unite(found, findMatches(*m_database, match));
        return found;
    });
}

Result<void> TextShard::score(const TextQuery &query, float weight, Relevance &relevance)
{
    const auto done = ask(true, [&] {
        TermScore score{ relevance, weight, std::vector<TermScore::Found>(relevance.articles.size()) };
        for (const TextMatch &match : query.matches)
            scoreMatches(*m_database, match, score);
        for (size_t i = 0; i < score.found.size(); ++i) {
            if (score.found[i] == TermScore::Found::Spaced)
                relevance.spacedOnly[i] = 1;
        }
        for (const Letter &letter : query.letters) {
            forEachBlock(*m_database, { &letter, 1 }, [&](quint32 block, const BlockArticles &articles) {
                scoreLetters(block, articles, letter.column, score);
            });
        }
        return true;
    });
    if (!done)
        return std::unexpected(done.error());
    return {};
}

Result<qint64> TextShard::highestArticle()
{
    return ask(qint64(0), [&] {
        return qint64(m_database->execAndGet("SELECT ifnull(max(article), 0) FROM held").getInt64());
    });
}

Result<qint64> TextShard::articleCount()
{
    return ask(qint64(0),
               [&] { return qint64(m_database->execAndGet("SELECT count(*) FROM held").getInt64()); });
}

Result<qint64> TextShard::countOf(std::span<const qint64> articles)
{
    return ask(qint64(0), [&] {
        SQLite::Statement isHeld(*m_database, "SELECT 1 FROM held WHERE article = ?");
        return qint64(std::ranges::count_if(articles, [&](qint64 article) {
            isHeld.reset();
            isHeld.bind(1, int64_t(article));
            return isHeld.executeStep();
        }));
    });
}

Result<qint64> TextShard::dataVersion()
{
    return ask(qint64(0), [&] {
        // The version counts from one for each connection.
        return m_opened << 32 | qint64(m_database->execAndGet("PRAGMA data_version").getInt64());
    });
}

void TextShard::interrupt()
{
    const std::scoped_lock lock(m_mutex);
    if (m_database)
        sqlite3_interrupt(m_database->getHandle());
}

} // namespace newsfold
