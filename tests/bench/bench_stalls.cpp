// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_stalls FOLDER LIBRARY: how long the window's thread is away from its events while somebody reads,
// searches and narrows. Every event the program handles is timed, from the outside, in a real window; what
// lies above one frame of a screen (16 ms) is told with the step during which it was. The floor is the same
// thread showing an article that is there already, over and over: what painting alone costs on this machine.
// Beside the longest event stands what the thread computed in it: the rest it waited, mostly for a core.

#include "benched_window.h"

#include "article_scheme.h"
#include "article_view.h"
#include "filter_bar.h"
#include "heap_limits.h"
#include "reading_actions.h"
#include "reading_pane.h"
#include "search_field.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextStream>
#include <QThread>

#include <BreezeIcons>

#include <ctime>
#include <map>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

constexpr double frameMsecs = 16;

double computedMsecs()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Times every event that the loop hands out; those sent while handling another belong to that one.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread() || m_depth > 0) // other threads' loops come by here as well
            return QApplication::notify(receiver, event);
        const QByteArray name = receiver->metaObject()->className();
        const auto type = event->type();
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const double computedBefore = computedMsecs();
        const bool handled = QApplication::notify(receiver, event);
        const double msecs = double(timer.nsecsElapsed()) / 1e6;
        const double computed = computedMsecs() - computedBefore;
        --m_depth;
        if (listening) {
            Step &now = steps[step];
            now.events.push_back(msecs);
            if (msecs > now.longest) {
                now.longest = msecs;
                now.computed = computed;
                now.where = QString::fromLatin1(name) + u" "_s + QString::number(int(type));
            }
        }
        return handled;
    }

    struct Step
    {
        std::vector<double> events;
        double longest = 0;
        double computed = 0; ///< of the longest
        QString where; ///< class of the receiver, and the number of the event's type
    };
    std::map<QString, Step> steps;
    QString step;
    bool listening = false;

private:
    int m_depth = 0;
};

/// One thing after the other, each some hundred milliseconds after the one before, as a fast person would.
class Day : public QObject
{
public:
    Day(TimedApplication &application, Reader &reader)
        : m_application(application)
        , m_reader(reader)
    {
        const auto add = [this](const QString &name, int times, int apart, std::function<void(int)> act) {
            for (int i = 0; i < times; ++i)
                m_acts.push_back({ name, apart, [act, i] { act(i); } });
        };
        add(u"idle"_s, 10, 100, [](int) {});
        add(u"page repainted"_s, 20, 50, [this](int) { m_reader.window.readingPane()->page()->update(); });
        add(u"next article"_s, 40, 150, [this](int i) { m_reader.list->setCurrentPosition(i + 1); });
        add(u"list scrolled"_s, 60, 30, [this](int i) {
            auto *bar = m_reader.list->verticalScrollBar();
            bar->setValue(int(qint64(bar->maximum()) * ((i * 37) % 60) / 60));
        });
        const QString words = u"경제 서울 정부 title:시장 is:unread 2026"_s;
        add(u"search typed"_s, int(words.size()), 120,
            [this, words](int i) { press(0, Qt::NoModifier, QString(words[i])); });
        add(u"search cleared"_s, 1, 500, [this](int) { field().setText({}); });
        add(u"filter changed"_s, 20, 300, [this](int i) {
            ListFilter filter;
            filter.unreadOnly = i % 2 == 0;
            Q_EMIT m_reader.window.listPane()->filterBar()->filterWanted(filter);
        });
        add(u"order changed"_s, 6, 500, [this](int i) {
            ListFilter filter;
            filter.sort = i % 2 == 0 ? SortOrder::Longest : SortOrder::NewestFirst;
            Q_EMIT m_reader.window.listPane()->filterBar()->filterWanted(filter);
        });
        add(u"100 KB pasted"_s, 1, 1500, [this](int) {
            QString text;
            while (text.size() < 100'000)
                text += u"title:(시장 OR \"가 나\") -is:read 물빛항 "_s;
            QApplication::clipboard()->setText(text);
            press(Qt::Key_V, Qt::ControlModifier, {});
        });
        add(u"search cleared"_s, 1, 1000, [this](int) { field().setText({}); });
        add(u"many found"_s, 1, 2000, [this](int) {
            ListFilter filter;
            filter.query = u"반도체 OR 아파트"_s;
            Q_EMIT m_reader.window.listPane()->filterBar()->filterWanted(filter);
        });
        add(u"all of them read"_s, 1, 15'000, [this](int) {
            m_bulk.articles = m_reader.model->rowCount();
            m_bulk.clock.start();
            m_reader.window.readingActions().markAllRead->trigger();
        });
        add(u"taken back"_s, 1, 15'000, [this](int) {
            m_bulk.clock.start();
            m_reader.window.readingActions().undo->trigger();
        });
        connect(&reader.library, &Library::journalChanged, this, [this] {
            if (m_bulk.clock.isValid())
                m_bulk.seconds.push_back(double(m_bulk.clock.elapsed()) / 1000);
            m_bulk.clock.invalidate();
        });
    }

    void start() { next(); }

    struct BulkChange
    {
        int articles = 0;
        QElapsedTimer clock;
        std::vector<double> seconds; ///< until it was done, until it was taken back
    };
    const BulkChange &bulkChange() const { return m_bulk; }

