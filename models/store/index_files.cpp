// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_files.h"

#include "statement_values.h"

#include <QtEndian>

#include <SQLiteCpp/Database.h>

#include <limits>

namespace newsfold {

namespace {

constexpr auto insertArticleSql = "INSERT INTO article (folder, publisher, category, authors, "
                                  "published_order, crawled_order, read, starred, noted, highlighted, tags)"
                                  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?8, ?9, ?10, ?11, ?12)";
// Rows that are as they should be are not written: most articles that are read again have not changed.
constexpr auto updateArticleSql = "UPDATE article SET publisher = ?2, category = ?3, authors = ?4, "
                                  "published_order = ?5, crawled_order = ?6,"
                                  " missing = 0 WHERE article = ?7"
                                  " AND (publisher, category, authors, published_order, crawled_order, "
                                  "missing) IS NOT (?2, ?3, ?4, ?5, ?6, 0)";
constexpr auto insertCardSql
    = "INSERT INTO card (article, folder, key, path, id, title, published_at, published_offset, crawled_at,"
      " crawled_offset, url) VALUES (?1, ?10, ?11, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
constexpr auto updateCardSql
    = "UPDATE card SET path = ?2, id = ?3, title = ?4, published_at = ?5, published_offset = ?6, crawled_at "
      "= ?7,"
      " crawled_offset = ?8, url = ?9 WHERE article = ?1"
      " AND (path, id, title, published_at, published_offset, crawled_at, crawled_offset, url)"
      " IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

// An order below every other: whatever is read of the article next is shown.
constexpr qint64 beforeEverything = std::numeric_limits<qint64>::min();

qint64 modifiedMsecs(const FileReading &reading)
{
    return reading.entry.modifiedNs / 1'000'000;
}

} // namespace

IndexFiles::IndexFiles(SQLite::Database &database, IndexNames &names, qint64 folder)
    : m_database(database)
    , m_names(names)
    , m_folder(folder)
    , m_states(database, names)
    , m_findFile(database,
                 "SELECT article, pending, shown, present, size, modified_ns FROM file"
                 " WHERE folder = ? AND path = ?")
    , m_findArticle(database,
                    "SELECT article, path, crawled_order, missing FROM card JOIN article USING (article)"
                    " WHERE key = ? AND card.folder = ?")
    , m_insertFile(database,
                   "INSERT INTO file (size, modified_ns, pending, article, shown, revision_at, folder, path)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    , m_updateFile(
          database,
          "UPDATE file SET size = ?, modified_ns = ?, pending = ?, article = ?, shown = ?, revision_at = ?,"
          " present = 1 WHERE folder = ? AND path = ?")
    , m_insertArticle(database, insertArticleSql)
    , m_updateArticle(database, updateArticleSql)
    , m_insertCard(database, insertCardSql)
    , m_updateCard(database, updateCardSql)
    , m_findBody(database, "SELECT words, problems, revision FROM body WHERE article = ?")
    , m_writeBody(
          database,
          "INSERT INTO body (article, words, problems, revision) VALUES (?, ?, ?, ?) ON CONFLICT (article)"
          " DO UPDATE SET words = excluded.words, problems = excluded.problems, revision = excluded.revision")
    , m_hideFile(database, "UPDATE file SET shown = 0 WHERE folder = ? AND path = ? AND article = ?")
    , m_clearProblems(database, "DELETE FROM problem WHERE folder = ? AND path = ?")
    , m_insertProblem(database, "INSERT INTO problem (folder, path, message) VALUES (?, ?, ?)")
{
}

