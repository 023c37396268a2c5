// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_writer.h"

#include "connection.h"
#include "gram_tokenizer.h"
#include "letter_writer.h"
#include "schema.h"
#include "search_characters.h"
#include "search_folding.h"

#include <QFile>
#include <QFileInfo>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace newsfold {
namespace {

constexpr int applicationId = 0x4e465478; // "NFTx"

/// How an FTS5 table gathers what it writes. These settings are kept in the database.
struct Gathering
{
    int hashBytes; ///< how much is gathered in memory before it is written as a segment
    int automerge; ///< from how many segments on some are put together while writing; 0: never
};
constexpr Gathering usually = { 4 << 20, 16 };
// More memory makes fewer segments, but takes longer: past this size the processor's caches miss.
constexpr Gathering whileLoading = { 16 << 20, 0 };

/// So many segments are put together by tidying. Fewer would have the largest written anew too often.
constexpr int segmentsToMerge = 16;
/// FTS5's way out when there are too many: all of them in one transaction, however long that takes. Never.
constexpr int crisisMerge = 1999;

/// While loading, a commit each time so much of texts has been written: it ends a segment, full or not.
constexpr qsizetype charactersAtOnce = 16 << 20;

constexpr int pagesAtOnce = 100; // of about 4 kB
constexpr qint64 freeShare = 50; // up to a fiftieth of the file is kept free, to be written to

constexpr const char *tables[] = { "text", "initials" };

void setGathering(SQLite::Database &database, const char *table, const Gathering &gathering)
{
    SQLite::Statement set(database, "INSERT INTO "s + table + " (" + table + ", rank) VALUES (?, ?)");
    const auto apply = [&](const char *name, int value) {
        set.bind(1, name);
        set.bind(2, value);
        set.exec();
        set.reset();
    };
    apply("hashsize", gathering.hashBytes);
    apply("automerge", gathering.automerge);
    apply("usermerge", segmentsToMerge);
    apply("crisismerge", crisisMerge);
}

void setMeta(SQLite::Database &database, const char *name, qint64 value)
{
    SQLite::Statement set(database,
                          "INSERT INTO meta (name, value) VALUES (?, ?)"
                          " ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    set.bind(1, name);
    set.bind(2, int64_t(value));
    set.exec();
}

qint64 meta(SQLite::Database &database, const char *name)
{
    SQLite::Statement get(database, "SELECT value FROM meta WHERE name = ?");
    get.bind(1, name);
    return get.executeStep() ? get.getColumn(0).getInt64() : 0;
}

void setLoading(SQLite::Database &database, bool loading)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (const char *table : tables)
        setGathering(database, table, loading ? whileLoading : usually);
    setMeta(database, "loading", loading);
    transaction.commit();
}

/// Lets free pages be given back later: a choice that can only be made before anything is in a database.
Result<void> prepareFile(const QString &path)
{
    if (QFileInfo(path).size() > 0)
        return {};
    return guarded(path, [&]() -> Result<void> {
        SQLite::Database fresh(QFile::encodeName(path).toStdString(),
                               SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        fresh.exec("PRAGMA auto_vacuum = INCREMENTAL");
        fresh.exec("PRAGMA journal_mode = WAL");
        return {};
    });
}

/// Gives some of the pages back that putting segments together has freed; whether there are more.
bool giveBack(SQLite::Database &database)
{
    const auto ask = [&](const char *pragma) { return database.execAndGet(pragma).getInt64(); };
    if (ask("PRAGMA freelist_count") * freeShare <= ask("PRAGMA page_count"))
        return false;
    database.exec("PRAGMA incremental_vacuum(" + std::to_string(pagesAtOnce) + ")");
    return true;
}

Result<std::unique_ptr<SQLite::Database>> openTexts(const QString &path)
{
    if (auto prepared = prepareFile(path); !prepared)
        return std::unexpected(prepared.error());
    auto database = openConnection(path, Access::ReadWrite);
    if (!database)
        return database;
    return guarded(path, [&]() -> Result<std::unique_ptr<SQLite::Database>> {
        // Losing the last transactions in a power cut costs reading some files again, nothing else.
        (*database)->exec("PRAGMA synchronous = NORMAL");
        (*database)->exec("PRAGMA cache_size = -16384");
        registerGramTokenizer(**database);
        if (auto migrated = migrate(**database, path, { applicationId, { u":/sql/text_1.sql"_s } });
            !migrated)
            return std::unexpected(migrated.error());
        if (!hasTables(**database, { "meta", "held", "text", "initials", "letter" })
            || !(*database)->execAndGet("SELECT count(*) FROM meta WHERE name = 'identity'").getInt()
            || !holdsGrams(**database))
            return std::unexpected(damaged(path));
        if (meta(**database, "loading"))
            setLoading(**database, false);
        (*database)->execAndGet("SELECT count(*) FROM (SELECT 1 FROM text LIMIT 1)");
        return std::move(*database);
    });
}

QString consonantsOf(QString text)
{
    for (QChar &c : text)
        c = QChar(char16_t(initialOf(c.unicode())));
    return text;
}

void run(SQLite::Statement &statement)
{
    statement.exec();
    statement.reset();
}

/// Writes single articles, within the transaction of the caller.
class ArticleInsertion
{
public:
    ArticleInsertion(SQLite::Database &database, LetterWriter &letters)
        : m_letters(letters)
        , m_text(database, "INSERT INTO text (rowid, body, title, authors, publisher) VALUES (?, ?, ?, ?, ?)")
        , m_initials(database, "INSERT INTO initials (rowid, title, publisher) VALUES (?, ?, ?)")
        , m_held(database, "INSERT INTO held (article, revision) VALUES (?, ?)")
    {
    }

    void insert(const SearchText &text)
    {
        const QString title = foldForSearch(text.title);
        const QString publisher = foldForSearch(text.publisher);
        const std::string columns[] = {
            noted(text, LetterColumn::Body, foldForSearch(text.body)),
            noted(text, LetterColumn::Title, title),
            noted(text, LetterColumn::Authors, foldForSearch(text.authors)),
            noted(text, LetterColumn::Publisher, publisher),
        };
        insert(m_text, text.article, columns);
        const std::string initials[] = {
            notedInitials(text, LetterColumn::TitleInitials, title),
            notedInitials(text, LetterColumn::PublisherInitials, publisher),
        };
        insert(m_initials, text.article, initials);
        m_held.bind(1, int64_t(text.article));
        m_held.bind(2, int64_t(text.revision));
        run(m_held);
    }

private:
    std::string noted(const SearchText &text, LetterColumn column, const QString &folded)
    {
        m_letters.add(quint32(text.article), column, folded);
        return folded.toStdString();
    }
    std::string notedInitials(const SearchText &text, LetterColumn column, QString folded)
    {
        folded.remove(u' ');
        m_letters.add(quint32(text.article), column, consonantsOf(folded));
        return folded.toStdString();
    }
    static void insert(SQLite::Statement &statement, qint64 article, std::span<const std::string> columns)
    {
        statement.bind(1, int64_t(article));
        for (size_t i = 0; i < columns.size(); ++i)
            statement.bindNoCopy(int(i) + 2, columns[i]);
        run(statement);
    }

    LetterWriter &m_letters;
    SQLite::Statement m_text;
    SQLite::Statement m_initials;
    SQLite::Statement m_held;
};

/// Takes out what is there of `articles`.
void takeOut(SQLite::Database &database, LetterWriter &letters, std::span<const qint64> articles)
{
    SQLite::Statement release(database, "DELETE FROM held WHERE article = ?");
    SQLite::Statement text(database, "DELETE FROM text WHERE rowid = ?");
    SQLite::Statement initials(database, "DELETE FROM initials WHERE rowid = ?");
    std::vector<quint32> removed;
    for (const qint64 article : articles) {
        release.bind(1, int64_t(article));
        const bool there = release.exec() > 0;
        release.reset();
        if (!there)
            continue;
        text.bind(1, int64_t(article));
        run(text);
        initials.bind(1, int64_t(article));
        run(initials);
        removed.push_back(quint32(article));
    }
    if (removed.empty())
        return;
    letters.flush();
    letters.remove(removed);
}

/// In the order of the table; of several for one article, the last.
std::vector<const SearchText *> inOrder(std::span<const SearchText> texts)
{
    std::vector<const SearchText *> ordered;
    for (const SearchText &text : texts)
        ordered.push_back(&text);
    std::ranges::stable_sort(ordered, {}, &SearchText::article);
    const auto repeated
        = std::ranges::unique(ordered.rbegin(), ordered.rend(), {}, &SearchText::article).begin().base();
    ordered.erase(ordered.begin(), repeated);
    return ordered;
}

} // namespace

TextWriter::TextWriter(QString path, std::unique_ptr<SQLite::Database> database, bool rebuilt)
    : m_path(std::move(path))
    , m_database(std::move(database))
    , m_letters(std::make_unique<LetterWriter>(*m_database))
    , m_rebuilt(rebuilt)
{
}

TextWriter::TextWriter(TextWriter &&) noexcept = default;
TextWriter::~TextWriter() = default;

void TextWriter::discard(const QString &path)
{
    for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s })
        QFile::remove(path + suffix);
}

