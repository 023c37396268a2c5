// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_list_model.h"
#include "article_list_view.h"
#include "article_scheme.h"
#include "empty_state.h"
#include "facet_panel.h"
#include "filter_bar.h"
#include "histogram_view.h"
#include "library_view.h"
#include "list_pane.h"
#include "match_bar.h"
#include "publisher_list_model.h"
#include "publisher_panel.h"
#include "query_editor.h"
#include "reading_pane.h"
#include "saved_search_list.h"
#include "saved_search_model.h"
#include "search_field.h"
#include "side_bar.h"
#include "status_area.h"
#include "window_actions.h"
#include "window_fixture.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

/// Searching in a real window on a real library.
class TestSearchWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingSearches()
    {
        WindowFixture fixture(30);
        QVERIFY(fixture.start());
        QVERIFY(!fixture.press(Qt::Key_F, Qt::ControlModifier)); // the field has the keyboard now
        QVERIFY(field(fixture)->editor()->hasFocus());
        type(fixture, u"기사 12"_s);
        QTRY_COMPARE(fixture.rows(), 1);
        QTRY_COMPARE(first(fixture).title, u"시험 기사 12호"_s);
        QTRY_COMPARE(first(fixture).titleMatches.size(), 2);
        type(fixture, u"우체통"_s);
        QTRY_COMPARE(fixture.rows(), 30);
        QTRY_VERIFY(!first(fixture).excerptMatches.isEmpty());
        type(fixture, {});
        QTRY_VERIFY(first(fixture).excerptMatches.isEmpty());
        QCOMPARE(fixture.rows(), 30);
    }

    void returnGoesToTheList()
    {
        WindowFixture fixture(5);
        QVERIFY(fixture.start());
        type(fixture, u"우체통"_s);
        QTest::keyClick(field(fixture)->editor(), Qt::Key_Return);
        QTRY_VERIFY(fixture.window()->listPane()->list()->hasFocus());
        QCOMPARE(fixture.settings().value("list/searches").toStringList(), QStringList(u"우체통"_s));
    }

    void returnChoosesTheFirstHit()
    {
        WindowFixture fixture(20);
        QVERIFY(fixture.start());
        ArticleListView *list = fixture.window()->listPane()->list();
        type(fixture, u"publisher:가람신문"_s); // not that of the article being read
        QTest::keyClick(field(fixture)->editor(), Qt::Key_Return); // before there is an answer
        QTRY_COMPARE(fixture.rows(), 7);
        QTRY_VERIFY(list->hasFocus());
        QCOMPARE(fixture.current(), 0);
        QCOMPARE(list->selectedRows().size(), 1);
    }

    void returnOnNothingWaitsForNothing()
    {
        WindowFixture fixture(20);
        QVERIFY(fixture.start());
        fixture.press(Qt::Key_F, Qt::ControlModifier);
        type(fixture, u"코끼리"_s);
        QTRY_COMPARE(fixture.rows(), 0);
        QTest::keyClick(field(fixture)->editor(), Qt::Key_Return);
        type(fixture, u"우체통"_s);
        QTRY_COMPARE(fixture.rows(), 20);
        QTest::qWait(50);
        QVERIFY(field(fixture)->editor()->hasFocus());
    }

    void anotherSearchBeginsAtItsTop()
    {
        WindowFixture fixture(60);
        QVERIFY(fixture.start());
        ArticleListView *list = fixture.window()->listPane()->list();
        fixture.press(Qt::Key_End);
        QVERIFY(list->verticalScrollBar()->value() > 0);
        type(fixture, u"우체통"_s);
        QTRY_COMPARE(list->verticalScrollBar()->value(), 0);
        QCOMPARE(fixture.rows(), 60);
        QCOMPARE(fixture.current(), 59); // still the one being read
        QTest::keyClick(field(fixture)->editor(), Qt::Key_Return);
        QTRY_COMPARE(fixture.current(), 0);
    }

    void publishersCountTheResult()
    {
        WindowFixture fixture(30);
        QVERIFY(fixture.start());
        const QAbstractItemModel *shown = fixture.window()->sideBar()->publishers()->list()->model();
        QTRY_COMPARE(shown->rowCount(), 3);
        type(fixture, u"title:3호"_s); // 3, 13, 23
        QTRY_COMPARE(fixture.rows(), 3);
        QTRY_COMPARE(shown->index(0, 0).data(PublisherListModel::CountRole).toInt(), 1);
        QVERIFY(!shown->index(0, 0).data(PublisherListModel::TotalRole).isValid());
        type(fixture, u"title:12호"_s);
        QTRY_COMPARE(shown->rowCount(), 1);
        type(fixture, {});
        QTRY_COMPARE(shown->rowCount(), 3);
        QCOMPARE(shown->index(0, 0).data(PublisherListModel::TotalRole).toInt(), 10);
    }

    void anEmptyResultSaysWhy()
    {
        WindowFixture fixture(12);
        QVERIFY(fixture.start());
        type(fixture, u"우체통 코끼리"_s);
        QTRY_COMPARE(fixture.rows(), 0);
        QPushButton *drop = nullptr;
        QTRY_VERIFY((drop = visibleButton(fixture)) != nullptr);
        QTest::mouseClick(drop, Qt::LeftButton);
        QTRY_COMPARE(fixture.rows(), 12);
        QCOMPARE(field(fixture)->text(), u"우체통"_s);
    }

    void theTimeLineFollowsAndChooses()
    {
        WindowFixture fixture(20);
        QVERIFY(fixture.start());
        HistogramView *timeLine = fixture.window()->listPane()->histogram();
        QTRY_COMPARE(countAll(*timeLine), 20);
        type(fixture, u"publisher:가람신문"_s);
        QTRY_COMPARE(countAll(*timeLine), 7);
        Q_EMIT timeLine->rangeChosen(QDate(2025, 3, 1), QDate(2025, 3, 5));
        QTRY_COMPARE(fixture.rows(), 2);
        QCOMPARE(countAll(*timeLine), 7); // its neighbours stay in sight
        Q_EMIT timeLine->rangeCleared();
        QTRY_COMPARE(fixture.rows(), 7);
    }

    void facetsNarrow()
    {
        WindowFixture fixture(9);
        QVERIFY(fixture.start());
        FacetPanel *facets = fixture.window()->sideBar()->facets();
        Q_EMIT facets->valueChosen(FacetKind::Author, u"고나래"_s, true);
        QTRY_COMPARE(field(fixture)->text(), u"author:\"고나래\""_s);
        QTRY_COMPARE(fixture.rows(), 9);
        Q_EMIT facets->valueChosen(FacetKind::Author, u"고나래"_s, false);
        QTRY_COMPARE(field(fixture)->text(), QString());
    }

    void searchesAreKept()
    {
        WindowFixture fixture(9);
        QVERIFY(fixture.start());
        SavedSearchList *searches = fixture.window()->sideBar()->searches();
        QVERIFY(!searches->isVisible());
        QVERIFY(!fixture.window()->windowActions().saveSearch->isEnabled());
        type(fixture, u"publisher:다온경제"_s);
        QTRY_COMPARE(fixture.rows(), 3);
        fixture.window()->windowActions().saveSearch->trigger();
        QTRY_VERIFY(searches->isVisible());
        QTRY_COMPARE(searches->list()->model()->rowCount(), 1);
        const auto count = [&] {
            return searches->list()->model()->index(0, 0).data(SavedSearchModel::TotalRole).toInt();
        };
        QTRY_COMPARE(count(), 3);
        // Counts come while its name is being written: what is proposed stays selected, to be written over.
        QTRY_VERIFY(searches->list()->findChild<QLineEdit *>());
        auto *name = searches->list()->findChild<QLineEdit *>();
        QTest::qWait(400);
        QCOMPARE(name->selectedText(), u"publisher:다온경제"_s);
        QTest::keyClicks(name, u"a"_s);
        QCOMPARE(name->text(), u"a"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(searches->list()->model()->index(0, 0).data().toString(), u"a"_s);
        // Nothing brings one back: it is asked for.
        const auto question = [&] { return fixture.window()->findChild<QMessageBox *>(); };
        searches->list()->setCurrentIndex(searches->list()->model()->index(0, 0));
        QTest::keyClick(searches->list(), Qt::Key_Delete);
        QTRY_VERIFY(question());
        question()->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(!question());
        QCOMPARE(searches->list()->model()->rowCount(), 1);
        fixture.close();

        QVERIFY(fixture.start());
        searches = fixture.window()->sideBar()->searches();
        QTRY_COMPARE(searches->list()->model()->rowCount(), 1);
        QCOMPARE(fixture.rows(), 9);
        Q_EMIT searches->list()->clicked(searches->list()->model()->index(0, 0));
        QTRY_COMPARE(fixture.rows(), 3);
        QCOMPARE(field(fixture)->text(), u"publisher:다온경제"_s);
        fixture.write(10); // one more of this publisher
        QTRY_COMPARE_WITH_TIMEOUT(count(), 4, 10000);
    }

    /// `닿` on the way from `다` to `다온`: the list must not blink.
    void nothingIsToldOfASyllableOnItsWay()
    {
        WindowFixture fixture(9);
        QVERIFY(fixture.start());
        const auto compose = [&](const QString &preedit) {
            QInputMethodEvent event(preedit, {});
            QApplication::sendEvent(field(fixture)->editor(), &event);
        };
        int fewest = fixture.rows();
        connect(fixture.window()->listPane()->list()->model(), &QAbstractItemModel::modelReset, this,
                [&] { fewest = std::min(fewest, fixture.rows()); });
        field(fixture)->focusText();
        type(fixture, u"publisher:"_s);
        compose(u"다"_s);
        QTRY_COMPARE(fixture.rows(), 3);
        compose(u"닿"_s);
        QTest::qWait(150);
        QCOMPARE(fixture.rows(), 3);
        compose(u"다온"_s);
        QTest::qWait(600);
        QCOMPARE(fixture.rows(), 3);
        QCOMPARE(fewest, 3);
        compose(u"닿"_s); // and left at that
        QTRY_COMPARE(fixture.rows(), 0);
        QTRY_VERIFY(fixture.window()->listPane()->findChild<EmptyState *>()->isVisible());
    }

    void tabReachesTheWayOut()
    {
        WindowFixture fixture(9);
        QVERIFY(fixture.start());
        type(fixture, u"없는말입니다"_s);
        QTRY_COMPARE(fixture.rows(), 0);
        field(fixture)->focusText();
        auto *action = fixture.window()->listPane()->findChild<EmptyState *>()->findChild<QPushButton *>();
        QTRY_VERIFY(action->isVisible());
        QTest::keyClick(field(fixture)->editor(), Qt::Key_Tab);
        QVERIFY(action->hasFocus());
        QTest::keyClick(action, Qt::Key_Return);
        QTRY_COMPARE(fixture.rows(), 9);
    }

    void oneThingIsMarkedAsTheSource()
    {
        WindowFixture fixture(9);
        QVERIFY(fixture.start());
        const auto *sideBar = fixture.window()->sideBar();
        const QAbstractItemModel *kept = sideBar->searches()->list()->model();
        const auto marked = [&] {
            QStringList names;
            for (const QModelIndex &index : sideBar->views()->selectionModel()->selectedIndexes())
                names += index.data().toString();
            for (int row = 0; row < kept->rowCount(); ++row) {
                if (kept->index(row, 0).data(SavedSearchModel::PresentRole).toBool())
                    names += kept->index(row, 0).data().toString();
            }
            return names;
        };
        for (const SavedSearch &search :
             { SavedSearch{ .name = u"다온"_s, .query = u"publisher:다온경제"_s },
               SavedSearch{ .name = u"다온 다시"_s, .query = u"publisher:다온경제"_s } })
            fixture.library()->saveSearch(search, fixture.window(), [](const Result<qint64> &) {});
        QTRY_COMPARE(kept->rowCount(), 2);
        QCOMPARE(marked(), QStringList(u"All articles"_s));

        const auto click = [](QAbstractItemView *list, int row) {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualRect(list->model()->index(row, 0)).center());
        };
        click(sideBar->searches()->list(), 1);
        QTRY_COMPARE(fixture.rows(), 3);
        QCOMPARE(marked(), QStringList(u"다온 다시"_s));
        QCOMPARE(heading(fixture), u"다온 다시"_s);
        // The keyboard is on another one, whose articles are not listed.
        QTest::keyClick(sideBar->searches()->list(), Qt::Key_Up);
        QCOMPARE(marked(), QStringList(u"다온 다시"_s));
        // Typed, something else is asked.
        type(fixture, u"publisher:다온경제 우체통"_s);
        QTRY_COMPARE(marked(), QStringList(u"All articles"_s));
        type(fixture, u"publisher:다온경제"_s);
        QTRY_COMPARE(marked().size(), 1);
        QVERIFY(marked() != QStringList(u"All articles"_s));
        // A view is another place.
        click(sideBar->views(), int(LibraryView::All));
        QTRY_COMPARE(fixture.rows(), 9);
        QCOMPARE(field(fixture)->text(), QString());
        QCOMPARE(marked(), QStringList(u"All articles"_s));
        QCOMPARE(heading(fixture), u"All articles"_s);
        // In one, what is typed narrows it.
        click(sideBar->views(), int(LibraryView::Unread));
        type(fixture, u"publisher:다온경제"_s);
        QTRY_COMPARE(fixture.rows(), 3);
        QCOMPARE(marked(), QStringList(u"Unread"_s));
    }

    void matchesAreMarkedInTheArticle()
    {
        WindowFixture fixture(3);
        QVERIFY(fixture.start());
        const MatchBar *bar = fixture.window()->readingPane()->findChild<MatchBar *>();
        QVERIFY(bar);
        QVERIFY(!bar->isVisible());
        type(fixture, u"우체통"_s);
        QTRY_VERIFY(bar->isVisible());
        type(fixture, {});
        QTRY_VERIFY(!bar->isVisible());
    }

    void nonsenseIsHarmless_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("quote") << u"\"열린 따옴표"_s;
        QTest::newRow("parentheses") << u"((((우체통"_s;
        QTest::newRow("fts") << u"NEAR(a b, 2) {title}: ^x * \" - + : OR"_s;
        QTest::newRow("sql") << u"'; DROP TABLE article; --"_s;
        QTest::newRow("regular expression") << u"^(우체통|.*)[a-z]+$\\"_s;
        QTest::newRow("controls") << u"우체\u0001통\u0000\u202e"_s;
        QTest::newRow("emoji") << u"👩‍👩‍👧‍👦 😀*"_s;
        QTest::newRow("large") << u"우체통 "_s.repeated(30'000);
    }
    void nonsenseIsHarmless()
    {
        QFETCH(QString, query);
        WindowFixture fixture(3);
        QVERIFY(fixture.start());
        QSignalSpy failed(fixture.library(), &Library::writeFailed);
        type(fixture, query);
        QTest::qWait(300);
        type(fixture, u"우체통"_s);
        QTRY_COMPARE(fixture.rows(), 3);
        QVERIFY(failed.isEmpty());
        QVERIFY(!fixture.window()->statusArea()->message().contains(u"SQL"));
        QVERIFY(!QApplication::activeModalWidget());
    }

private:
    static SearchField *field(const WindowFixture &fixture)
    {
        return fixture.window()->listPane()->searchField();
    }
    static void type(const WindowFixture &fixture, const QString &text)
    {
        field(fixture)->setText(text);
        Q_EMIT field(fixture)->textEdited(text);
    }
    static ArticleRow first(const WindowFixture &fixture)
    {
        const QAbstractItemModel *model = fixture.window()->listPane()->list()->model();
        return model->index(0, 0).data(ArticleListModel::ArticleRole).value<ArticleRow>();
    }
    static QPushButton *visibleButton(const WindowFixture &fixture)
    {
        for (auto *button : fixture.window()->listPane()->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().contains(u"without"))
                return button;
        }
        return nullptr;
    }
    static QString heading(const WindowFixture &fixture)
    {
        return fixture.window()->listPane()->filterBar()->findChild<QLabel *>()->text();
    }
    static int countAll(const HistogramView &timeLine)
    {
        int total = 0;
        for (const HistogramBin &bin : timeLine.bins())
            total += bin.total;
        return total;
    }
};

int main(int argc, char *argv[])
{
    registerArticleScheme();
    QApplication application(argc, argv);
    TestSearchWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_search_window.moc"
