// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_reading.h"
#include "made_up_index.h"
#include "moment.h"
#include "radix_sort.h"
#include "shared_columns.h"
#include "sorted_insert.h"

#include <QTest>

#include <sqlite3.h>

#include <random>
#include <thread>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

using Scope = SharedColumns::Scope;
using Flag = ArticleColumns::Flag;

/// What is wrong between columns that followed the index and the ones it would give now; empty if nothing.
QString difference(const ArticleColumns &followed, const ArticleColumns &fresh)
{
    if (followed.size() != fresh.size())
        return u"%1 rows instead of %2"_s.arg(followed.size()).arg(fresh.size());
    for (size_t row = 0; row < fresh.size(); ++row) {
        const auto differs = [row](const QString &column) { return u"%1 of row %2"_s.arg(column).arg(row); };
        if (followed.flags[row] != fresh.flags[row])
            return differs(u"flags"_s);
        if (!fresh.has(row, Flag::There))
            continue;
        if (followed.publishers.name(followed.publisher[row]) != fresh.publishers.name(fresh.publisher[row]))
            return differs(u"publisher"_s);
        if (followed.category[row] != fresh.category[row] || followed.folder[row] != fresh.folder[row])
            return differs(u"category or folder"_s);
        if (followed.published[row] != fresh.published[row] || followed.crawled[row] != fresh.crawled[row]
            || followed.publishedDay[row] != fresh.publishedDay[row]
            || followed.crawledDay[row] != fresh.crawledDay[row])
            return differs(u"time"_s);
        if (followed.words[row] != fresh.words[row])
            return differs(u"words"_s);
        if (!std::ranges::equal(followed.authorsOf(row), fresh.authorsOf(row)))
            return differs(u"authors"_s);
        if (!std::ranges::equal(followed.tagsOf(row), fresh.tagsOf(row)))
            return differs(u"tags"_s);
    }
    if (followed.tagged != fresh.tagged)
        return u"number with tags"_s;
    if (followed.byPublished != fresh.byPublished)
        return u"order by published"_s;
    if (followed.byCrawled != fresh.byCrawled)
        return u"order by crawled"_s;
    if (followed.bodiless != fresh.bodiless)
        return u"number without a body"_s;
    if (!std::ranges::equal(followed.authors.byName(), fresh.authors.byName()))
        return u"order of names"_s;
    return {};
}

} // namespace

