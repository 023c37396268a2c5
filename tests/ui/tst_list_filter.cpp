// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_filter.h"
#include "moment_text.h"
#include "range_calendar.h"
#include "window_settings.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace newsfold;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestListFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void question()
    {
        const QDate today(2025, 12, 30);
        ListFilter filter{ .publishers = { u"가람신문"_s }, .dateField = DateField::Crawled };
        ArticleFilter asked = toArticleFilter(filter, u"/folder"_s, today);
        QCOMPARE(asked.folder, u"/folder"_s);
        QCOMPARE(asked.publishers, filter.publishers);
        QCOMPARE(asked.dateField, DateField::Crawled);
        QVERIFY(!asked.read && !asked.starred && !asked.from && !asked.to);

        filter.view = LibraryView::Unread;
        QCOMPARE(toArticleFilter(filter, {}, today).read, false);
        filter.view = LibraryView::Starred;
        QCOMPARE(toArticleFilter(filter, {}, today).starred, true);
        filter.unreadOnly = true;
        QCOMPARE(toArticleFilter(filter, {}, today).read, false);

        QVERIFY(!toArticleFilter(filter, {}, today).annotated);
        filter.view = LibraryView::Notebook;
        QVERIFY(toArticleFilter(filter, {}, today).annotated);
        QVERIFY(!toArticleFilter(filter, {}, today).starred);

        filter.view = LibraryView::Today;
        filter.dates = { QDate(2025, 12, 1), QDate(2025, 12, 29) };
        asked = toArticleFilter(filter, {}, today);
        QVERIFY(*asked.from > *asked.to); // nothing is of today and of a day before
        filter.dates = {};
        asked = toArticleFilter(filter, {}, today);
        QVERIFY(asked.from == today && asked.to == today);
        QCOMPARE(asked.dateField, DateField::Published);
    }

    void narrowing()
    {
        const ListFilter filter{ .view = LibraryView::Starred,
                                 .publishers = { u"가람신문"_s },
                                 .dates = { QDate(2025, 1, 1), {} },
                                 .unreadOnly = true,
                                 .sort = SortOrder::Longest };
        QVERIFY(filter.isNarrowed());
        const ListFilter wide = filter.withoutNarrowing();
        QVERIFY(!wide.isNarrowed());
        QCOMPARE(wide.view, LibraryView::Starred);
        QCOMPARE(wide.sort, SortOrder::Longest);
    }

    void dates_data()
    {
        QTest::addColumn<QString>("published");
        QTest::addColumn<QString>("text");
        QTest::newRow("today, day only") << u"2025-12-30"_s << u"Today"_s;
        QTest::newRow("today") << u"2025-12-30 14:05"_s << u"Today 14:05"_s;
        QTest::newRow("yesterday") << u"2025-12-29 00:10"_s << u"Yesterday 00:10"_s;
        QTest::newRow("this year") << u"2025-03-01"_s << u"Mar 1"_s;
        QTest::newRow("another year") << u"2024-03-01"_s << u"Mar 1, 2024"_s;
        QTest::newRow("another zone") << u"2025-12-29T20:00:00Z"_s << u"Today 05:00"_s;
        QTest::newRow("unknown") << QString() << QString();
    }

    void dates()
    {
        QFETCH(QString, published);
        QFETCH(QString, text);
        QCOMPARE(shortDate({ .publishedAt = parseMoment(published) }, QDate(2025, 12, 30)), text);
    }

    void calendarPicksRanges()
    {
        RangeCalendar calendar;
        QSignalSpy picked(&calendar, &RangeCalendar::rangePicked);
        const auto click = [&](QDate day) {
            Q_EMIT calendar.clicked(day);
            return picked.constLast().constFirst().value<DateRange>();
        };
        const QDate first(2025, 12, 3);
        const QDate last(2025, 12, 9);
        QVERIFY((click(last) == DateRange{ last, last }));
        QVERIFY((click(first) == DateRange{ first, last })); // either end first
        QVERIFY((click(first) == DateRange{ first, first }));
        QVERIFY((click(first) == DateRange{ first, first }));
        QVERIFY((click(last) == DateRange{ first, last }));
    }

    void settingsRefuseNonsense()
    {
        QTemporaryDir folder;
        QSettings file(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        WindowSettings settings(file);
        QVERIFY(settings.readAfter() == 1000ms);
        settings.setReadAfter(std::nullopt);
        QVERIFY(!settings.readAfter());
        settings.setReadAfter(2500ms);
        QVERIFY(settings.readAfter() == 2500ms);
        for (const QString &nonsense : { u"soon"_s, u"99999"_s, u"-7"_s }) {
            file.setValue("reading/readAfterMs"_L1, nonsense);
            QVERIFY(settings.readAfter() == 1000ms);
        }
        settings.setTextScale(90);
        QCOMPARE(settings.textScale(), 3.0);
        file.setValue("reading/textScale"_L1, u"0"_s);
        QCOMPARE(settings.textScale(), 1.0);
        file.setValue("list/order"_L1, 17);
        QCOMPARE(settings.sortOrder(), SortOrder::NewestFirst);
    }
};

QTEST_MAIN(TestListFilter)
#include "tst_list_filter.moc"
