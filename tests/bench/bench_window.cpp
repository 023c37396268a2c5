// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_window FOLDER LIBRARY [RUNS]: how long the window takes to show what was asked for. The library must
// hold the folder's index already. Starts are whole processes, in turn with an empty window that holds an
// empty web view.

#include "article_scheme.h"
#include "article_view.h"
#include "benched_window.h"
#include "filter_bar.h"
#include "heap_limits.h"
#include "list_pane.h"
#include "reading_pane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QProcess>
#include <QStatusBar>
#include <QTextStream>
#include <QTimer>
#include <QWebEngineView>

#include <BreezeIcons>

#include <ctime>
#include <vector>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

constexpr auto startVariable = "NEWSFOLD_BENCH_START";
constexpr int changes = 41;

qint64 monotonicNs()
{
    timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

void reportStart()
{
    const double msecs = double(monotonicNs() - qEnvironmentVariable(startVariable).toLongLong()) / 1e6;
    QTextStream(stdout) << msecs << '\n';
    QApplication::exit(0);
}

int startEmpty()
{
    QMainWindow window;
    auto *view = new QWebEngineView;
    window.setCentralWidget(view);
    window.resize(1440, 900);
    new PaintWatch(window.statusBar(), reportStart); // the view covers the rest of the window
    window.show();
    return QApplication::exec();
}

int startReader(const QString &folder, const QString &libraryFolder)
{
    BreezeIcons::initIcons();
    Reader reader(folder, libraryFolder);
    new PaintWatch(reader.list->viewport(), [&] {
        if (reader.rowsVisible())
            reportStart();
    });
    reader.library.open();
    reader.window.show();
    return QApplication::exec();
}

/// Runs one change after the other; each begins when the one before it is on the screen.
class Changes : public QObject
{
public:
    Changes(Reader &reader, std::function<void()> done)
        : m_reader(reader)
        , m_done(std::move(done))
    {
        new PaintWatch(reader.list->viewport(), [this] { listPainted(); });
        connect(reader.model, &QAbstractItemModel::modelReset, this, [this] { m_reset = true; });
        connect(reader.window.readingPane()->page(), &ArticleView::shown, this, [this] { articleShown(); });
        m_watchdog.setSingleShot(true);
        connect(&m_watchdog, &QTimer::timeout, this, [this] { // a change that changed nothing
            m_filtering ? nextFilter() : nextArticle();
        });
    }

    void start() { nextFilter(); }

    std::vector<double> filters;
    std::vector<double> articles;
    std::vector<double> pages;

private:
    void nextFilter()
    {
        if (++m_count > changes) {
            m_filtering = false;
            m_count = 0;
            // Another result again: the articles are taken from the whole list.
            Q_EMIT m_reader.window.listPane()->filterBar()->filterWanted({});
            QTimer::singleShot(1000, this, [this] { nextArticle(); });
            return;
        }
        ListFilter filter;
        filter.unreadOnly = m_count % 2 == 1;
        m_filtering = true;
        m_reset = false;
        m_watchdog.start(3000);
        m_timer.start();
        Q_EMIT m_reader.window.listPane()->filterBar()->filterWanted(filter);
    }

    void listPainted()
    {
        if (!m_filtering || !m_reset || !m_reader.rowsVisible())
            return;
        filters.push_back(double(m_timer.nsecsElapsed()) / 1e6);
        m_filtering = false;
        m_watchdog.stop();
        QTimer::singleShot(400, this, [this] { nextFilter(); });
    }

    void nextArticle()
    {
        if (++m_count > changes) {
            m_done();
            return;
        }
        m_reading = true;
        m_watchdog.start(3000);
        m_timer.start();
        m_reader.list->setCurrentPosition(m_count);
    }

    void articleShown()
    {
        if (!m_reading)
            return;
        articles.push_back(double(m_timer.nsecsElapsed()) / 1e6);
        m_reading = false;
        m_watchdog.stop();
        QTimer::singleShot(100, this, [this] { nextArticle(); });
    }

    Reader &m_reader;
    std::function<void()> m_done;
    QElapsedTimer m_timer;
    QTimer m_watchdog;
    int m_count = 0;
    bool m_filtering = false;
    bool m_reset = false;
    bool m_reading = false;
};

int useReader(const QString &folder, const QString &libraryFolder)
{
    BreezeIcons::initIcons();
    Reader reader(folder, libraryFolder);
    Changes measured(reader, [&] {
        QTextStream(stdout) << reader.model->rowCount() << ' ' << median(measured.filters) << ' '
                            << percentile(measured.filters, 0.95) << ' ' << median(measured.articles) << ' '
                            << percentile(measured.articles, 0.95) << ' ' << peakMegabytes() << ' '
                            << measured.filters.size() << ' ' << measured.articles.size() << '\n';
        QApplication::exit(0);
    });
    reader.window.whenSettled([&] { QTimer::singleShot(500, &measured, [&] { measured.start(); }); });
    reader.library.open();
    reader.window.show();
    return QApplication::exec();
}

/// The numbers a process of our own prints.
std::vector<double> runSelf(const QStringList &words)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(startVariable), QString::number(monotonicNs()));
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), words);
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return { 0 };
    }
    std::vector<double> numbers;
    for (const QByteArray &word : process.readAllStandardOutput().simplified().split(' '))
        numbers.push_back(word.toDouble());
    return numbers;
}

