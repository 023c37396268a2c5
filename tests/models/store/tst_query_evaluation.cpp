// SPDX-License-Identifier: GPL-3.0-or-later
#include "moment.h"
#include "query_evaluation.h"
#include "query_parser.h"

#include <QHash>
#include <QTest>

#include <random>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

using Flag = ArticleColumns::Flag;

/// Finds what it was told, and tells what it was asked.
class MapTerms : public TermSource
{
public:
    Result<RowSet> find(const QueryTerm &term, const RowSet &within) override
    {
        asked.append(term.text);
        if (cancelOnFind)
            *cancelOnFind = true;
        RowSet rows(within.size());
        for (const quint32 row : found.value(term.text))
            rows.insert(row);
        rows.insert(1'000'000); // an article that came a moment ago
        return rows;
    }

    Result<std::vector<float>> relevance(std::span<const QueryTerm> terms,
                                         std::span<const quint32> rows) override
    {
        for (const QueryTerm &term : terms)
            weighed.append(term.text);
        std::vector<float> scores;
        for (const quint32 row : rows)
            scores.push_back(best.contains(row) ? 2 : 1);
        return scores;
    }

    QHash<QString, QList<quint32>> found;
    QList<quint32> best;
    QStringList asked;
    QStringList weighed;
    std::atomic<bool> *cancelOnFind = nullptr;
};

struct Made
{
    QString publisher;
    QStringList authors;
    const char *published;
    const char *crawled;
    quint16 flags = 0;
    quint16 folder = 1;
    int words = -1;
    QStringList tags = {};
};

quint32 numberIn(ValueNames &names, const QString &name)
{
    if (const auto number = names.find(name))
        return *number;
    const std::pair<quint32, QString> added{ quint32(names.size()), name };
    names.add(std::span(&added, 1));
    return added.first;
}

void add(ArticleColumns &columns, quint32 row, const Made &made)
{
    columns.resize(row + 1);
    std::vector<quint32> authors;
    for (const QString &author : made.authors)
        authors.push_back(numberIn(columns.authors, author));
    std::vector<quint32> tags;
    for (const QString &tag : made.tags)
        tags.push_back(numberIn(columns.tags, tag));
    columns.tagTree.follow(columns.tags);
    columns.set({ .row = row,
                  .folder = made.folder,
                  .publisher = numberIn(columns.publishers, made.publisher),
                  .category = numberIn(columns.categories, u"사회"_s),
                  .published = parseMoment(QString::fromLatin1(made.published))->msecsSinceEpoch,
                  .crawled = parseMoment(QString::fromLatin1(made.crawled))->msecsSinceEpoch,
                  .flags = made.flags,
                  .authors = authors,
                  .tags = tags });
    columns.flags[row] |= made.flags & Flag::Shadowed;
    if (made.words >= 0)
        columns.setBody(row, quint32(made.words), (made.flags & Flag::Problem) != 0);
    columns.reorder({ row });
}

} // namespace