std::optional<qint64> IndexFiles::take(const FileReading &reading, const ArticleState &state)
{
    const QByteArray &path = reading.entry.path;
    const auto known = findFile(path);
    setProblems(reading, known.has_value());
    count(known, reading);

    if (!reading.article) {
        const bool kept = reading.unreadable && known && known->article;
        writeFile(known, reading, kept ? known->article : 0, kept ? known->shown : true,
                  modifiedMsecs(reading));
        if (known && known->article && !kept)
            leave(known->article, path);
        return std::nullopt;
    }

    const Article &article = *reading.article;
    const qint64 crawled = article.crawledAt ? article.crawledAt->msecsSinceEpoch : modifiedMsecs(reading);
    const auto shown = findArticle(article.key);
    const bool newest = !shown || shown->missing || crawled >= shown->crawledOrder || shown->path == path;
    const qint64 row
        = newest ? writeArticle(reading, shown ? shown->article : 0, crawled, state) : shown->article;
    writeFile(known, reading, row, newest, crawled);
    bool searched = false;
    if (newest) {
        if (shown && shown->path != path) {
            m_hideFile.reset();
            m_hideFile.bind(1, int64_t(m_folder));
            bindPath(m_hideFile, 2, shown->path);
            m_hideFile.bind(3, int64_t(row));
            m_hideFile.exec();
        }
        if (!reading.headOnly)
            searched = writeBody(reading, row) || (known && known->pending == TextWanted);
        // The file shown became older than another revision that is there: that one is to be shown instead.
        if (shown && shown->path == path && crawled < shown->crawledOrder)
            leave(row, path);
    }
    if (known && known->article && known->article != row)
        leave(known->article, path);
    return searched ? std::optional(row) : std::nullopt;
}

void IndexFiles::drop(const QByteArray &path)
{
    const auto known = findFile(path);
    if (!known)
        return;
    SQLite::Statement gone(m_database, "UPDATE file SET present = 0 WHERE folder = ? AND path = ?");
    gone.bind(1, int64_t(m_folder));
    bindPath(gone, 2, path);
    gone.exec();
    m_clearProblems.reset();
    m_clearProblems.bind(1, int64_t(m_folder));
    bindPath(m_clearProblems, 2, path);
    m_clearProblems.exec();
    if (known->article)
        leave(known->article, path);
}

void IndexFiles::settle()
{
    QList<std::pair<qint64, QByteArray>> open;
    SQLite::Statement query(m_database,
                            "SELECT article, path FROM article JOIN card USING (article)"
                            " WHERE article.folder = ? AND crawled_order = ? AND missing = 0");
    query.bind(1, int64_t(m_folder));
    query.bind(2, int64_t(beforeEverything));
    while (query.executeStep())
        open.append({ query.getColumn(0).getInt64(), toPath(query.getColumn(1)) });
    for (const auto &[article, path] : open)
        leave(article, path);
}

/// The file at `path` no longer is the newest revision of `article`, or none at all: another takes its place,
/// or it is missing.
void IndexFiles::leave(qint64 article, const QByteArray &path)
{
    SQLite::Statement shown(m_database, "SELECT path FROM card WHERE article = ?");
    shown.bind(1, int64_t(article));
    if (!shown.executeStep())
        return;
    const QByteArray shownPath = toPath(shown.getColumn(0));
    const auto still = presentRevision(article, shownPath);
    // What goes may be the revision that was to take the place of the shown one, which went before.
    if (shownPath != path && still)
        return;

    // The one shown has the mark, unless it has just become another article's.
    SQLite::Statement next(m_database,
                           "SELECT path, revision_at FROM file WHERE article = ?1 AND shown = 0 AND present"
                           " ORDER BY revision_at DESC, modified_ns DESC LIMIT 1");
    next.bind(1, int64_t(article));
    const bool another = next.executeStep();
    if (!another && !still) {
        setMissing(article);
        return;
    }
    if (!another || (still && *still >= next.getColumn(1).getInt64()))
        return;
    // Should this run end before the file is read again, the next one does it.
    const QByteArray successor = toPath(next.getColumn(0));
    SQLite::Statement pending(m_database,
                              "UPDATE file SET pending = ? WHERE folder = ? AND path = ? AND NOT pending");
    pending.bind(1, int(ToShow));
    pending.bind(2, int64_t(m_folder));
    bindPath(pending, 3, successor);
    pending.exec();
    SQLite::Statement reopen(m_database, "UPDATE article SET crawled_order = ? WHERE article = ?");
    reopen.bind(1, int64_t(beforeEverything));
    reopen.bind(2, int64_t(article));
    reopen.exec();
    m_toReadAgain.append(successor);
}

