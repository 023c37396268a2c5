// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_text FOLDER [SECONDS]: taking the articles of a folder into the text databases, beside a bare loop on
// one core that inserts the same texts into the same FTS5 table; the size of the databases beside that of the
// texts; and how long terms take to be found. Every step keeps its best run of about SECONDS (default 20).

#include "article_reader.h"
#include "connection.h"
#include "fts5_api.h"
#include "gram_tokenizer.h"
#include "search_folding.h"
#include "text_reader.h"
#include "text_writer.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextStream>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <functional>
#include <thread>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

constexpr size_t atOnce = 1000;
constexpr int shards = 2;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

double seconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

/// The best of as many runs as fit into the time.
double best(double time, const std::function<void()> &work)
{
    double least = 1e9;
    for (double spent = 0; spent == 0 || spent + least < time;) {
        const double run = seconds(work);
        least = std::min(least, run);
        spent += run;
    }
    return least;
}

template <typename Value> Value valueOf(Result<Value> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<Value>)
        return std::move(*result);
}

std::vector<SearchText> readTexts(const QString &folder)
{
    std::vector<SearchText> texts;
    QDirIterator files(folder, { u"*.md"_s, u"*.txt"_s }, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const Article article = readArticle(file.readAll(), { .name = files.fileName() });
        texts.push_back({ qint64(texts.size() + 1), 1, article.title, article.authors.join(u'\n'),
                          article.publisher, article.text });
    }
    return texts;
}

qint64 bytesOf(const std::vector<SearchText> &texts)
{
    qint64 bytes = 0;
    for (const SearchText &text : texts) {
        for (const QString &column : { text.title, text.authors, text.publisher, text.body })
            bytes += column.toUtf8().size();
    }
    return bytes;
}

/// A database with nothing but the FTS5 table of the text databases.
class BareTable
{
public:
    explicit BareTable(const QString &path)
        : m_database(valueOf(openConnection(path, Access::ReadWrite)))
    {
        m_database->exec("PRAGMA synchronous = NORMAL");
        registerGramTokenizer(*m_database);
        QFile script(u":/sql/text_1.sql"_s);
        if (!script.open(QIODevice::ReadOnly))
            qFatal("the table's definition is missing");
        const QByteArray sql = script.readAll();
        const auto from = sql.indexOf("CREATE VIRTUAL TABLE text");
        m_database->exec(sql.sliced(from, sql.indexOf(';', from) - from).toStdString());
    }

    qint64 tokens(const std::vector<SearchText> &texts)
    {
        fts5_api &api = fts5Api(*m_database);
        void *context = nullptr;
        fts5_tokenizer tokenizer = {};
        api.xFindTokenizer(&api, "newsfold", &context, &tokenizer);
        Fts5Tokenizer *instance = nullptr;
        tokenizer.xCreate(context, nullptr, 0, &instance);
        qint64 count = 0;
        const auto add = [](void *sum, int, const char *, int, int, int) {
            ++*static_cast<qint64 *>(sum);
            return SQLITE_OK;
        };
        for (const SearchText &text : texts) {
            for (const QString &column : { text.title, text.authors, text.publisher, text.body }) {
                const std::string folded = foldForSearch(column).toStdString();
                tokenizer.xTokenize(instance, &count, FTS5_TOKENIZE_DOCUMENT, folded.data(),
                                    int(folded.size()), add);
            }
        }
        tokenizer.xDelete(instance);
        return count;
    }

    void fill(const std::vector<SearchText> &texts)
    {
        m_database->exec("BEGIN");
        SQLite::Statement insert(
            *m_database, "INSERT INTO text (rowid, body, title, authors, publisher) VALUES (?, ?, ?, ?, ?)");
        for (const SearchText &text : texts) {
            const auto fold = [](const QString &column) { return foldForSearch(column).toStdString(); };
            const std::array<std::string, 4> columns
                = { fold(text.body), fold(text.title), fold(text.authors), fold(text.publisher) };
            insert.bind(1, int64_t(text.article));
            for (size_t i = 0; i < columns.size(); ++i)
                insert.bindNoCopy(int(i) + 2, columns[i]);
            insert.exec();
            insert.reset();
        }
        m_database->exec("COMMIT");
    }

private:
    std::unique_ptr<SQLite::Database> m_database;
};

QStringList shardPaths(const QString &folder)
{
    return { folder + u"/text_0.sqlite"_s, folder + u"/text_1.sqlite"_s };
}

void fillShard(const QString &path, const std::vector<SearchText> &texts, qint64 remainder)
{
    TextWriter writer = valueOf(TextWriter::open(path));
    valueOf(writer.load(true));
    std::vector<SearchText> some;
    for (const SearchText &text : texts) {
        if (text.article % shards != remainder)
            continue;
        some.push_back(text);
        if (some.size() == atOnce) {
            valueOf(writer.write(some));
            some.clear();
        }
    }
    valueOf(writer.write(some));
    valueOf(writer.load(false));
}

qint64 sizeOf(const QString &folder)
{
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        bytes += file.size();
    return bytes;
}

