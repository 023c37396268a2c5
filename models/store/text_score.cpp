// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_score.h"

#include "fts5_api.h"
#include "text_shard.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace newsfold {
namespace {

constexpr auto functionName = "newsfold_score";
constexpr auto pointerName = "newsfold_scoring";

/// What matches in a column are worth at most, by LetterColumn: one in the title more than any number in the
/// text, whatever else matches there.
constexpr std::array<float, letterColumns> columnWeights = { 1, 4, 2, 2, 2, 1 };

// How quickly more matches are worth less, and how much long texts are worth less: as in BM25.
constexpr float saturation = 1.2F;
constexpr float lengthShare = 0.5F;

/// Where a character alone stands for a match of unknown count.
constexpr float oneMatch = 1 / (1 + saturation);

/// One pass over the matches.
struct Scoring
{
    TermScore &score;
    const TextMatch &match;
    double averageBody = 0; ///< characters; 0: not asked yet
    size_t at = 0; ///< all articles before this one have been passed
};

LetterColumn columnOf(TextMatch::Table table, int column)
{
    const int first = table == TextMatch::Table::Text ? 0 : int(LetterColumn::TitleInitials);
    return LetterColumn(first + column);
}

/// The length of the article's body in relation to others.
int bodyLength(const Fts5ExtensionApi *api, Fts5Context *context, Scoring &scoring, float &ratio)
{
    constexpr int body = int(LetterColumn::Body);
    if (scoring.averageBody == 0) {
        sqlite3_int64 total = 0;
        sqlite3_int64 rows = 0;
        int result = api->xColumnTotalSize(context, body, &total);
        if (result == SQLITE_OK)
            result = api->xRowCount(context, &rows);
        if (result != SQLITE_OK)
            return result;
        scoring.averageBody = std::max(1.0, double(total) / double(std::max<sqlite3_int64>(rows, 1)));
    }
    int characters = 0;
    const int result = api->xColumnSize(context, body, &characters);
    ratio = float(characters / scoring.averageBody);
    return result;
}

/// Counts the matches of the present row and adds what they are worth.
int scoreRow(const Fts5ExtensionApi *api, Fts5Context *context, Scoring &scoring)
{
    std::array<int, letterColumns> counts = {};
    auto found = TermScore::Found::Spaced;
    int matches = 0;
    int result = api->xInstCount(context, &matches);
    for (int i = 0; i < matches && result == SQLITE_OK; ++i) {
        int phrase = 0;
        int column = 0;
        int offset = 0;
        result = api->xInst(context, i, &phrase, &column, &offset);
        ++counts[size_t(columnOf(scoring.match.table, column))];
        if (phrase < scoring.match.exactPhrases)
            found = TermScore::Found::Exact;
    }
    float ratio = 1;
    if (result == SQLITE_OK && counts[size_t(LetterColumn::Body)] > 0)
        result = bodyLength(api, context, scoring, ratio);
    if (result != SQLITE_OK)
        return result;
    float worth = 0;
    for (size_t column = 0; column < counts.size(); ++column) {
        const float length = column == size_t(LetterColumn::Body) ? ratio : 1;
        const float damping = saturation * (1 - lengthShare + lengthShare * length);
        const auto count = float(counts[column]);
        worth += columnWeights[column] * count / (count + damping);
    }
    TermScore &score = scoring.score;
    score.relevance.scores[scoring.at] += score.weight * worth;
    score.found[scoring.at] = std::max(score.found[scoring.at], found);
    return SQLITE_OK;
}

/// The function: newsfold_score(text, Scoring). Its value means nothing.
void visitRow(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *call, int count,
              sqlite3_value **values)
{
    auto *scoring
        = count == 1 ? static_cast<Scoring *>(sqlite3_value_pointer(values[0], pointerName)) : nullptr;
    if (!scoring)
        return;
    const auto article = quint32(api->xRowid(context));
    const auto articles = scoring->score.relevance.articles;
    while (scoring->at < articles.size() && articles[scoring->at] < article)
        ++scoring->at;
    if (scoring->at == articles.size() || articles[scoring->at] != article)
        return;
    if (const int result = scoreRow(api, context, *scoring); result != SQLITE_OK)
        sqlite3_result_error_code(call, result);
}

} // namespace

void registerTextScore(SQLite::Database &database)
{
    fts5_api &api = fts5Api(database);
    if (const int result = api.xCreateFunction(&api, functionName, nullptr, visitRow, nullptr);
        result != SQLITE_OK)
        throw SQLite::Exception(database.getHandle(), result);
}

void scoreMatches(SQLite::Database &database, const TextMatch &match, TermScore &score)
{
    const auto articles = score.relevance.articles;
    if (articles.empty())
        return;
    Scoring scoring{ score, match };
    // The pointer can only be bound through SQLite's own interface.
    sqlite3_stmt *query = nullptr;
    int result = sqlite3_prepare_v2(database.getHandle(),
                                    match.table == TextMatch::Table::Text
                                        ? "SELECT newsfold_score(text, ?1) FROM text"
                                          " WHERE text MATCH ?2 AND rowid BETWEEN ?3 AND ?4"
                                        : "SELECT newsfold_score(initials, ?1) FROM initials"
                                          " WHERE initials MATCH ?2 AND rowid BETWEEN ?3 AND ?4",
                                    -1, &query, nullptr);
    if (result == SQLITE_OK) {
        sqlite3_bind_pointer(query, 1, &scoring, pointerName, nullptr);
        sqlite3_bind_text(query, 2, match.expression.data(), int(match.expression.size()), SQLITE_STATIC);
        sqlite3_bind_int64(query, 3, articles.front());
        sqlite3_bind_int64(query, 4, articles.back());
        do
            result = sqlite3_step(query);
        while (result == SQLITE_ROW);
    }
    if (result != SQLITE_DONE) {
        const SQLite::Exception exception(database.getHandle(), result);
        sqlite3_finalize(query);
        throw exception;
    }
    sqlite3_finalize(query);
}

void scoreLetters(quint32 block, const BlockArticles &articles, LetterColumn column, TermScore &score)
{
    const auto wanted = score.relevance.articles;
    auto at = wanted.begin();
    articles.forEach([&](quint16 ordinal) {
        const quint32 article = articleOf(block, ordinal);
        at = std::ranges::lower_bound(at, wanted.end(), article);
        if (at != wanted.end() && *at == article)
            score.relevance.scores[size_t(at - wanted.begin())]
                += score.weight * columnWeights[size_t(column)] * oneMatch;
    });
}

} // namespace newsfold
