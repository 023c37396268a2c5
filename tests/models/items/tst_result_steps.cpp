// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_steps.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace newsfold;

namespace {

using Rows = QList<qint64>;

Rows applied(Rows rows, const Rows &after, const QList<ResultStep> &steps)
{
    for (const ResultStep &step : steps) {
        if (step.kind == ResultStep::Kind::Remove) {
            rows.remove(step.at, step.count);
        } else {
            for (qsizetype i = 0; i < step.count; ++i)
                rows.insert(step.at + i, after[step.at + i]);
        }
    }
    return rows;
}

/// Rows of `before` that no step removes.
Rows untouched(Rows rows, const QList<ResultStep> &steps)
{
    for (const ResultStep &step : steps) {
        if (step.kind == ResultStep::Kind::Remove)
            rows.remove(step.at, step.count);
    }
    return rows;
}

Rows upTo(qint64 count)
{
    Rows rows(count);
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

} // namespace

class TestResultSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steps_data()
    {
        QTest::addColumn<Rows>("before");
        QTest::addColumn<Rows>("after");
        QTest::addColumn<int>("count");

        QTest::newRow("both empty") << Rows() << Rows() << 0;
        QTest::newRow("the same") << Rows{ 3, 1, 2 } << Rows{ 3, 1, 2 } << 0;
        QTest::newRow("first ones") << Rows() << Rows{ 5, 6 } << 1;
        QTest::newRow("all gone") << Rows{ 5, 6 } << Rows() << 1;
        QTest::newRow("on top") << Rows{ 5, 6 } << Rows{ 9, 8, 5, 6 } << 1;
        QTest::newRow("at the end") << Rows{ 5, 6 } << Rows{ 5, 6, 1 } << 1;
        QTest::newRow("within") << Rows{ 5, 6, 7 } << Rows{ 5, 1, 6, 7 } << 1;
        QTest::newRow("one gone, one new") << Rows{ 1, 2, 3, 4, 5 } << Rows{ 1, 3, 4, 9, 5 } << 2;
        QTest::newRow("exchanged") << Rows{ 1, 2, 3 } << Rows{ 4, 5, 6 } << 2;
        QTest::newRow("far row numbers") << Rows{ 1, 2000000000000, 3 } << Rows{ 2000000000000, 3, 4 } << 2;
    }

    void steps()
    {
        QFETCH(Rows, before);
        QFETCH(Rows, after);
        QFETCH(int, count);
        const auto steps = resultSteps(before, after);
        QCOMPARE(steps.size(), count);
        QCOMPARE(applied(before, after, steps), after);
    }

    void scatteredRowsAreExchangedAroundAnchors()
    {
        const Rows before = upTo(1000);
        Rows after;
        for (qint64 row = 0; row < 1000; ++row) {
            if (row % 7 != 0)
                after << row;
            if (row % 10 == 0)
                after << 1000 + row;
        }
        const Rows anchors{ 101, 500, 699 };
        const auto steps = resultSteps(before, after, anchors);
        QCOMPARE(applied(before, after, steps), after);
        QVERIFY(steps.size() <= 2 * (anchors.size() + 1));
        const Rows kept = untouched(before, steps);
        for (const qint64 anchor : anchors)
            QVERIFY(kept.contains(anchor));
    }

    void anotherOrder()
    {
        const Rows before = upTo(100);
        Rows after = before;
        std::ranges::reverse(after);
        const auto steps = resultSteps(before, after, { 42 });
        QCOMPARE(applied(before, after, steps), after);
        QVERIFY(untouched(before, steps).contains(42));
    }

    void randomChanges()
    {
        QRandomGenerator random(20260101);
        for (int round = 0; round < 3000; ++round) {
            Rows all = upTo(random.bounded(1, 40));
            const auto pick = [&] {
                Rows rows = all;
                if (random.bounded(3) == 0)
                    std::shuffle(rows.begin(), rows.end(), random);
                rows.removeIf([&](qint64) { return random.bounded(4) == 0; });
                return rows;
            };
            const Rows before = pick();
            const Rows after = pick();
            const Rows anchors = before.first(std::min<qsizetype>(before.size(), random.bounded(3)));
            const auto steps = resultSteps(before, after, anchors, random.bounded(6));
            QCOMPARE(applied(before, after, steps), after);
        }
    }
};

QTEST_GUILESS_MAIN(TestResultSteps)
#include "tst_result_steps.moc"