class TestQueryEvaluation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_columns.folders = { {}, "/news", "/copy" };
        add(m_columns, 1,
            { u"새벽일보"_s,
              { u"김하늘"_s },
              "2026-11-01",
              "2026-11-01 07:00",
              Flag::Noted,
              1,
              100,
              { u"ai/policy"_s } });
        add(m_columns, 2,
            { u"한빛경제"_s,
              { u"이바다"_s, u"Zoë Kim"_s },
              "2026-11-02",
              "2026-11-02 07:00",
              Flag::Read,
              1,
              500,
              { u"AI"_s, u"봄 나들이"_s } });
        add(m_columns, 3,
            { u"새벽일보"_s,
              {},
              "2026-11-02",
              "2026-11-02 09:00",
              Flag::Starred | Flag::Highlighted,
              1,
              900,
              { u"aid"_s, u"economy/café"_s } });
        add(m_columns, 5,
            { u""_s, { u"김하늘"_s }, "2026-11-02", "2026-11-02 08:00", Flag::Problem, 1, 300 });
        add(m_columns, 6, { u"한빛경제"_s, {}, "2026-10-30", "2026-11-03 08:00", 0, 1, -1 });
        add(m_columns, 7, { u"한빛경제"_s, {}, "2026-11-04", "2026-11-04 08:00", Flag::Missing, 1, 200 });
        add(m_columns, 8, { u"새벽일보"_s, {}, "2026-11-05", "2026-11-05 08:00", 0, 2, 200 });
        add(m_columns, 9, { u"한빛경제"_s, {}, "2026-11-02", "2026-11-02 07:00", Flag::Shadowed, 2, 200 });
    }

    void init()
    {
        m_terms = {};
        m_terms.found = {
            { u"금리"_s, { 1, 2, 3 } }, { u"환율"_s, { 3, 5, 7 } }, { u"날씨"_s, { 6 } }, { u"눈"_s, { 7 } }
        };
        m_cancelled = false;
    }

    void filters_data()
    {
        QTest::addColumn<ArticleFilter>("filter");
        QTest::addColumn<QList<qint64>>("expected");
        const auto row = [](const char *name, ArticleFilter filter, const QList<qint64> &expected) {
            if (filter.folder.isEmpty())
                filter.folder = u"/news"_s;
            QTest::newRow(name) << filter << expected;
        };
        row("newest first", {}, { 3, 5, 2, 1, 6 });
        row("oldest first", { .sort = SortOrder::OldestFirst }, { 6, 1, 2, 5, 3 });
        row("newest crawled", { .dateField = DateField::Crawled }, { 6, 3, 5, 2, 1 });
        row("by publisher", { .sort = SortOrder::Publisher }, { 5, 3, 1, 2, 6 });
        row("longest", { .sort = SortOrder::Longest }, { 3, 2, 5, 1, 6 });
        row("other folder", { .folder = u"/copy"_s }, { 8, 9 });
        row("no such folder", { .folder = u"/nowhere"_s }, {});
        QTest::newRow("every folder") << ArticleFilter{} << QList<qint64>{ 8, 3, 5, 2, 1, 6 };
        row("missing", { .missing = true }, { 7 });
        row("unread", { .read = false }, { 3, 5, 1, 6 });
        row("read", { .read = true }, { 2 });
        row("starred", { .starred = true }, { 3 });
        row("annotated", { .annotated = true }, { 3, 1 });
        row("annotated among the starred", { .starred = true, .annotated = true }, { 3 });
        row("not starred", { .starred = false }, { 5, 2, 1, 6 });
        row("publishers", { .publishers = { u"한빛경제"_s, u""_s } }, { 5, 2, 6 });
        row("part of a publisher", { .publishers = { u"한빛"_s } }, {});
        row("days", { .from = QDate(2026, 11, 1), .to = QDate(2026, 11, 1) }, { 1 });
        row("crawled days", { .dateField = DateField::Crawled, .from = QDate(2026, 11, 3) }, { 6 });
        row("all at once",
            { .publishers = { u"새벽일보"_s }, .from = QDate(2026, 11, 2), .read = false, .starred = true },
            { 3 });
    }
    void filters()
    {
        QFETCH(ArticleFilter, filter);
        QTEST(rows(filter).value(), "expected");
    }

    void queries_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<qint64>>("expected");
        const auto row = [](const QString &text, const QList<qint64> &expected) {
            QTest::newRow(qPrintable(text)) << text << expected;
        };
        row(u""_s, { 3, 5, 2, 1, 6 });
        row(u"금리"_s, { 3, 2, 1 });
        row(u"금리 환율"_s, { 3 });
        row(u"금리 OR 날씨"_s, { 3, 2, 1, 6 });
        row(u"-금리"_s, { 5, 6 });
        row(u"(금리 OR 날씨) -환율"_s, { 2, 1, 6 });
        row(u"NOT (금리 환율)"_s, { 5, 2, 1, 6 });
        row(u"publisher:한빛"_s, { 2, 6 });
        row(u"publisher:ㅎㅂ"_s, { 2, 6 });
        row(u"publisher:\"한빛\""_s, {});
        row(u"publisher:\"\""_s, { 5 });
        row(u"publisher:한빛 publisher:새벽"_s, { 3, 2, 1, 6 });
        row(u"author:하늘"_s, { 5, 1 });
        row(u"author:zoe"_s, { 2 });
        row(u"author:zo*"_s, { 2 });
        row(u"author:oe*"_s, {});
        row(u"author:\"이바다\""_s, { 2 });
        row(u"author:\"\""_s, { 3, 6 });
        row(u"category:사회"_s, { 3, 5, 2, 1, 6 });
        row(u"category:경제"_s, {});
        row(u"after:2026-11-02"_s, { 3, 5, 2 });
        row(u"before:2026-11-01"_s, { 6 });
        row(u"crawled-after:2026-11-03"_s, { 6 });
        row(u"is:unread is:starred"_s, { 3 });
        row(u"is:missing"_s, { 7 });
        row(u"-is:missing"_s, { 3, 5, 2, 1, 6 });
        row(u"환율 OR is:missing"_s, { 7, 3, 5 });
        row(u"has:problem"_s, { 5 });
        row(u"has:note"_s, { 1 });
        row(u"has:highlight"_s, { 3 });
        row(u"is:annotated"_s, { 3, 1 });
        row(u"-is:annotated"_s, { 5, 2, 6 });
        row(u"has:tag"_s, { 3, 2, 1 });
        row(u"tag:\"\""_s, { 5, 6 });
        row(u"-tag:\"\""_s, { 3, 2, 1 });
        row(u"tag:봄"_s, { 2 });
        row(u"tag:나들이"_s, { 2 });
        row(u"tag:ㅂㄴㄷ"_s, { 2 });
        row(u"tag:\"봄\""_s, {});
        row(u"tag:\"봄  나들이\""_s, { 2 }); // as the name is kept
        row(u"-tag:봄 is:read"_s, {});
        row(u"tag:ai"_s, { 3, 2, 1 });
        row(u"tag:AI"_s, { 3, 2, 1 });
        row(u"tag:\"ai\""_s, { 2, 1 });
        row(u"tag:=ai"_s, { 2, 1 });
        row(u"tag:\"ai/\""_s, { 2, 1 });
        row(u"tag:\"Ai/Policy\""_s, { 1 });
        row(u"tag:\"ai/pol\""_s, {});
        row(u"tag:\"policy\""_s, {});
        row(u"tag:policy"_s, { 1 });
        row(u"tag:pol*"_s, { 1 });
        row(u"tag:icy*"_s, {});
        row(u"tag:/pol"_s, { 1 });
        row(u"tag:cafe"_s, { 3 });
        row(u"tag:\"economy\""_s, { 3 });
        row(u"tag:\"/\""_s, {});
        row(u"tag:\"ai\" tag:봄"_s, { 2 });
        row(u"tag:(=ai OR =aid)"_s, { 3, 2, 1 });
        row(u"태그:없는말"_s, {});
        row(u"words:>300"_s, { 3, 2 });
        row(u"words:300..500"_s, { 5, 2 }); // newest first all the same
        row(u"words:<1000"_s, { 3, 5, 2, 1 }); // not the one whose text was not read
        row(u"금리 sort:oldest"_s, { 1, 2, 3 });
        row(u"sort:length"_s, { 3, 2, 5, 1, 6 });
    }
    void queries()
    {
        QFETCH(QString, text);
        QTEST(rows(asked(text)).value(), "expected");
    }

    void cheapPartsComeFirst()
    {
        QCOMPARE(rows(asked(u"금리 is:read"_s)).value(), QList<qint64>{ 2 });
        QCOMPARE(m_terms.asked, QStringList{ u"금리"_s });
        m_terms.asked.clear();
        QCOMPARE(rows(asked(u"금리 is:read is:starred"_s)).value(), QList<qint64>{});
        QCOMPARE(m_terms.asked, QStringList{});
    }

    void bestFirst()
    {
        m_terms.best = { 1 };
        QCOMPARE(rows(asked(u"금리 (환율 OR -날씨) -없는말 sort:relevance"_s)).value(),
                 (QList<qint64>{ 1, 3, 2 }));
        QCOMPARE(m_terms.weighed, (QStringList{ u"금리"_s, u"환율"_s }));
        m_terms.weighed.clear();
        QCOMPARE(rows(asked(u"is:unread sort:relevance"_s)).value(), (QList<qint64>{ 3, 5, 1, 6 }));
        QVERIFY(m_terms.weighed.isEmpty());
    }

    void namesWhatExcludesAll_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<ExcludingPart>>("expected");
        QTest::newRow("each of two") << u"날씨 환율"_s
                                     << QList<ExcludingPart>{ { { 0, 2 }, 2 }, { { 3, 2 }, 1 } };
        QTest::newRow("one of three") << u"금리 is:read 날씨"_s << QList<ExcludingPart>{ { { 11, 2 }, 1 } };
        QTest::newRow("no single one") << u"날씨 환율 is:read"_s << QList<ExcludingPart>{};
        QTest::newRow("the whole") << u"없는말"_s << QList<ExcludingPart>{ { { 0, 3 }, 5 } };
        QTest::newRow("a group") << u"금리 (없는말 OR 날씨)"_s
                                 << QList<ExcludingPart>{ { { 0, 2 }, 1 }, { { 3, 11 }, 3 } };
        QTest::newRow("missing ones stay out")
            << u"눈 -is:missing"_s << QList<ExcludingPart>{ { { 0, 1 }, 5 } };
    }
    void namesWhatExcludesAll()
    {
        QFETCH(QString, text);
        const ArticleFilter filter = asked(text);
        QueryEvaluation evaluation(m_columns, m_terms, m_cancelled);
        const auto candidates = evaluation.candidates(filter).value();
        QVERIFY(evaluation.matches(filter.query.root, candidates)->isEmpty());
        QTEST(evaluation.excludingParts(filter, candidates).value(), "expected");
    }

    void explains()
    {
        QueryEvaluation evaluation(m_columns, m_terms, m_cancelled);
        const QueryMatch match
            = evaluation.explain(asked(u"금리 -(is:starred 환율) OR author:하늘"_s).query.root, 3).value();
        const QueryMatch group{ .holds = true, .children = { { .holds = true }, { .holds = true } } };
        const QueryMatch excluded{ .holds = false, .children = { group } };
        const QueryMatch both{ .holds = false, .children = { { .holds = true }, excluded } };
        QCOMPARE(match, (QueryMatch{ .holds = false, .children = { both, { .holds = false } } }));
    }

    void stopsWhenCancelled()
    {
        m_terms.cancelOnFind = &m_cancelled;
        const auto found = rows(asked(u"금리 환율"_s));
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
        QCOMPARE(m_terms.asked, QStringList{ u"금리"_s });
    }

    // A tree over sets gives what asking each article gives.
    void agreesWithEachArticle()
    {
        std::mt19937 random(3);
        const QStringList leaves{ u"금리"_s,       u"환율"_s,        u"날씨"_s,        u"is:read"_s,
                                  u"words:>200"_s, u"author:하늘"_s, u"is:starred"_s,  u"tag:ai"_s,
                                  u"tag:\"ai\""_s, u"tag:\"\""_s,    u"is:annotated"_s };
        const std::function<QString(int)> make = [&](int depth) -> QString {
            const auto kind = random() % 4;
            if (depth == 0 || kind == 0)
                return leaves[qsizetype(random() % size_t(leaves.size()))];
            if (kind == 1)
                return u"-("_s + make(depth - 1) + u')';
            return u'(' + make(depth - 1) + (kind == 2 ? u" AND "_s : u" OR "_s) + make(depth - 1) + u')';
        };
        QueryEvaluation evaluation(m_columns, m_terms, m_cancelled);
        const RowSet all = evaluation.present(u"/news"_s);
        for (int i = 0; i < 300; ++i) {
            const QString text = make(4);
            const Query query = parseQuery(text, today);
            const auto found = evaluation.matches(query.root, all).value();
            all.forEach([&](size_t row) {
                const bool holds = evaluation.explain(query.root, qint64(row))->holds;
                QVERIFY2(found.contains(row) == holds, qPrintable(text));
            });
        }
    }

    // As many as make the orders be walked through rather than sorted.
    void ordersFewAndMany()
    {
        std::mt19937 random(11);
        ArticleColumns columns;
        columns.folders = { {}, "/news" };
        columns.resize(500);
        std::vector<quint32> moved;
        for (quint32 row = 1; row < 500; ++row) {
            columns.set({ .row = row,
                          .folder = 1,
                          .published = qint64(random() % 9) * 86'400'000,
                          .crawled = qint64(random() % 50) });
            moved.push_back(row);
        }
        columns.reorder(moved);
        QueryEvaluation evaluation(columns, m_terms, m_cancelled);
        for (const unsigned part : { 2u, 100u }) {
            RowSet rows(columns.size());
            std::vector<std::tuple<qint64, qint64, qint64>> expected;
            for (quint32 row = 1; row < 500; ++row) {
                if (random() % part == 0) {
                    rows.insert(row);
                    expected.emplace_back(columns.published[row], columns.crawled[row], row);
                }
            }
            std::ranges::sort(expected, std::greater());
            QList<qint64> expectedRows;
            for (const auto &entry : expected)
                expectedRows.append(std::get<2>(entry));
            QCOMPARE(evaluation.ordered(rows, {}).value(), expectedRows);
        }
    }

private:
    static inline const QDate today{ 2026, 11, 5 };

    static ArticleFilter asked(const QString &text)
    {
        return { .folder = u"/news"_s, .query = parseQuery(text, today) };
    }

    Result<QList<qint64>> rows(const ArticleFilter &filter)
    {
        QueryEvaluation evaluation(m_columns, m_terms, m_cancelled);
        return evaluation.candidates(filter)
            .and_then([&](const RowSet &all) { return evaluation.matches(filter.query.root, all); })
            .and_then([&](const RowSet &found) { return evaluation.ordered(found, filter); });
    }

    ArticleColumns m_columns;
    MapTerms m_terms;
    std::atomic<bool> m_cancelled = false;
};

QTEST_GUILESS_MAIN(TestQueryEvaluation)
#include "tst_query_evaluation.moc"