int orchestrate(const QStringList &words)
{
    const int runs = words.size() > 2 ? words[2].toInt() : 7;
    std::vector<double> empty;
    std::vector<double> reader;
    for (int run = -1; run < runs; ++run) {
        const double floor = runSelf({ u"--start-empty"_s }).front();
        const double start = runSelf({ u"--start-reader"_s, words[0], words[1] }).front();
        if (run < 0)
            continue;
        empty.push_back(floor);
        reader.push_back(start);
    }
    const auto used = runSelf({ u"--use"_s, words[0], words[1] });
    QTextStream out(stdout);
    if (used.size() < 8 || used[6] == 0 || used[7] == 0) {
        QTextStream(stderr) << "the window did not answer\n";
        return 1;
    }
    const auto milliseconds
        = [](double value) { return QString::number(value, 'f', 1).rightJustified(9) + u" ms"_s; };
    out << "Window over " << int(used[0]) << " articles; medians of " << runs << " starts, " << int(used[6])
        << " filters, " << int(used[7]) << " articles\n"
        << "floor: empty window and web view  " << milliseconds(median(empty)) << '\n'
        << "start to first painted rows       " << milliseconds(median(reader)) << "   "
        << QString::number(median(reader) / median(empty), 'f', 2) << "x the empty window\n"
        << "filter change to painted list     " << milliseconds(used[1])
        << "   95 %:" << milliseconds(used[2]) << '\n'
        << "article change to painted page    " << milliseconds(used[3])
        << "   95 %:" << milliseconds(used[4]) << '\n'
        << "peak memory of the process        " << QString::number(used[5], 'f', 1).rightJustified(9)
        << " MB\n";
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    limitHeaps(); // as the program does
    const QByteArrayView verb = argc > 1 ? argv[1] : "";
    if (!verb.startsWith("--")) {
        const QCoreApplication application(argc, argv);
        const QStringList words = QCoreApplication::arguments().sliced(1);
        if (words.size() < 2) {
            QTextStream(stderr) << "bench_window FOLDER LIBRARY [RUNS]\n";
            return 2;
        }
        return orchestrate(words);
    }
    registerArticleScheme();
    const QApplication application(argc, argv);
    const QStringList words = QApplication::arguments().sliced(2);
    if (verb == "--start-empty")
        return startEmpty();
    return verb == "--start-reader" ? startReader(words[0], words[1]) : useReader(words[0], words[1]);
}