/// Pieces of the texts that look as wanted, a few that are common and a few that are rare.
QStringList termsLike(const std::vector<SearchText> &texts, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption);
    QHash<QString, int> counts;
    const size_t step = std::max<size_t>(1, texts.size() / 2000);
    for (size_t i = 0; i < texts.size(); i += step) {
        for (auto matches = expression.globalMatch(texts[i].body); matches.hasNext();)
            ++counts[matches.next().captured(1)];
    }
    QStringList terms = counts.keys();
    std::ranges::sort(terms, {}, [&](const QString &term) { return std::pair(-counts[term], term); });
    QStringList chosen;
    for (const double part : { 0.0, 0.0002, 0.001, 0.01, 0.1, 0.5, 0.9 })
        chosen.append(terms.value(qsizetype(part * double(terms.size()))));
    chosen.removeAll(QString());
    chosen.removeDuplicates();
    return chosen;
}

void printQueries(TextReader &reader, const std::vector<SearchText> &texts)
{
    struct Class
    {
        const char *name;
        TermKind kind;
        const char16_t *pattern;
    };
    const Class classes[] = {
        { "one syllable", TermKind::Word, u"([가-힣])" },
        { "two syllables", TermKind::Word, u"(?<![가-힣])([가-힣]{2})" },
        { "three syllables", TermKind::Word, u"(?<![가-힣])([가-힣]{3})" },
        { "four syllables and more", TermKind::Word, u"(?<![가-힣])([가-힣]{4,6})" },
        { "Latin", TermKind::Word, u"([A-Za-z]{2,8})" },
        { "Latin beginnings", TermKind::Prefix, u"\\b([A-Za-z]{1,3})" },
        { "mixed", TermKind::Word, u"([A-Z0-9]+[가-힣]+)" },
        { "phrases", TermKind::Phrase, u"(?<![가-힣])([가-힣]{2,4} [가-힣]{1,4})" },
    };
    for (const Class &kind : classes) {
        out() << "  " << kind.name << ":\n";
        for (const QString &text : termsLike(texts, QString::fromUtf16(kind.pattern))) {
            const QueryTerm term{ QueryField::Any, kind.kind, text };
            size_t hits = 0;
            const double time = best(0.2, [&] { hits = valueOf(reader.find(term)).size(); });
            out() << "    " << QString::number(time * 1000, 'f', 2).rightJustified(8) << " ms "
                  << QString::number(hits).rightJustified(8) << "  " << text << '\n';
            out().flush();
        }
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2) {
        QTextStream(stderr) << "bench_text FOLDER [SECONDS]\n";
        return 2;
    }
    const double time = words.size() > 2 ? words[2].toDouble() : 20;
    const auto texts = readTexts(words[1]);
    const qint64 bytes = bytesOf(texts);
    const double megabytes = double(bytes) / 1e6;
    out() << "Texts of " << texts.size() << " articles, " << QString::number(megabytes, 'f', 1)
          << " MB of UTF-8\n";
    const auto line = [&](const char *name, double value, double floor) {
        out() << qSetFieldWidth(40) << Qt::left << name << qSetFieldWidth(0)
              << QString::number(value, 'f', 3).rightJustified(9) << " s   "
              << QString::number(megabytes / value, 'f', 1).rightJustified(6) << " MB/s";
        if (floor > 0)
            out() << "   " << QString::number(value / floor, 'f', 2) << "x floor";
        out() << Qt::endl;
    };

    qsizetype folded = 0;
    line("fold",
         best(time / 4,
              [&] {
                  for (const SearchText &text : texts)
                      folded += foldForSearch(text.body).size();
              }),
         0);
    qint64 tokens = 0;
    line("fold and tokenise",
         best(time / 4,
              [&] {
                  const QTemporaryDir dir;
                  tokens = BareTable(dir.filePath(u"bare.sqlite"_s)).tokens(texts);
              }),
         0);
    qint64 bareBytes = 0;
    const double floor = best(time, [&] {
        const QTemporaryDir dir;
        BareTable(dir.filePath(u"bare.sqlite"_s)).fill(texts);
        bareBytes = sizeOf(dir.path());
    });
    line("floor: bare loop into FTS5, one core", floor, 0);
    line("two shards, one after the other",
         best(time,
              [&] {
                  const QTemporaryDir dir;
                  const QStringList paths = shardPaths(dir.path());
                  for (int i = 0; i < shards; ++i)
                      fillShard(paths[i], texts, i);
              }),
         floor);
    std::unique_ptr<QTemporaryDir> dir;
    line("two shards, two threads",
         best(time,
              [&] {
                  dir = std::make_unique<QTemporaryDir>();
                  const QStringList paths = shardPaths(dir->path());
                  std::vector<std::jthread> threads;
                  for (int i = 0; i < shards; ++i)
                      threads.emplace_back([&, i] { fillShard(paths[i], texts, i); });
              }),
         floor);
    const auto size = [&](const char *name, qint64 value) {
        out() << qSetFieldWidth(40) << Qt::left << name << qSetFieldWidth(0)
              << QString::number(double(value) / 1e6, 'f', 1).rightJustified(9) << " MB  "
              << QString::number(double(value) / double(bytes), 'f', 3) << "x text" << Qt::endl;
    };
    out() << tokens << " tokens\n";
    size("size of the bare table", bareBytes);
    size("size of both databases", sizeOf(dir->path()));
    TextReader reader = valueOf(TextReader::open(shardPaths(dir->path())));
    out() << "Finding terms as loaded\n";
    printQueries(reader, texts);
    const double tidying = seconds([&] {
        for (const QString &path : shardPaths(dir->path())) {
            TextWriter writer = valueOf(TextWriter::open(path));
            while (valueOf(writer.tidy())) {}
        }
    });
    line("tidying", tidying, floor);
    size("size of both databases", sizeOf(dir->path()));
    out() << "Finding terms when tidied\n";
    printQueries(reader, texts);
    return 0;
}
