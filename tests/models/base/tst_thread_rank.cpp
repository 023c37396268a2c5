// SPDX-License-Identifier: GPL-3.0-or-later
#include "thread_rank.h"

#include <QTest>

#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace newsfold;

class TestThreadRank : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workersStandBehindTheWindow()
    {
        const int window = getpriority(PRIO_PROCESS, id_t(gettid()));
        if (window + 5 > 19)
            QSKIP("This test runs at so low a priority that nothing can stand behind it.");
        int worker = 0;
        int helper = 0;
        std::thread([&] {
            standBehindWindow();
            worker = getpriority(PRIO_PROCESS, id_t(gettid()));
            std::thread([&] { helper = getpriority(PRIO_PROCESS, id_t(gettid())); }).join();
        }).join();
        QVERIFY(worker > window);
        QCOMPARE(helper, worker); // what it starts stands there too
        QCOMPARE(getpriority(PRIO_PROCESS, id_t(gettid())), window);
    }
};

QTEST_GUILESS_MAIN(TestThreadRank)
#include "tst_thread_rank.moc"
