// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_search FOLDER LIBRARY: what questions cost on an index that is there. Words are cut out of titles and
// typed syllable by syllable; each key is a question, answered up to the rows of the first page (excerpts
// read from their files included), and then with what is told beside them. Floors, in the same run: the text
// index alone for a word, one look at every article's narrow row.

#include "document_reader.h"
#include "index_reader.h"
#include "library_paths.h"
#include "query_parser.h"
#include "text_reader.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTextStream>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <random>
#include <sys/resource.h>
#include <vector>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

constexpr int firstPage = 20; // rows of a tall window
constexpr int words = 60;

class Times
{
public:
    template <typename Work> void add(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        add(timer);
    }
    void add(const QElapsedTimer &timer) { m_milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6); }
    void add(double milliseconds) { m_milliseconds.push_back(milliseconds); }
    double quantile(double part)
    {
        std::ranges::sort(m_milliseconds);
        return m_milliseconds[std::min(m_milliseconds.size() - 1,
                                       size_t(part * double(m_milliseconds.size())))];
    }
    size_t size() const { return m_milliseconds.size(); }

private:
    std::vector<double> m_milliseconds;
};

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

void printLine(const QString &what, Times &times)
{
    const auto ms
        = [&](double part) { return QString::number(times.quantile(part), 'f', 2).rightJustified(9); };
    out() << what.leftJustified(46) << ms(0.5) << ms(0.95) << ms(1) << "   (" << times.size() << ")\n";
    out().flush();
}

double megabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.sliced(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Words of two syllables or more, from the titles of articles all over the list.
QStringList someWords(IndexReader &reader, const QList<qint64> &rows)
{
    std::mt19937 random(7);
    QSet<QString> found;
    while (found.size() < words) {
        const qint64 row = rows[qsizetype(random() % size_t(rows.size()))];
        const auto articles = reader.articles(std::span(&row, 1));
        const QStringList parts = articles->first().title.split(u' ');
        QString word = parts[qsizetype(random() % size_t(parts.size()))];
        word.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
        if (word.size() >= 2)
            found.insert(word.first(qMin<qsizetype>(word.size(), 4)));
    }
    QStringList sorted = found.values();
    sorted.sort();
    return sorted;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        QTextStream(stderr) << "bench_search FOLDER LIBRARY\n";
        return 2;
    }
    const QString folder = QFileInfo(arguments[1]).absoluteFilePath();
    const LibraryPaths paths{ arguments[2] };
    const QDate today = QDate(2026, 1, 7);
    auto reader = IndexReader::open(paths.index());
    auto texts = TextReader::open(paths.texts());
    if (!reader || !texts) {
        QTextStream(stderr) << "no index\n";
        return 1;
    }

    out() << QString().leftJustified(46) << "   median     95 %      max   ms\n";
    const double before = megabytes();
    Times loading;
    QList<qint64> all;
    loading.add([&] { all = reader->find({ .folder = folder }).value(); });
    printLine(u"first question: every article in order"_s, loading);
    const double columns = megabytes() - before;
    Times floor;
    for (int i = 0; i < 3; ++i) {
        floor.add([&] {
            SQLite::Database database(paths.index().toStdString());
            SQLite::Statement every(database, "SELECT * FROM article");
            qint64 sum = 0;
            while (every.executeStep())
                sum += every.getColumn(5).getInt64();
            if (sum == 0)
                out() << "";
        });
    }
    printLine(u"floor: one look at every narrow row"_s, floor);

    Times keys[4];
    Times everyKey;
    Times details;
    Times alone[4];
    for (const QString &word : someWords(*reader, all)) {
        for (qsizetype length = 1; length <= word.size(); ++length) {
            const Query query = parseQuery(word.first(length), today);
            const ArticleFilter filter{ .folder = folder, .query = query };
            alone[length - 1].add([&] { (void)texts->find({ .text = word.first(length) }); });
            QElapsedTimer timer;
            timer.start();
            double rowsMs = 0;
            const auto told = reader->search(filter, [&](const QList<qint64> &rows) {
                (void)DocumentReader::rows(*reader, rows.first(qMin<qsizetype>(rows.size(), firstPage)),
                                           query);
                rowsMs = double(timer.nsecsElapsed()) / 1e6;
            });
            if (!told) {
                QTextStream(stderr) << told.error().message << '\n';
                return 1;
            }
            keys[length - 1].add(rowsMs);
            everyKey.add(rowsMs);
            details.add(double(timer.nsecsElapsed()) / 1e6 - rowsMs);
        }
    }
    printLine(u"a key typed: first page, excerpts read"_s, everyKey);
    for (int i = 0; i < 4; ++i) {
        printLine(u"    %1 character(s)"_s.arg(i + 1), keys[i]);
        printLine(u"    floor: the text index alone"_s, alone[i]);
    }
    printLine(u"facets and time line of it"_s, details);

    const auto facets = reader->search({ .folder = folder }, [](const QList<qint64> &) {})->summary.facets;
    const auto narrowed = [&](const QString &what, const std::function<ArticleFilter(int)> &filter) {
        Times rows;
        Times both;
        for (int i = 0; i < 10; ++i) {
            QElapsedTimer timer;
            timer.start();
            (void)reader->search(filter(i), [&](const QList<qint64> &) { rows.add(timer); });
            both.add(timer);
        }
        printLine(what, rows);
        printLine(u"    with facets and time line"_s, both);
    };
    narrowed(u"filter: one publisher"_s, [&](int i) {
        return ArticleFilter{ .folder = folder, .publishers = { facets.publishers.value(i).value } };
    });
    narrowed(u"filter: unread, a week"_s, [&](int i) {
        return ArticleFilter{ .folder = folder,
                              .from = QDate(2025, 12, 24).addDays(i),
                              .to = QDate(2025, 12, 31).addDays(i),
                              .read = false };
    });
    narrowed(u"everything"_s, [&](int) { return ArticleFilter{ .folder = folder }; });
    narrowed(u"sort: publisher"_s,
             [&](int) { return ArticleFilter{ .folder = folder, .sort = SortOrder::Publisher }; });
    narrowed(u"sort: longest"_s,
             [&](int) { return ArticleFilter{ .folder = folder, .sort = SortOrder::Longest }; });
    const QString common = someWords(*reader, all).first();
    narrowed(u"sort: relevance of a word"_s, [&](int) {
        return ArticleFilter{ .folder = folder,
                              .query = parseQuery(common, today),
                              .sort = SortOrder::Relevance };
    });
    Times places;
    std::mt19937 random(11);
    for (int i = 0; i < 20; ++i) {
        const QList<qint64> page = all.mid(qsizetype(random() % size_t(all.size())), firstPage);
        places.add([&] { (void)DocumentReader::rows(*reader, page, {}); });
    }
    printLine(u"scroll to a random place: its rows"_s, places);

    qint64 size = QFileInfo(paths.index()).size();
    for (const QString &path : paths.texts())
        size += QFileInfo(path).size();
    out() << "index " << size / 1'000'000 << " MB; columns and list " << qRound(columns) << " MB; process "
          << qRound(megabytes()) << " MB\n";
    return 0;
}
