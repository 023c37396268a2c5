// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_files.h"

#include "statement_values.h"

#include <SQLiteCpp/Database.h>

namespace newsfold {

namespace {
// The columns of an article in the order in which bindArticle() binds them, from ?2 on; ?1 is the row.
constexpr auto insertArticleSql
    = "INSERT INTO article (id, title, publisher, authors, category, published_at, published_offset, "
      "crawled_at,"
      " crawled_offset, url, excerpt, words, published_order, crawled_order, key, folder, read, starred, "
      "file, missing)"
      " VALUES (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, 0, 0)"
      " RETURNING article";
constexpr auto updateArticleSql
    = "UPDATE article SET id = ?2, title = ?3, publisher = ?4, authors = ?5, category = ?6, published_at = "
      "?7,"
      " published_offset = ?8, crawled_at = ?9, crawled_offset = ?10, url = ?11, excerpt = ?12, words = ?13,"
      " published_order = ?14, crawled_order = ?15, missing = 0 WHERE article = ?1";

qint64 modifiedMsecs(const FileReading &reading)
{
    return reading.entry.modifiedNs / 1'000'000;
}

qint64 insertedRow(SQLite::Statement &statement)
{
    statement.executeStep();
    const qint64 row = statement.getColumn(0).getInt64();
    statement.reset(); // an unfinished write would keep the transaction from committing
    return row;
}
} // namespace

IndexFiles::IndexFiles(SQLite::Database &database, qint64 folder)
    : m_database(database)
    , m_folder(folder)
    , m_findFile(database, "SELECT file, article FROM file WHERE folder = ? AND path = ?")
    , m_findArticle(database,
                    "SELECT article, file, crawled_order, missing FROM article WHERE key = ? AND folder = ?")
    , m_insertFile(database,
                   "INSERT INTO file (folder, path, size, modified_ns, article, revision_at)"
                   " VALUES (?, ?, ?, ?, ?, ?) RETURNING file")
    , m_updateFile(database,
                   "UPDATE file SET size = ?, modified_ns = ?, article = ?, revision_at = ?, present = 1"
                   " WHERE file = ?")
    , m_insertArticle(database, insertArticleSql)
    , m_updateArticle(database, updateArticleSql)
    , m_showFile(database, "UPDATE article SET file = ? WHERE article = ?")
    , m_clearProblems(database, "DELETE FROM problem WHERE folder = ? AND path = ?")
    , m_insertProblem(database, "INSERT INTO problem (folder, path, message) VALUES (?, ?, ?)")
{
}

void IndexFiles::take(const FileReading &reading, Status status)
{
    setProblems(reading);
    const auto known = findFile(reading.entry.path);

    if (!reading.article) {
        const qint64 kept = reading.unreadable && known ? known->article : 0;
        writeFile(known, reading, kept, modifiedMsecs(reading));
        if (known && known->article && known->article != kept)
            leave(known->article, known->file);
        return;
    }

    const Article &article = *reading.article;
    const qint64 crawled = article.crawledAt ? article.crawledAt->msecsSinceEpoch : modifiedMsecs(reading);
    const auto shown = findArticle(article.key);
    const bool newest
        = !shown || shown->missing || crawled >= shown->crawledOrder || (known && known->file == shown->file);
    const qint64 row = newest ? writeArticle(article, reading, shown ? shown->article : 0, crawled, status)
                              : shown->article;
    const qint64 file = writeFile(known, reading, row, crawled);
    if (newest) {
        m_showFile.reset();
        m_showFile.bind(1, int64_t(file));
        m_showFile.bind(2, int64_t(row));
        m_showFile.exec();
        // The file shown became older than another revision that is there: that one is to be shown instead.
        if (shown && shown->file == file && crawled < shown->crawledOrder)
            leave(row, file);
    }
    if (known && known->article && known->article != row)
        leave(known->article, known->file);
}

void IndexFiles::drop(const QByteArray &path)
{
    const auto known = findFile(path);
    if (!known)
        return;
    SQLite::Statement gone(m_database, "UPDATE file SET present = 0 WHERE file = ?");
    gone.bind(1, int64_t(known->file));
    gone.exec();
    m_clearProblems.reset();
    m_clearProblems.bind(1, int64_t(m_folder));
    bindPath(m_clearProblems, 2, path);
    m_clearProblems.exec();
    if (known->article)
        leave(known->article, known->file);
}

/// `file` no longer is the newest revision of `article`, or none at all: another takes its place, or it is
/// missing.
void IndexFiles::leave(qint64 article, qint64 file)
{
    SQLite::Statement shown(m_database, "SELECT file FROM article WHERE article = ?");
    shown.bind(1, int64_t(article));
    if (!shown.executeStep() || shown.getColumn(0).getInt64() != file)
        return;

    SQLite::Statement next(m_database,
                           "SELECT file, path FROM file WHERE article = ? AND present"
                           " ORDER BY revision_at DESC, modified_ns DESC LIMIT 1");
    next.bind(1, int64_t(article));
    if (!next.executeStep()) {
        SQLite::Statement missing(m_database, "UPDATE article SET missing = 1 WHERE article = ?");
        missing.bind(1, int64_t(article));
        missing.exec();
        return;
    }
    if (next.getColumn(0).getInt64() == file)
        return;
    // A size no file has: should this run end before the file is read again, the next one does it.
    SQLite::Statement stale(m_database, "UPDATE file SET size = -1 WHERE file = ?");
    stale.bind(1, next.getColumn(0).getInt64());
    stale.exec();
    SQLite::Statement reopen(m_database, "UPDATE article SET crawled_order = ? WHERE article = ?");
    reopen.bind(1, int64_t(std::numeric_limits<qint64>::min()));
    reopen.bind(2, int64_t(article));
    reopen.exec();
    m_toReadAgain.append(toPath(next.getColumn(1)));
}

std::optional<IndexFiles::Known> IndexFiles::findFile(const QByteArray &path)
{
    m_findFile.reset();
    m_findFile.bind(1, int64_t(m_folder));
    bindPath(m_findFile, 2, path);
    if (!m_findFile.executeStep())
        return std::nullopt;
    return Known{ m_findFile.getColumn(0).getInt64(), m_findFile.getColumn(1).getInt64() };
}

std::optional<IndexFiles::Shown> IndexFiles::findArticle(const QString &key)
{
    m_findArticle.reset();
    bindText(m_findArticle, 1, key);
    m_findArticle.bind(2, int64_t(m_folder));
    if (!m_findArticle.executeStep())
        return std::nullopt;
    return Shown{ m_findArticle.getColumn(0).getInt64(), m_findArticle.getColumn(1).getInt64(),
                  m_findArticle.getColumn(2).getInt64(), m_findArticle.getColumn(3).getInt() != 0 };
}

qint64 IndexFiles::writeFile(const std::optional<Known> &known, const FileReading &reading, qint64 article,
                             qint64 crawled)
{
    SQLite::Statement &statement = known ? m_updateFile : m_insertFile;
    statement.reset();
    int index = 1;
    if (!known) {
        statement.bind(index++, int64_t(m_folder));
        bindPath(statement, index++, reading.entry.path);
    }
    statement.bind(index++, int64_t(reading.entry.size));
    statement.bind(index++, int64_t(reading.entry.modifiedNs));
    if (article)
        statement.bind(index++, int64_t(article));
    else
        statement.bind(index++);
    statement.bind(index++, int64_t(crawled));
    if (known) {
        statement.bind(index, int64_t(known->file));
        statement.exec();
        return known->file;
    }
    return insertedRow(statement);
}

qint64 IndexFiles::writeArticle(const Article &article, const FileReading &reading, qint64 existing,
                                qint64 crawled, Status status)
{
    SQLite::Statement &statement = existing ? m_updateArticle : m_insertArticle;
    statement.reset();
    bindText(statement, 2, article.id);
    bindText(statement, 3, article.title);
    statement.bind(4, int64_t(publisher(article.publisher)));
    bindText(statement, 5, article.authors.join(u'\n'));
    bindText(statement, 6, article.category);
    bindMoment(statement, 7, article.publishedAt);
    bindMoment(statement, 9, article.crawledAt);
    bindText(statement, 11, article.url);
    bindText(statement, 12, reading.excerpt);
    statement.bind(13, article.words);
    statement.bind(14, int64_t(article.publishedAt ? article.publishedAt->msecsSinceEpoch : crawled));
    statement.bind(15, int64_t(crawled));
    if (existing) {
        statement.bind(1, int64_t(existing));
        statement.exec();
        return existing;
    }
    bindText(statement, 16, article.key);
    statement.bind(17, int64_t(m_folder));
    statement.bind(18, int(status.read));
    statement.bind(19, int(status.starred));
    return insertedRow(statement);
}

void IndexFiles::setProblems(const FileReading &reading)
{
    m_clearProblems.reset();
    m_clearProblems.bind(1, int64_t(m_folder));
    bindPath(m_clearProblems, 2, reading.entry.path);
    m_clearProblems.exec();
    for (const QString &problem : reading.problems) {
        m_insertProblem.reset();
        m_insertProblem.bind(1, int64_t(m_folder));
        bindPath(m_insertProblem, 2, reading.entry.path);
        bindText(m_insertProblem, 3, problem);
        m_insertProblem.exec();
    }
}

qint64 IndexFiles::publisher(const QString &name)
{
    if (const auto found = m_publishers.constFind(name); found != m_publishers.cend())
        return *found;
    SQLite::Statement insert(m_database,
                             "INSERT INTO publisher (name) VALUES (?) ON CONFLICT (name) DO NOTHING");
    bindText(insert, 1, name);
    insert.exec();
    SQLite::Statement find(m_database, "SELECT publisher FROM publisher WHERE name = ?");
    bindText(find, 1, name);
    find.executeStep();
    return *m_publishers.insert(name, find.getColumn(0).getInt64());
}

} // namespace newsfold