private:
    struct Act
    {
        QString name;
        int apart = 0; ///< milliseconds until the next one
        std::function<void()> run;
    };

    SearchField &field() { return *m_reader.window.listPane()->searchField(); }

    void press(int key, Qt::KeyboardModifiers modifiers, const QString &text)
    {
        // Straight to the line: without a window manager no window is active, and nothing has the focus.
        QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
        QApplication::sendEvent(field().focusProxy(), &event);
    }

    void next()
    {
        if (m_next == m_acts.size()) {
            QApplication::exit(0);
            return;
        }
        const Act &act = m_acts[m_next++];
        m_application.step = act.name;
        m_application.listening = true;
        act.run();
        QTimer::singleShot(act.apart, this, &Day::next);
    }

    TimedApplication &m_application;
    Reader &m_reader;
    std::vector<Act> m_acts;
    BulkChange m_bulk;
    size_t m_next = 0;
};

void report(TimedApplication &application, int articles)
{
    QTextStream out(stdout);
    out << "The window's thread over " << articles << " articles: time away from its events, milliseconds\n"
        << QString(u"step"_s).leftJustified(18) << "   events      99 %   longest  computed   over 16 ms\n";
    for (const auto &[name, step] : application.steps) {
        const auto number = [](double value) { return QString::number(value, 'f', 1).rightJustified(10); };
        const auto stalls = std::ranges::count_if(step.events, [](double ms) { return ms > frameMsecs; });
        out << name.leftJustified(18) << QString::number(step.events.size()).rightJustified(9)
            << number(percentile(step.events, 0.99)) << number(step.longest) << number(step.computed)
            << QString::number(stalls).rightJustified(13) << "   " << step.where << '\n';
    }
    out << "peak memory of the process " << QString::number(peakMegabytes(), 'f', 1) << " MB\n";
}

} // namespace

int main(int argc, char *argv[])
{
    limitHeaps(); // as the program does
    registerArticleScheme();
    TimedApplication application(argc, argv);
    const QStringList words = QApplication::arguments().sliced(1);
    if (words.size() < 2) {
        QTextStream(stderr) << "bench_stalls FOLDER LIBRARY\n";
        return 2;
    }
    BreezeIcons::initIcons();
    Reader reader(words[0], words[1]);
    Day day(application, reader);
    application.step = u"start"_s;
    application.listening = true;
    int articles = 0;
    reader.window.whenSettled([&] {
        articles = reader.model->rowCount();
        QTimer::singleShot(1000, &day, [&] { day.start(); });
    });
    reader.library.open();
    reader.window.show();
    QTimer::singleShot(300'000, &application, [] { QApplication::exit(1); });
    if (const int failed = QApplication::exec())
        return failed;
    report(application, articles);
    QTextStream out(stdout);
    out << "one step over " << day.bulkChange().articles << " articles, done and taken back:";
    for (const double seconds : day.bulkChange().seconds)
        out << ' ' << QString::number(seconds, 'f', 1) << " s";
    out << '\n';
    return 0;
}