/// When the file at `path` was crawled; nothing if it is gone or is no revision of `article`.
std::optional<qint64> IndexFiles::presentRevision(qint64 article, const QByteArray &path)
{
    SQLite::Statement query(
        m_database, "SELECT revision_at FROM file WHERE folder = ? AND path = ? AND article = ? AND present");
    query.bind(1, int64_t(m_folder));
    bindPath(query, 2, path);
    query.bind(3, int64_t(article));
    if (!query.executeStep())
        return std::nullopt;
    return query.getColumn(0).getInt64();
}

void IndexFiles::setMissing(qint64 article)
{
    // It is listed as it was shown last, in its old place, though another revision was to be shown meanwhile.
    SQLite::Statement missing(
        m_database,
        "UPDATE article SET missing = 1, crawled_order = iif(crawled_order = ?2, coalesce("
        "(SELECT coalesce(crawled_at, revision_at) FROM card LEFT JOIN file USING (folder, path)"
        " WHERE card.article = ?1), published_order), crawled_order) WHERE article = ?1");
    missing.bind(1, int64_t(article));
    missing.bind(2, int64_t(beforeEverything));
    missing.exec();
}

/// A run that was killed may have looked at files, or read them and not written what is searched: the first
/// are as good as new, the others are what they were.
void IndexFiles::count(const std::optional<Known> &known, const FileReading &reading)
{
    if (reading.headOnly)
        return;
    const bool same = known && known->present && known->size == reading.entry.size
        && known->modifiedNs == reading.entry.modifiedNs;
    if (same && known->pending && reading.unreadable) // tried again, in vain
        return;
    if (!known || !known->present || known->pending == LookedAt)
        ++m_added;
    else if (!same || known->pending == Unreadable)
        ++m_changed;
}

std::optional<IndexFiles::Known> IndexFiles::findFile(const QByteArray &path)
{
    m_findFile.reset();
    m_findFile.bind(1, int64_t(m_folder));
    bindPath(m_findFile, 2, path);
    if (!m_findFile.executeStep())
        return std::nullopt;
    return Known{ .article = m_findFile.getColumn(0).getInt64(),
                  .pending = Pending(m_findFile.getColumn(1).getInt()),
                  .shown = m_findFile.getColumn(2).getInt() != 0,
                  .present = m_findFile.getColumn(3).getInt() != 0,
                  .size = m_findFile.getColumn(4).getInt64(),
                  .modifiedNs = m_findFile.getColumn(5).getInt64() };
}

std::optional<IndexFiles::Shown> IndexFiles::findArticle(const QString &key)
{
    m_findArticle.reset();
    bindText(m_findArticle, 1, key);
    m_findArticle.bind(2, int64_t(m_folder));
    if (!m_findArticle.executeStep())
        return std::nullopt;
    return Shown{ m_findArticle.getColumn(0).getInt64(), toPath(m_findArticle.getColumn(1)),
                  m_findArticle.getColumn(2).getInt64(), m_findArticle.getColumn(3).getInt() != 0 };
}

void IndexFiles::writeFile(const std::optional<Known> &known, const FileReading &reading, qint64 article,
                           bool shown, qint64 crawled)
{
    SQLite::Statement &statement = known ? m_updateFile : m_insertFile;
    statement.reset();
    statement.bind(1, int64_t(reading.entry.size));
    statement.bind(2, int64_t(reading.entry.modifiedNs));
    statement.bind(3, int(reading.headOnly ? LookedAt : reading.unreadable ? Unreadable : Settled));
    if (article)
        statement.bind(4, int64_t(article));
    else
        statement.bind(4);
    statement.bind(5, int(shown));
    statement.bind(6, int64_t(crawled));
    statement.bind(7, int64_t(m_folder));
    bindPath(statement, 8, reading.entry.path);
    statement.exec();
}

