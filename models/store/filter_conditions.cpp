// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_conditions.h"

#include "moment.h"
#include "statement_values.h"

#include <QFile>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace newsfold {

namespace {

const char *dateColumn(DateField field)
{
    return field == DateField::Published ? "published_order" : "crawled_order";
}

std::string orderBy(const ArticleFilter &filter)
{
    const bool published = filter.dateField == DateField::Published;
    const std::string newest = published ? "published_order DESC, crawled_order DESC, article DESC"
                                         : "crawled_order DESC, article DESC";
    switch (filter.sort) {
    case SortOrder::NewestFirst:
        return newest;
    case SortOrder::OldestFirst:
        return published ? "published_order, crawled_order, article" : "crawled_order, article";
    case SortOrder::Publisher:
        return "(SELECT name FROM publisher WHERE publisher.publisher = article.publisher), " + newest;
    case SortOrder::Longest:
        return "words DESC, " + newest;
    }
    return newest;
}

} // namespace

SQLite::Statement filterStatement(SQLite::Database &database, const ArticleFilter &filter)
{
    std::string sql = "SELECT article FROM article WHERE missing = ?1";
    if (!filter.folder.isEmpty()) {
        sql += " AND folder = (SELECT folder FROM folder WHERE path = ?2)";
    } else {
        // One article may be in several folders: its newest revision is listed, and it is missing only where
        // it is missing everywhere.
        sql += " AND article = (SELECT article FROM article AS same WHERE same.key = article.key"
               " ORDER BY same.missing, same.crawled_order DESC, same.article LIMIT 1)";
    }
    if (filter.from)
        sql += std::string(" AND ") + dateColumn(filter.dateField) + " >= ?3";
    if (filter.to)
        sql += std::string(" AND ") + dateColumn(filter.dateField) + " < ?4";
    if (filter.read)
        sql += " AND read = ?5";
    if (filter.starred)
        sql += " AND starred = ?6";
    if (!filter.publishers.isEmpty()) {
        sql += " AND publisher IN (SELECT publisher FROM publisher WHERE name IN (?7";
        for (qsizetype i = 1; i < filter.publishers.size(); ++i)
            sql += ", ?" + std::to_string(7 + i);
        sql += "))";
    }
    sql += " ORDER BY " + orderBy(filter);

    SQLite::Statement statement(database, sql);
    statement.bind(1, int(filter.missing));
    if (!filter.folder.isEmpty())
        bindPath(statement, 2, QFile::encodeName(filter.folder));
    if (filter.from)
        statement.bind(3, int64_t(startOfKoreanDay(*filter.from)));
    if (filter.to)
        statement.bind(4, int64_t(startOfKoreanDay(filter.to->addDays(1))));
    if (filter.read)
        statement.bind(5, int(*filter.read));
    if (filter.starred)
        statement.bind(6, int(*filter.starred));
    for (qsizetype i = 0; i < filter.publishers.size(); ++i)
        bindText(statement, 7 + int(i), filter.publishers[i]);
    return statement;
}

} // namespace newsfold
