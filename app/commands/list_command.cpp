// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_json.h"
#include "commands.h"
#include "console.h"
#include "index_reader.h"
#include "open_store.h"
#include "query_explanation.h"
#include "query_words.h"

#include <QCoreApplication>

#include <span>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

constexpr qsizetype rowsAtOnce = 1000;

struct ListCommand
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::ListCommand)
};

QString toLine(const ArticleRow &row)
{
    const QString day = row.publishedAt ? koreanDay(*row.publishedAt).toString(Qt::ISODate) : u"-"_s;
    return QStringList{ row.key, day, row.publisher.isEmpty() ? u"-"_s : row.publisher, row.title }.join(
        u'\t');
}

/// One mark a line of the explanation, in its order.
void collectMarks(const QueryMatch &match, QList<bool> &marks)
{
    marks.append(match.holds);
    for (const QueryMatch &child : match.children)
        collectMarks(child, marks);
}

Result<void> sayWhy(const QString &key, const Query &query, IndexReader &reader, Console &console)
{
    const auto row = reader.articleByKey(key);
    if (!row)
        return std::unexpected(row.error());
    const auto match = reader.explain(row->row, query);
    if (!match)
        return std::unexpected(match.error());
    QList<bool> marks;
    collectMarks(*match, marks);
    const QList<QueryLine> lines = explainTree(query.root);
    console.printLine(match->holds ? ListCommand::tr("%1 matches: %2").arg(key, row->title)
                                   : ListCommand::tr("%1 does not match: %2").arg(key, row->title));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString mark = marks.value(i) ? ListCommand::tr("yes") : ListCommand::tr("no");
        console.printLine(QString(lines[i].depth * 2, u' ') + mark + u"  "_s + lines[i].text);
    }
    return {};
}

void print(const QList<ArticleRow> &articles, bool json, Console &console)
{
    for (const ArticleRow &row : articles) {
        if (json)
            console.printJson(toJson(row));
        else
            console.printLine(toLine(row));
    }
}

} // namespace

Result<void> runList(const Arguments &arguments, Console &console)
{
    const Query query = queryOf(arguments);
    if (arguments.explain) {
        for (const QString &line : explainQuery(query))
            console.printLine(line);
        return {};
    }
    if (auto sound = checkQuery(query, console); !sound)
        return sound;
    if (auto prepared = prepareReading(arguments, console); !prepared)
        return prepared;
    auto reader = IndexReader::open(arguments.library.index());
    if (!reader)
        return std::unexpected(reader.error());
    if (auto told = noteGaps(*reader, console); !told)
        return told;
    if (!arguments.why.isEmpty())
        return sayWhy(arguments.why, query, *reader, console);

    const auto rows = reader->find({ .query = query });
    if (!rows)
        return std::unexpected(rows.error());
    const std::span<const qint64> wanted(
        rows->constData(), size_t(qMin<qsizetype>(rows->size(), arguments.limit.value_or(rows->size()))));
    for (size_t first = 0; first < wanted.size(); first += rowsAtOnce) {
        const auto articles
            = reader->articles(wanted.subspan(first, qMin<size_t>(rowsAtOnce, wanted.size() - first)));
        if (!articles)
            return std::unexpected(articles.error());
        print(*articles, arguments.json, console);
    }
    return {};
}

} // namespace newsfold
