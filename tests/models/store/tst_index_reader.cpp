// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_reader.h"
#include "library_paths.h"
#include "made_up_index.h"
#include "query_parser.h"
#include "shared_columns.h"
#include "text_writer.h"

#include <QFileInfo>
#include <QTest>

#include <thread>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestIndexReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_index = std::make_unique<MadeUpIndex>();
        m_first = m_index->add({ .key = u"first"_s,
                                 .publisher = u"새벽일보"_s,
                                 .category = u"경제"_s,
                                 .authors = { u"김하늘"_s, u"이바다"_s },
                                 .published = u"2026-11-02"_s,
                                 .words = 321,
                                 .starred = true,
                                 .noted = true,
                                 .tags = { u"ai/policy"_s, u"봄"_s } });
        m_second = m_index->add({ .key = u"second"_s, .published = u"2026-11-03"_s, .read = true });
        m_gone = m_index->add({ .key = u"gone"_s, .words = -1, .missing = true });
        m_copy = m_index->add({ .key = u"first"_s, .folder = u"/copy"_s, .crawled = u"2026-11-04"_s });
        m_reader = std::make_unique<IndexReader>(IndexReader::open(m_index->path()).value());
    }

    void cleanup()
    {
        m_reader.reset();
        m_index.reset();
    }

    void fillsRows()
    {
        const auto rows = m_reader->articles(std::array{ m_second, m_first, qint64(99), m_gone }).value();
        QCOMPARE(rows.size(), 3);
        const ArticleRow &row = rows[1];
        QCOMPARE(row.row, m_first);
        QCOMPARE(row.key, u"first"_s);
        QCOMPARE(row.publisher, u"새벽일보"_s);
        QCOMPARE(row.category, u"경제"_s);
        QCOMPARE(row.authors, (QStringList{ u"김하늘"_s, u"이바다"_s }));
        QCOMPARE(row.publishedAt, parseMoment(u"2026-11-02"));
        QCOMPARE(row.crawledAt, parseMoment(u"2026-11-03 07:00"));
        QCOMPARE(row.url, u"https://news.example/first"_s);
        QCOMPARE(row.path, u"/news/2026/first.md"_s);
        QCOMPARE(row.words, 321);
        QVERIFY(row.starred && !row.read && !row.missing);
        QCOMPARE(row.tags, (QStringList{ u"ai/policy"_s, u"봄"_s }));
        QVERIFY(row.noted && !row.highlighted);
        QVERIFY(rows[0].authors.isEmpty() && rows[0].tags.isEmpty() && !rows[0].noted);
        QVERIFY(rows[2].missing && rows[2].words == 0); // there before its text was read
        QCOMPARE(m_reader->filePath(m_copy).value(), QByteArray("/copy/2026/first.md"));
        QCOMPARE(m_reader->articleByKey(u"first"_s)->row, m_copy);
    }

    void listsAnArticleOfSeveralFoldersOnce()
    {
        QCOMPARE(m_reader->find({}).value(), (QList<qint64>{ m_copy, m_second }));
        QCOMPARE(found({}), (QList<qint64>{ m_second, m_first }));
        QCOMPARE(m_reader->find({ .folder = u"/copy"_s }).value(), QList<qint64>{ m_copy });
        QCOMPARE(m_reader->counts({}, QDate(2026, 11, 3))->total, 2);
    }

    void findsCards_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("keys");
        QTest::newRow("key") << u"key:second"_s << QStringList{ u"second"_s };
        QTest::newRow("part of a key") << u"key:sec"_s << QStringList{};
        QTest::newRow("url") << u"url:NEWS.example/fi"_s << QStringList{ u"first"_s };
        QTest::newRow("pasted") << u"https://news.example/second"_s << QStringList{ u"second"_s };
        QTest::newRow("pasted in another form")
            << u"HTTPS://news.example:443/second/?utm_source=x#part"_s << QStringList{ u"second"_s };
        QTest::newRow("whole url") << u"url:=https://news.example/fir"_s << QStringList{};
        QTest::newRow("path") << u"path:2026/se"_s << QStringList{ u"second"_s };
        QTest::newRow("path with its folder") << u"path:/news/2026/first"_s << QStringList{ u"first"_s };
        QTest::newRow("missing ones stay out") << u"path:gone"_s << QStringList{};
        QTest::newRow("missing") << u"path:gone is:missing"_s << QStringList{ u"gone"_s };
    }
    void findsCards()
    {
        QFETCH(QString, text);
        QStringList keys;
        const auto rows = m_reader->articles(found(text)).value();
        for (const ArticleRow &row : rows)
            keys.append(row.key);
        QTEST(keys, "keys");
    }

    void findsTexts()
    {
        const QStringList paths = LibraryPaths{ QFileInfo(m_index->path()).path() }.texts();
        QCOMPARE(found(u"금리"_s), QList<qint64>{}); // nothing is searched yet
        for (const qint64 row : { m_first, m_second }) {
            auto writer = TextWriter::open(paths[row % 2]);
            QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
            const SearchText text{ .article = row,
                                   .revision = 1,
                                   .title = row == m_first ? u"금리 이야기"_s : u"다른 이야기"_s,
                                   .body = u"어제 금리가 그대로였다."_s };
            QVERIFY(writer->write(std::span(&text, 1)));
        }
        QCOMPARE(found(u"금리"_s), (QList<qint64>{ m_second, m_first }));
        QCOMPARE(found(u"금리 sort:relevance"_s), (QList<qint64>{ m_first, m_second }));
        QCOMPARE(found(u"이야기 -title:금리"_s), QList<qint64>{ m_second });
    }

    void tellsOfResults()
    {
        ResultDetails details;
        QList<qint64> rows;
        const auto search = [&](const ArticleFilter &filter) {
            details = m_reader->search(filter, [&](const QList<qint64> &all) { rows = all; }).value();
        };
        search({ .folder = u"/news"_s });
        QCOMPARE(rows, (QList<qint64>{ m_second, m_first }));
        QVERIFY(details.excluding.isEmpty());
        QCOMPARE(details.summary.facets.publishers,
                 (QList<FacetCount>{ { u""_s, 1 }, { u"새벽일보"_s, 1 } }));
        QCOMPARE(details.summary.facets.authors.size(), 3); // two, and nobody
        QCOMPARE(details.summary.facets.tags,
                 (QList<FacetCount>{ { u""_s, 1 }, { u"ai"_s, 1 }, { u"ai/policy"_s, 1 }, { u"봄"_s, 1 } }));
        QCOMPARE(details.summary.histogram.days.size(), size_t(2));
        search({ .folder = u"/news"_s, .query = parseQuery(u"is:read is:starred"_s, today) });
        QVERIFY(rows.isEmpty());
        QCOMPARE(details.excluding, (QList<ExcludingPart>{ { { 0, 7 }, 1 }, { { 8, 10 }, 1 } }));
    }

    void countsQueries()
    {
        const QList<Query> queries{ parseQuery(u"is:read"_s, today), parseQuery(u""_s, today),
                                    parseQuery(u"is:missing"_s, today) };
        QCOMPARE(m_reader->count(u"/news"_s, queries).value(),
                 (QList<MatchCount>{ { 0, 1 }, { 1, 2 }, { 1, 1 } }));
    }

    void explains()
    {
        const Query query = parseQuery(u"is:starred -author:바다"_s, today);
        const QueryMatch negated{ .holds = false, .children = { { .holds = true } } };
        QCOMPARE(m_reader->explain(m_first, query).value(),
                 (QueryMatch{ .holds = false, .children = { { .holds = true }, negated } }));
        const Query ofTags = parseQuery(u"tag:\"ai\" note:금리 is:annotated -has:highlight"_s, today);
        m_index->run(u"INSERT INTO note VALUES (%1, 0, '다른 말')"_s.arg(m_first));
        const QueryMatch noHighlight{ .holds = true, .children = { { .holds = false } } };
        QCOMPARE(m_reader->explain(m_first, ofTags).value(),
                 (QueryMatch{ .holds = false,
                              .children
                              = { { .holds = true }, { .holds = false }, { .holds = true }, noHighlight } }));
        QVERIFY(m_reader->explain(m_gone, parseQuery(u""_s, today))->holds);
        QCOMPARE(m_reader->explain(99, query).error().code, ErrorCode::NotFound);
        QCOMPARE(m_reader->explain(-1, query).error().code, ErrorCode::NotFound);
    }

    void followsWhatIsWritten()
    {
        QCOMPARE(found(u"is:unread"_s), QList<qint64>{ m_first });
        m_index->run(u"UPDATE article SET read = 1 - read"_s);
        QCOMPARE(found(u"is:unread"_s), QList<qint64>{ m_second });
        const qint64 late = m_index->add({ .published = u"2026-11-09"_s });
        QCOMPARE(found({}), (QList<qint64>{ late, m_second, m_first }));
    }

    void lanesShareColumns()
    {
        const auto columns = std::make_shared<SharedColumns>();
        std::atomic<int> wrong = 0;
        std::vector<std::jthread> lanes;
        for (int lane = 0; lane < 3; ++lane) {
            lanes.emplace_back([&] {
                auto reader = IndexReader::open(m_index->path(), columns).value();
                for (int i = 0; i < 50; ++i)
                    wrong += reader.find({ .folder = u"/news"_s })->size() != 2;
            });
        }
        lanes.clear();
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(columns->view()->byPublished.size(), size_t(4));
    }

    void interruptEndsASearch()
    {
        m_index->run(u"BEGIN"_s);
        for (int i = 0; i < 20'000; ++i)
            m_index->add({});
        m_index->run(u"COMMIT"_s);
        QCOMPARE(found(u"url:example"_s).size(), 20'002);
        std::atomic<bool> done = false;
        std::jthread other([&] {
            while (!done)
                m_reader->interrupt();
        });
        const ArticleFilter slow{ .folder = u"/news"_s,
                                  .query = parseQuery(u"url:example OR path:news"_s, today) };
        auto rows = m_reader->find(slow);
        for (int i = 0; i < 100 && rows; ++i) // a busy machine may not have let the other thread run yet
            rows = m_reader->find(slow);
        done = true;
        other.join();
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::Cancelled);
        QCOMPARE(found(u"url:example"_s).size(), 20'002); // the next question is not its business
    }

private:
    static inline const QDate today{ 2026, 11, 5 };

    QList<qint64> found(const QString &text)
    {
        return m_reader->find({ .folder = u"/news"_s, .query = parseQuery(text, today) }).value();
    }

    std::unique_ptr<MadeUpIndex> m_index;
    std::unique_ptr<IndexReader> m_reader;
    qint64 m_first = 0;
    qint64 m_second = 0;
    qint64 m_gone = 0;
    qint64 m_copy = 0;
};

QTEST_GUILESS_MAIN(TestIndexReader)
#include "tst_index_reader.moc"
