// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_json.h"
#include "commands.h"
#include "console.h"
#include "filter_words.h"
#include "index_reader.h"
#include "open_store.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

constexpr qsizetype rowsAtOnce = 1000;

QString toLine(const ArticleRow &row)
{
    const QString day = row.publishedAt ? koreanDay(*row.publishedAt).toString(Qt::ISODate) : u"-"_s;
    return QStringList{ row.key, day, row.publisher.isEmpty() ? u"-"_s : row.publisher, row.title }.join(
        u'\t');
}

} // namespace

Result<void> runList(const Arguments &arguments, Console &console)
{
    const auto filter
        = parseFilterWords(arguments.query, koreanDay({ QDateTime::currentMSecsSinceEpoch(), 0 }));
    if (!filter)
        return std::unexpected(filter.error());
    if (const auto store = openStore(arguments, console); !store)
        return std::unexpected(store.error());
    auto reader = IndexReader::open(arguments.library.index());
    if (!reader)
        return std::unexpected(reader.error());
    const auto rows = reader->find(*filter);
    if (!rows)
        return std::unexpected(rows.error());

    const std::span<const qint64> wanted(
        rows->constData(), size_t(qMin<qsizetype>(rows->size(), arguments.limit.value_or(rows->size()))));
    for (size_t first = 0; first < wanted.size(); first += rowsAtOnce) {
        const auto articles
            = reader->articles(wanted.subspan(first, qMin<size_t>(rowsAtOnce, wanted.size() - first)));
        if (!articles)
            return std::unexpected(articles.error());
        for (const ArticleRow &row : *articles) {
            if (arguments.json)
                console.printJson(toJson(row));
            else
                console.printLine(toLine(row));
        }
    }
    return {};
}

} // namespace newsfold