qint64 IndexFiles::writeArticle(const FileReading &reading, qint64 existing, qint64 crawled,
                                const ArticleState &state)
{
    const Article &article
        = *reading.article; // NOLINT(bugprone-unchecked-optional-access): take() has looked
    QByteArray authors(article.authors.size() * qsizetype(sizeof(quint32)), Qt::Uninitialized);
    for (qsizetype i = 0; i < article.authors.size(); ++i)
        qToLittleEndian(quint32(m_names.authors.of(article.authors[i])), authors.data() + i * 4);

    const QByteArray tags = existing ? QByteArray() : m_states.tagNumbers(state.tags);

    SQLite::Statement &narrow = existing ? m_updateArticle : m_insertArticle;
    narrow.reset();
    narrow.bind(2, int64_t(m_names.publishers.of(article.publisher)));
    narrow.bind(3, int64_t(m_names.categories.of(article.category)));
    narrow.bindNoCopy(4, authors.constData(), int(authors.size()));
    narrow.bind(5, int64_t(article.publishedAt ? article.publishedAt->msecsSinceEpoch : crawled));
    narrow.bind(6, int64_t(crawled));
    if (existing) {
        narrow.bind(7, int64_t(existing));
    } else {
        narrow.bind(1, int64_t(m_folder));
        narrow.bind(8, int(state.read));
        narrow.bind(9, int(state.starred));
        narrow.bind(10, int(state.noted));
        narrow.bind(11, int(state.highlighted));
        narrow.bindNoCopy(12, tags.constData(), int(tags.size()));
    }
    narrow.exec();
    const qint64 row = existing ? existing : qint64(m_database.getLastInsertRowid());
    if (!existing)
        m_states.addNotes(row, state.notes);

    SQLite::Statement &card = existing ? m_updateCard : m_insertCard;
    card.reset();
    card.bind(1, int64_t(row));
    bindPath(card, 2, reading.entry.path);
    bindText(card, 3, article.id);
    bindText(card, 4, article.title);
    bindMoment(card, 5, article.publishedAt);
    bindMoment(card, 7, article.crawledAt);
    bindText(card, 9, article.url);
    if (!existing) {
        card.bind(10, int64_t(m_folder));
        bindText(card, 11, article.key);
    }
    card.exec();
    return row;
}

/// Returns whether what is searched has changed.
bool IndexFiles::writeBody(const FileReading &reading, qint64 article)
{
    const int words = reading.article->words; // NOLINT(bugprone-unchecked-optional-access): take() has looked
    m_findBody.reset();
    m_findBody.bind(1, int64_t(article));
    const bool known = m_findBody.executeStep();
    const bool searched = !known || m_findBody.getColumn(2).getInt64() != reading.revision;
    if (!searched && m_findBody.getColumn(0).getInt() == words
        && m_findBody.getColumn(1).getInt() == int(reading.problems.size()))
        return false;
    m_findBody.reset(); // it would hold the table while that is written
    m_writeBody.reset();
    m_writeBody.bind(1, int64_t(article));
    m_writeBody.bind(2, words);
    m_writeBody.bind(3, int(reading.problems.size()));
    m_writeBody.bind(4, int64_t(reading.revision));
    m_writeBody.exec();
    return searched;
}

void IndexFiles::setProblems(const FileReading &reading, bool known)
{
    if (known) {
        m_clearProblems.reset();
        m_clearProblems.bind(1, int64_t(m_folder));
        bindPath(m_clearProblems, 2, reading.entry.path);
        m_clearProblems.exec();
    }
    for (const QString &problem : reading.problems) {
        m_insertProblem.reset();
        m_insertProblem.bind(1, int64_t(m_folder));
        bindPath(m_insertProblem, 2, reading.entry.path);
        bindText(m_insertProblem, 3, problem);
        m_insertProblem.exec();
    }
}

} // namespace newsfold
