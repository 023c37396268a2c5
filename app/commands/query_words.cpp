// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_words.h"

#include "console.h"
#include "index_reader.h"
#include "moment.h"
#include "query_parser.h"

#include <QCoreApplication>
#include <QDateTime>

namespace newsfold {

namespace {

struct QueryWords
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::ListCommand)
};

/// The problem with the place it is at: the query, and below it what is meant.
QString placed(const Query &query, const QueryProblem &problem)
{
    return QueryWords::tr("%1 (at character %2: %3)")
        .arg(problem.message)
        .arg(problem.span.start + 1)
        .arg(QStringView(query.text).mid(problem.span.start, problem.span.length));
}

} // namespace

Query queryOf(const Arguments &arguments)
{
    return parseQuery(arguments.query, koreanDay({ QDateTime::currentMSecsSinceEpoch(), 0 }));
}

Result<void> checkQuery(const Query &query, Console &console)
{
    for (const QueryProblem &problem : query.problems) {
        if (problem.level == QueryProblem::Level::Error) {
            return std::unexpected(Error{ ErrorCode::Usage, placed(query, problem),
                                          QueryWords::tr("newsfold --help lists what a query may hold.") });
        }
        console.note(placed(query, problem));
    }
    return {};
}

Result<void> noteGaps(IndexReader &index, Console &console)
{
    const auto coverage = index.coverage();
    if (!coverage)
        return std::unexpected(coverage.error());
    if (coverage->folders == 0) {
        console.note(QueryWords::tr(
            "No folder has been read into this library yet. newsfold index FOLDER reads one."));
    } else if (coverage->searchable < coverage->articles) {
        console.note(
            QueryWords::tr("Of %1 articles, %2 cannot be found by their text: the index is not complete. "
                           "newsfold index FOLDER completes it.")
                .arg(coverage->articles)
                .arg(coverage->articles - coverage->searchable));
    }
    return {};
}

} // namespace newsfold
