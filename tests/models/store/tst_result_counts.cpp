// SPDX-License-Identifier: GPL-3.0-or-later
#include "moment.h"
#include "result_counts.h"

#include <QTest>

#include <map>
#include <random>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

using Flag = ArticleColumns::Flag;

const QDate firstDay(2026, 11, 1);

void name(ValueNames &names, const QStringList &all)
{
    std::vector<std::pair<quint32, QString>> added;
    for (const QString &one : all)
        added.emplace_back(quint32(added.size() + 1), one);
    names.add(added);
}

/// Publishers, days after the first, and authors of the rows from 1 on.
struct Made
{
    quint32 publisher;
    int day;
    std::vector<quint32> authors = {};
    quint16 flags = 0;
    std::vector<quint32> tags = {};
};

ArticleColumns columnsOf(const std::vector<Made> &articles)
{
    ArticleColumns columns;
    name(columns.publishers,
         { u""_s, u"새벽일보"_s, u"한빛경제"_s, u"가람신문"_s, u"나래일보"_s, u"다솜뉴스"_s,
           u"라온타임스"_s });
    name(columns.authors, { u"김하늘"_s, u"이바다"_s });
    name(columns.categories, { u"사회"_s, u"경제"_s });
    name(columns.tags,
         { u"ai"_s, u"ai/policy"_s, u"AI"_s, u"economy/Banks/Seoul"_s, u"Ai/chips"_s, u"봄"_s });
    columns.tagTree.follow(columns.tags);
    columns.resize(articles.size() + 1);
    for (size_t i = 0; i < articles.size(); ++i) {
        columns.set({ .row = quint32(i + 1),
                      .publisher = articles[i].publisher,
                      .category = quint32(1 + i % 2),
                      .published = startOfKoreanDay(firstDay.addDays(articles[i].day)),
                      .crawled = startOfKoreanDay(firstDay) + 3600'000,
                      .flags = articles[i].flags,
                      .authors = articles[i].authors,
                      .tags = articles[i].tags });
    }
    return columns;
}

RowSet allBut(const ArticleColumns &columns, std::initializer_list<quint32> left)
{
    RowSet rows(columns.size());
    for (size_t row = 1; row < columns.size(); ++row) {
        if (!std::ranges::contains(left, row))
            rows.insert(row);
    }
    return rows;
}

} // namespace

class TestResultCounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void facets()
    {
        const auto columns = columnsOf(
            { { 2, 0, { 1, 2 } }, { 3, 0, { 2 } }, { 4, 0 }, { 2, 0, { 2 } }, { 1, 0 }, { 4, 0, { 1 } } });
        const Facets facets = countFacets(columns, allBut(columns, { 6 }));
        QCOMPARE(facets.publishers,
                 (QList<FacetCount>{
                     { u"새벽일보"_s, 2 }, { u""_s, 1 }, { u"가람신문"_s, 1 }, { u"한빛경제"_s, 1 } }));
        QCOMPARE(facets.authors, (QList<FacetCount>{ { u"이바다"_s, 3 }, { u""_s, 2 }, { u"김하늘"_s, 1 } }));
        QCOMPARE(facets.categories, (QList<FacetCount>{ { u"사회"_s, 3 }, { u"경제"_s, 2 } }));
        QVERIFY(facets.tags.isEmpty());
        QCOMPARE(countFacets(columns, RowSet(columns.size())), Facets());
    }

    void tags()
    {
        const std::vector<std::vector<quint32>> taggings{
            { 1 }, { 2, 3 }, { 4, 6 }, {}, { 5, 2 }, { 6 }, {}
        };
        std::vector<Made> articles;
        for (const auto &tags : taggings)
            articles.push_back({ .publisher = 1, .day = 0, .tags = tags });
        const auto columns = columnsOf(articles);
        const auto counted = [&](std::initializer_list<quint32> left) {
            return countFacets(columns, allBut(columns, left)).tags;
        };
        // Those above count with those below, each article once; spellings of one name are one.
        const QList<FacetCount> all = counted({});
        QCOMPARE(all.size(), 8);
        QVERIFY(all[0].value.compare(u"ai"_s, Qt::CaseInsensitive) == 0);
        QCOMPARE(all[0].count, 3);
        QCOMPARE(all.sliced(1),
                 (QList<FacetCount>{ { u""_s, 2 },
                                     { u"ai/policy"_s, 2 },
                                     { u"봄"_s, 2 },
                                     { u"Ai/chips"_s, 1 },
                                     { u"economy"_s, 1 },
                                     { u"economy/Banks"_s, 1 },
                                     { u"economy/Banks/Seoul"_s, 1 } }));
        // As the articles of the result spell it.
        QCOMPARE(counted({ 1, 3, 4, 5, 6, 7 }), (QList<FacetCount>{ { u"AI"_s, 1 }, { u"ai/policy"_s, 1 } }));
        QCOMPARE(counted({ 2, 3, 4, 5, 6, 7 }), (QList<FacetCount>{ { u"ai"_s, 1 } }));
        QCOMPARE(counted({ 1, 2, 3, 5, 6 }), (QList<FacetCount>{ { u""_s, 2 } }));
        QCOMPARE(counted({ 1, 2, 3, 4, 5, 6, 7 }), QList<FacetCount>{});
    }

    void histogram()
    {
        const auto columns = columnsOf({ { 2, 0 }, { 3, 0 }, { 2, 2 }, { 4, 1 }, { 2, 2 } });
        const Histogram histogram
            = countDays(columns, allBut(columns, { 4, 5 }), allBut(columns, {}), DateField::Published);
        QCOMPARE(histogram.publishers, (QStringList{ u"새벽일보"_s, u"한빛경제"_s }));
        QCOMPARE(histogram.days,
                 (std::vector<Histogram::Day>{ { firstDay, 2, 2, { 1, 1 } },
                                               { firstDay.addDays(1), 0, 1, { 0, 0 } },
                                               { firstDay.addDays(2), 1, 2, { 1, 0 } } }));
        const Histogram crawled
            = countDays(columns, allBut(columns, {}), allBut(columns, {}), DateField::Crawled);
        QCOMPARE(crawled.days, (std::vector<Histogram::Day>{ { firstDay, 5, 5, { 3, 1, 1 } } }));
    }

    void histogramSplitsTheFiveStrongest()
    {
        const auto columns
            = columnsOf({ { 2, 0 }, { 3, 0 }, { 4, 0 }, { 5, 0 }, { 6, 0 }, { 7, 0 }, { 7, 0 }, { 1, 0 } });
        const Histogram histogram
            = countDays(columns, allBut(columns, {}), allBut(columns, {}), DateField::Published);
        QCOMPARE(histogram.publishers,
                 (QStringList{ u"라온타임스"_s, u""_s, u"가람신문"_s, u"나래일보"_s, u"다솜뉴스"_s }));
        QCOMPARE(histogram.days.front().split, (std::vector{ 2, 1, 1, 1, 1 }));
        QCOMPARE(histogram.days.front().total, 8);
    }

    void histogramTakesAnyDay()
    {
        const int toTheYearOne = int(firstDay.daysTo(QDate(1, 1, 1)));
        const int toTheLast = int(firstDay.daysTo(QDate(9999, 12, 31)));
        const auto columns = columnsOf({ { 2, toTheLast }, { 2, 0 }, { 2, toTheYearOne } });
        const auto days
            = countDays(columns, allBut(columns, {}), allBut(columns, {}), DateField::Published).days;
        QCOMPARE(days.size(), size_t(3));
        QCOMPARE(days[0].day, QDate(1, 1, 1));
        QCOMPARE(days[1].day, firstDay);
        QCOMPARE(days[2].day, QDate(9999, 12, 31));
    }

    void library()
    {
        const auto columns = columnsOf({ { 2, 0, {}, Flag::Read },
                                         { 2, 1, {}, Flag::Starred | Flag::Noted },
                                         { 1, 1, {}, Flag::Highlighted },
                                         { 3, 1 } });
        const LibraryCounts counts = countLibrary(columns, allBut(columns, { 4 }), firstDay.addDays(1));
        QCOMPARE(counts.total, 3);
        QCOMPARE(counts.unread, 2);
        QCOMPARE(counts.starred, 1);
        QCOMPARE(counts.today, 2);
        QCOMPARE(counts.annotated, 2);
        QCOMPARE(counts.publishers, (QList<PublisherCount>{ { u""_s, 1, 1 }, { u"새벽일보"_s, 1, 2 } }));
        QCOMPARE(countMatches(columns, allBut(columns, { 2 })), (MatchCount{ .unread = 2, .total = 3 }));
    }

    // Against counting one by one.
    void manyAtRandom()
    {
        std::mt19937 random(5);
        std::vector<Made> articles;
        for (int i = 0; i < 3000; ++i) {
            articles.push_back({ 1 + quint32(random() % 7), int(random() % 400),
                                 random() % 2 ? std::vector<quint32>{ 1, 2 } : std::vector<quint32>{} });
        }
        const auto columns = columnsOf(articles);
        RowSet rows(columns.size());
        std::map<QDate, int> days;
        std::map<QString, int> publishers;
        for (quint32 row = 1; row < columns.size(); ++row) {
            if (random() % 3)
                continue;
            rows.insert(row);
            ++days[firstDay.addDays(articles[row - 1].day)];
            ++publishers[columns.publishers.name(columns.publisher[row])];
        }
        const auto histogram = countDays(columns, rows, rows, DateField::Published);
        QCOMPARE(histogram.days.size(), days.size());
        for (const auto &day : histogram.days) {
            QCOMPARE(day.total, days[day.day]);
            QCOMPARE(day.everything, day.total);
        }
        const Facets facets = countFacets(columns, rows);
        QCOMPARE(size_t(facets.publishers.size()), publishers.size());
        for (const FacetCount &facet : facets.publishers)
            QCOMPARE(facet.count, publishers[facet.value]);
        QVERIFY(std::ranges::is_sorted(facets.publishers, std::greater(), &FacetCount::count));
        for (qsizetype i = 0; i < histogram.publishers.size(); ++i)
            QCOMPARE(histogram.publishers[i], facets.publishers[i].value);
    }
};

QTEST_GUILESS_MAIN(TestResultCounts)
#include "tst_result_counts.moc"