Result<TextWriter> TextWriter::open(const QString &path)
{
    auto database = openTexts(path);
    const bool rebuilt = !database && database.error().code == ErrorCode::Damaged;
    if (rebuilt) {
        discard(path);
        database = openTexts(path);
    }
    if (!database)
        return std::unexpected(database.error());
    return TextWriter(path, std::move(*database), rebuilt);
}

template <typename Body> Result<void> TextWriter::change(Body body)
{
    const auto changed = guarded(m_path, [&]() -> Result<void> {
        if (!m_transaction) {
            m_transaction
                = std::make_unique<SQLite::Transaction>(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        }
        body();
        if (!m_loading || m_gathered >= charactersAtOnce)
            commit();
        return {};
    });
    if (!changed) {
        m_letters->clear();
        m_gathered = 0;
        m_transaction.reset();
    }
    return changed;
}

void TextWriter::commit()
{
    if (!m_transaction)
        return;
    m_letters->flush();
    m_transaction->commit();
    m_transaction.reset();
    m_gathered = 0;
}

Result<void> TextWriter::write(std::span<const SearchText> texts)
{
    const auto ordered = inOrder(texts);
    std::vector<qint64> articles;
    for (const SearchText *text : ordered)
        articles.push_back(text->article);
    return change([&] {
        takeOut(*m_database, *m_letters, articles);
        ArticleInsertion insertion(*m_database, *m_letters);
        for (const SearchText *text : ordered) {
            insertion.insert(*text);
            m_gathered += text->body.size();
        }
    });
}

Result<void> TextWriter::remove(std::span<const qint64> articles)
{
    return change([&] { takeOut(*m_database, *m_letters, articles); });
}

Result<QList<std::pair<qint64, qint64>>> TextWriter::held()
{
    return guarded(m_path, [&]() -> Result<QList<std::pair<qint64, qint64>>> {
        QList<std::pair<qint64, qint64>> held;
        SQLite::Statement all(*m_database, "SELECT article, revision FROM held ORDER BY article");
        while (all.executeStep())
            held.append({ all.getColumn(0).getInt64(), all.getColumn(1).getInt64() });
        return held;
    });
}

bool TextWriter::isDamaged()
{
    const auto sound = guarded(m_path, [&]() -> Result<bool> {
        if (m_database->execAndGet("PRAGMA quick_check(1)").getString() != "ok")
            return false;
        for (const char *table : tables)
            m_database->exec("INSERT INTO "s + table + " (" + table + ") VALUES ('integrity-check')");
        return true;
    });
    return sound ? !*sound : sound.error().code == ErrorCode::Damaged;
}

Result<QString> TextWriter::identity()
{
    return guarded(m_path, [&]() -> Result<QString> {
        return QString::fromStdString(
            m_database->execAndGet("SELECT value FROM meta WHERE name = 'identity'").getString());
    });
}

Result<void> TextWriter::load(bool loading)
{
    m_loading = loading;
    return change([&] {
        // Outside of what is loaded: FTS5 applies settings to what it gathers from then on.
        commit();
        setLoading(*m_database, loading);
    });
}

Result<bool> TextWriter::tidy()
{
    return guarded(m_path, [&]() -> Result<bool> {
        bool more = false;
        for (const char *table : tables) {
            // FTS5 tells by the number of changes whether it found something to do.
            const auto before = m_database->getTotalChanges();
            SQLite::Statement merge(*m_database,
                                    "INSERT INTO "s + table + " (" + table + ", rank) VALUES ('merge', ?)");
            merge.bind(1, pagesAtOnce);
            merge.exec();
            more |= m_database->getTotalChanges() - before >= 2;
        }
        return more || giveBack(*m_database);
    });
}

} // namespace newsfold