class TestArticleColumns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_index = std::make_unique<MadeUpIndex>();
        m_reader = m_index->reader();
        m_shared = std::make_unique<SharedColumns>();
    }

    void cleanup()
    {
        m_reader.reset();
        m_index.reset();
    }

    void loads()
    {
        const qint64 a = m_index->add({ .publisher = u"새벽일보"_s,
                                        .category = u"사회"_s,
                                        .authors = { u"김하늘"_s, u"이바다"_s },
                                        .published = u"2026-11-02"_s,
                                        .crawled = u"2026-11-03 00:10"_s,
                                        .words = 321,
                                        .problems = 2,
                                        .starred = true,
                                        .noted = true,
                                        .tags = { u"ai"_s, u"ai/policy"_s } });
        const qint64 b = m_index->add(
            { .published = {}, .words = -1, .missing = true, .read = true, .highlighted = true });
        update();
        const auto columns = m_shared->view();
        QCOMPARE(columns->size(), size_t(b) + 1);
        QVERIFY(!columns->has(0, Flag::There));
        QCOMPARE(columns->flags[size_t(a)],
                 Flag::There | Flag::Starred | Flag::Problem | Flag::HasBody | Flag::Noted | Flag::Tagged);
        QCOMPARE(columns->flags[size_t(b)], Flag::There | Flag::Missing | Flag::Read | Flag::Highlighted);
        QCOMPARE(columns->publishers.name(columns->publisher[size_t(a)]), u"새벽일보"_s);
        QCOMPARE(columns->categories.name(columns->category[size_t(a)]), u"사회"_s);
        QCOMPARE(columns->publishers.name(columns->publisher[size_t(b)]), QString());
        QCOMPARE(columns->publishedDay[size_t(a)], qint32(QDate(2026, 11, 2).toJulianDay()));
        QCOMPARE(columns->crawledDay[size_t(a)], qint32(QDate(2026, 11, 3).toJulianDay()));
        QCOMPARE(columns->publishedDay[size_t(b)], qint32(QDate(2026, 11, 3).toJulianDay()));
        QCOMPARE(columns->words[size_t(a)], 321u);
        QCOMPARE(columns->authorsOf(size_t(a)).size(), size_t(2));
        QCOMPARE(columns->authors.name(columns->authorsOf(size_t(a))[1]), u"이바다"_s);
        QVERIFY(columns->authorsOf(size_t(b)).empty());
        QCOMPARE(columns->tags.name(columns->tagsOf(size_t(a))[1]), u"ai/policy"_s);
        QVERIFY(columns->tagsOf(size_t(b)).empty());
        QCOMPARE(columns->tagged, 1u);
        QCOMPARE(columns->bodiless, 1u);
        QCOMPARE(columns->byPublished, (std::vector{ quint32(a), quint32(b) }));
    }

    void keepsOddValues()
    {
        m_index->add({ .authors = { u"김하늘"_s, u"김하늘"_s } }); // named twice
        m_index->run(u"PRAGMA foreign_keys = OFF"_s);
        m_index->run(u"UPDATE article SET crawled_order = -9223372036854775808, publisher = 4711"_s);
        m_index->run(u"UPDATE article SET published_order = 9223372036854775807"_s);
        update();
        const auto columns = m_shared->view();
        QCOMPARE(columns->authorsOf(1).size(), size_t(1));
        QCOMPARE(columns->crawledDay[1], qint32(QDate(1, 1, 1).toJulianDay()));
        QCOMPARE(columns->publishedDay[1], qint32(QDate(9999, 12, 31).toJulianDay()));
        QCOMPARE(columns->publisher[1], 0u);
    }

    void keepsOddTags()
    {
        m_index->add({ .tags = { u"ai"_s, u"ai"_s } }); // named twice
        m_index->add({});
        m_index->run(
            u"UPDATE article SET tags = x'1127000001000000ff' WHERE article = 2"_s); // an unknown one
        m_index->add({});
        m_index->run(u"UPDATE article SET tags = x'11270000' WHERE article = 3"_s);
        update();
        const auto columns = m_shared->view();
        for (const size_t row : { 1, 2 }) {
            QCOMPARE(columns->tagsOf(row).size(), size_t(1));
            QCOMPARE(columns->tags.name(columns->tagsOf(row).front()), u"ai"_s);
        }
        QVERIFY(columns->tagsOf(3).empty() && !columns->has(3, Flag::Tagged));
        QCOMPARE(columns->tagged, 2u);
    }

    // Lists that rows leave behind are dropped at times; the others must not suffer.
    void listsManyChanges()
    {
        std::mt19937 random(17);
        ColumnLists lists;
        std::vector<std::vector<quint32>> expected(400);
        lists.resize(200);
        QCOMPARE(lists.bytes(), size_t(0));
        size_t most = 0;
        for (int change = 0; change < 60'000; ++change) {
            if (change == 30'000)
                lists.resize(expected.size());
            const size_t row = random() % (change < 30'000 ? 200 : expected.size());
            expected[row].resize(random() % 8);
            std::ranges::generate(expected[row], [&] { return 1 + quint32(random() % 50); });
            lists.set(row, expected[row]);
            most = std::max(most, lists.bytes());
        }
        for (size_t row = 0; row < expected.size(); ++row)
            QVERIFY(std::ranges::equal(lists.of(row), expected[row]));
        QVERIFY2(most < 2'000'000, qPrintable(QString::number(most)));
    }

    // Whatever happens to the index, following it gives what loading it anew gives.
    void follows_data()
    {
        QTest::addColumn<int>("first");
        QTest::newRow("from nothing") << 0;
        QTest::newRow("from a few") << 40;
        QTest::newRow("from many") << 600;
    }
    void follows()
    {
        QFETCH(int, first);
        std::mt19937 random(20261103);
        const auto below = [&](int end) { return int(random() % unsigned(end)); };
        int rows = 0;
        const auto add = [&] {
            ++rows;
            m_index->add(
                { .key = below(3) ? QString() : u"shared-%1"_s.arg(rows / 2),
                  .folder = rows % 2 ? u"/news"_s : u"/copy"_s,
                  .publisher = u"신문%1"_s.arg(below(9)),
                  .category = u"분류%1"_s.arg(below(4)),
                  .authors = QStringList{ u"가%1"_s.arg(below(50)), u"나"_s, u"다"_s }.first(below(4)),
                  .published = u"2026-11-%1"_s.arg(1 + below(28), 2, 10, QLatin1Char('0')),
                  .crawled = u"2026-11-05 0%1:00"_s.arg(below(10)),
                  .words = below(4) ? below(900) : -1,
                  .problems = below(20) == 0,
                  .noted = below(5) == 0,
                  .tags = QStringList{ u"ai"_s, u"ai/%1"_s.arg(below(30)), u"AI"_s }.first(below(4)) });
        };
        m_index->run(u"BEGIN"_s);
        for (int i = 0; i < first; ++i)
            add();
        m_index->run(u"COMMIT"_s);
        for (int round = 0; round < 40; ++round) {
            m_index->run(u"BEGIN"_s);
            for (int i = below(12); i > 0; --i)
                add();
            for (int i = below(6); i > 0 && rows > 0; --i) {
                const int row = 1 + below(rows);
                const QString at = u" WHERE article = %1"_s.arg(row);
                switch (below(10)) {
                case 0:
                    m_index->run(u"UPDATE article SET read = 1 - read"_s + at);
                    break;
                case 1:
                    m_index->run(u"UPDATE article SET missing = 1 - missing"_s + at);
                    break;
                case 2:
                    m_index->run(u"UPDATE article SET crawled_order = crawled_order + 86400000"_s + at);
                    break;
                case 3:
                    m_index->run(u"UPDATE article SET published_order = published_order - 99"_s + at);
                    break;
                case 4:
                    m_index->run(u"UPDATE article SET authors = x'0100000002000000'"_s + at);
                    break;
                case 5:
                    m_index->run(u"UPDATE body SET words = words + 1, problems = 1"_s + at);
                    break;
                case 6:
                    m_index->run(u"UPDATE article SET tags = x'01000000' || tags"_s + at);
                    break;
                case 7:
                    m_index->run(u"UPDATE article SET tags = x''"_s + at);
                    break;
                case 8:
                    m_index->run(u"UPDATE article SET noted = 1 - noted, highlighted = noted"_s + at);
                    break;
                case 9:
                    m_index->run(u"INSERT INTO body VALUES (%1, 5, 0, 1) ON CONFLICT DO NOTHING"_s.arg(row));
                    break;
                }
            }
            if (below(6) == 0)
                m_index->run(u"UPDATE article SET starred = 1 WHERE article % 3 = 0"_s);
            m_index->run(u"COMMIT"_s);
            m_shared->update(*m_reader, below(2) ? Scope::Library : Scope::Folder);
            m_shared->update(*m_reader, Scope::Library);
            SharedColumns fresh;
            fresh.update(*m_reader, Scope::Library);
            QCOMPARE(difference(*m_shared->view(), *fresh.view()), QString());
        }
    }

    void shadowsAllButTheNewest()
    {
        const auto add = [this](const QString &folder, const QString &crawled, bool missing) {
            return m_index->add({ .key = u"k"_s, .folder = folder, .crawled = crawled, .missing = missing });
        };
        const qint64 old = add(u"/a"_s, u"2026-11-03"_s, false);
        update();
        QCOMPARE(shown(), QList<qint64>{ old });
        const qint64 newer = add(u"/b"_s, u"2026-11-04"_s, false);
        add(u"/c"_s, u"2026-11-05"_s, true);
        add(u"/d"_s, u"2026-11-04"_s, false); // the first of two as new
        update();
        QCOMPARE(shown(), QList<qint64>{ newer });
        m_index->run(u"UPDATE article SET missing = 1 WHERE article <> %1"_s.arg(old));
        update();
        QCOMPARE(shown(), QList<qint64>{ old });
        m_index->run(u"UPDATE article SET missing = 1"_s);
        update();
        QCOMPARE(shown().size(), 1);
    }

    void readsAnewWhenTheLogIsTooShort()
    {
        m_index->add({});
        m_index->add({});
        m_index->run(u"UPDATE article SET starred = 1"_s);
        update();
        m_index->run(u"UPDATE article SET read = 1"_s);
        m_index->run(u"UPDATE article SET starred = 0 WHERE article = 2"_s);
        m_index->run(u"DELETE FROM change WHERE sequence < (SELECT max(sequence) FROM change)"_s);
        update();
        QVERIFY(m_shared->view()->has(1, Flag::Read));
        QVERIFY(!m_shared->view()->has(2, Flag::Starred));
    }

    void noticesAnotherIndex()
    {
        m_index->run(u"INSERT OR REPLACE INTO meta VALUES ('identity', 'one')"_s);
        m_index->add({ .publisher = u"새벽일보"_s });
        update();
        MadeUpIndex another;
        another.run(u"INSERT OR REPLACE INTO meta VALUES ('identity', 'another')"_s);
        another.add({ .publisher = u"한빛경제"_s });
        m_shared->update(*another.reader(), Scope::Folder);
        const auto columns = m_shared->view();
        QCOMPARE(columns->publishers.name(columns->publisher[1]), u"한빛경제"_s);
    }

    void goesOnAfterAnInterruption()
    {
        m_index->run(u"BEGIN"_s);
        for (int i = 0; i < 3000; ++i)
            m_index->add({ .published = u"2026-11-%1"_s.arg(28 - i % 28, 2, 10, QLatin1Char('0')) });
        m_index->run(u"COMMIT"_s);
        int left = 20;
        const auto stop = [](void *count) { return int(--*static_cast<int *>(count) < 0); };
        sqlite3_progress_handler(m_reader->getHandle(), 1000, stop, &left);
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception, update());
        const auto loaded = m_shared->view()->byPublished.size(); // what is there can be listed
        QVERIFY(loaded > 0 && loaded < 3000);
        m_index->run(u"UPDATE article SET read = 1 WHERE article = 1"_s);
        sqlite3_progress_handler(m_reader->getHandle(), 0, nullptr, nullptr);
        update();
        SharedColumns fresh;
        fresh.update(*m_reader, Scope::Library);
        QCOMPARE(difference(*m_shared->view(), *fresh.view()), QString());
    }

    void manyThreadsSeeWholeStates()
    {
        std::atomic<bool> done = false;
        std::atomic<int> wrong = 0;
        std::vector<std::jthread> lanes;
        for (int lane = 0; lane < 3; ++lane) {
            lanes.emplace_back([&] {
                const auto reader = m_index->reader();
                while (!done) {
                    m_shared->update(*reader, Scope::Folder);
                    const auto columns = m_shared->view();
                    const auto there = std::ranges::count_if(
                        columns->flags, [](quint16 flags) { return (flags & Flag::There) != 0; });
                    // Batches of ten, and the orders as long as the columns.
                    wrong += there % 10 != 0 || columns->byCrawled.size() != size_t(there);
                }
            });
        }
        for (int batch = 0; batch < 60; ++batch) {
            m_index->run(u"BEGIN"_s);
            for (int i = 0; i < 10; ++i)
                m_index->add(
                    { .crawled = u"2026-11-%1"_s.arg(1 + (batch * 7 + i) % 28, 2, 10, QLatin1Char('0')) });
            m_index->run(u"COMMIT"_s);
        }
        done = true;
        lanes.clear();
        QCOMPARE(wrong.load(), 0);
        update();
        QCOMPARE(m_shared->view()->byCrawled.size(), size_t(600));
    }

    void radixSortIsStable()
    {
        std::mt19937_64 random(7);
        for (const quint64 spread : { quint64(1), quint64(9), quint64(1) << 40, ~quint64(0) }) {
            std::vector<quint64> keys(3000);
            std::ranges::generate(keys, [&] { return random() % spread; });
            std::vector<quint32> values(keys.size());
            std::ranges::generate(values, [n = 0u]() mutable { return n++; });
            auto expected = values;
            std::ranges::stable_sort(expected, {}, [&](quint32 value) { return keys[value]; });
            radixSort(values, [&](quint32 value) { return keys[value]; });
            QCOMPARE(values, expected);
        }
        std::vector<quint32> none;
        radixSort(none, [](quint32 value) { return value; });
        QVERIFY(none.empty());
    }

    void insertsInOrder()
    {
        std::vector<int> values{ 2, 4, 6, 8 };
        insertSorted(values, { 9, 1, 5, 4, 0 }, std::less());
        QCOMPARE(values, (std::vector{ 0, 1, 2, 4, 4, 5, 6, 8, 9 }));
        insertSorted(values, {}, std::less());
        QCOMPARE(values.size(), size_t(9));
    }

    void joinsRanges()
    {
        const std::vector<quint32> rows{ 1, 2, 10, 100, 101, 500 };
        std::vector<std::pair<quint32, quint32>> ranges;
        for (const RowRange range : toRanges(rows))
            ranges.emplace_back(range.first, range.last);
        QCOMPARE(ranges, (std::vector<std::pair<quint32, quint32>>{ { 1, 10 }, { 100, 101 }, { 500, 500 } }));
    }

private:
    void update() { m_shared->update(*m_reader, Scope::Library); }

    QList<qint64> shown() const
    {
        QList<qint64> rows;
        const auto columns = m_shared->view();
        for (size_t row = 0; row < columns->size(); ++row) {
            if (columns->has(row, Flag::There) && !columns->has(row, Flag::Shadowed))
                rows.append(qint64(row));
        }
        return rows;
    }

    std::unique_ptr<MadeUpIndex> m_index;
    std::unique_ptr<SQLite::Database> m_reader;
    std::unique_ptr<SharedColumns> m_shared;
};

QTEST_GUILESS_MAIN(TestArticleColumns)
#include "tst_article_columns.moc"
