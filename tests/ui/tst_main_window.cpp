// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_list_view.h"
#include "article_scheme.h"
#include "composing_line_edit.h"
#include "contrast.h"
#include "filter_bar.h"
#include "list_pane.h"
#include "margin_pane.h"
#include "palette_style.h"
#include "publisher_panel.h"
#include "reading_actions.h"
#include "reading_pane.h"
#include "side_bar.h"
#include "status_area.h"
#include "window_actions.h"
#include "window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyFieldsCanBeReadInTheDark()
    {
        const QPalette before = QApplication::palette();
        const auto restore = qScopeGuard([&] { QApplication::setPalette(before); });
        WindowFixture fixture(1);
        QVERIFY(fixture.start());
        QPalette dark = before;
        dark.setColor(QPalette::Base, QColor(27, 30, 32));
        dark.setColor(QPalette::Text, QColor(252, 252, 252));
        dark.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128)); // as some desktops leave it
        QApplication::setPalette(dark);
        const QWidget *field = fixture.window()->sideBar()->publishers()->searchField();
        const auto readable = [&] {
            return contrast(field->palette().color(QPalette::PlaceholderText),
                            field->palette().color(QPalette::Base));
        };
        QTRY_COMPARE(field->palette().color(QPalette::Base), dark.color(QPalette::Base));
        QTRY_VERIFY2(readable() >= visibleContrast, qPrintable(QString::number(readable())));
        QApplication::setPalette(before);
        QTRY_VERIFY(field->palette().color(QPalette::Base) == before.color(QPalette::Base)
                    && readable() >= visibleContrast);
    }

    void iconsGrowWithTheLetters()
    {
        const QFont before = QApplication::font();
        const auto restore = qScopeGuard([&] { QApplication::setFont(before); });
        WindowFixture fixture(1);
        QVERIFY(fixture.start());
        const auto *tools = fixture.window()->readingPane()->findChild<QToolBar *>();
        const auto *choice = fixture.window()->listPane()->filterBar()->findChild<QToolButton *>();
        const int usual = tools->iconSize().height();
        QVERIFY(usual >= 18 && choice->iconSize().height() >= 16);
        QFont large = before;
        large.setPointSizeF(before.pointSizeF() * 2);
        QApplication::setFont(large);
        const int line = QFontMetrics(large).height();
        QTRY_VERIFY(tools->iconSize().height() >= line);
        const auto *next = qobject_cast<QToolButton *>(tools->widgetForAction(tools->actions().constFirst()));
        QVERIFY(next && next->iconSize().height() >= line);
        QVERIFY(choice->iconSize().height() >= line);
        QApplication::setFont(before);
        QTRY_COMPARE(tools->iconSize().height(), usual);
    }

    void aboutIsAsWideAsItsText()
    {
        const QFont before = QApplication::font();
        const auto restore = qScopeGuard([&] { QApplication::setFont(before); });
        const QFont korean(u"Noto Sans CJK KR"_s, before.pointSize());
        if (!QFontInfo(korean).family().startsWith(u"Noto Sans CJK"_s))
            QSKIP("no font whose average letter is as wide as Hangul");
        QApplication::setFont(korean);
        WindowFixture fixture(1);
        QVERIFY(fixture.start());
        fixture.window()->windowActions().about->trigger();
        const auto *box = fixture.window()->findChild<QMessageBox *>();
        QTRY_VERIFY(box && box->isVisible());
        int widest = 0;
        for (const QString &line : box->informativeText().split(u'\n'))
            widest = std::max(widest, box->fontMetrics().horizontalAdvance(line));
        QVERIFY2(box->width() >= widest && box->width() < widest * 4 / 3,
                 qPrintable(u"%1 for %2"_s.arg(box->width()).arg(widest)));
    }

    void notesStandBelowTheirButton()
    {
        WindowFixture fixture(1);
        QVERIFY(fixture.start());
        const auto *button = fixture.window()->readingPane()->margin()->findChild<QToolButton *>();
        fixture.window()->readingPane()->setMarginShown(true);
        QTRY_VERIFY(button->isVisible());
        QVERIFY(button->x() > style::gap && button->x() < style::margin);
    }

    void firstArticleIsShown()
    {
        WindowFixture fixture(30);
        QVERIFY(fixture.start());
        QCOMPARE(fixture.rows(), 30);
        QCOMPARE(fixture.current(), 0);
        QCOMPARE(fixture.currentTitle(), u"시험 기사 29호"_s);
        QCOMPARE(fixture.window()->readingPane()->face(), ReadingPane::Face::Page);
    }

    void keysMoveAndMark()
    {
        WindowFixture fixture(10);
        fixture.settings().setValue("reading/readAfterMs"_L1, -1);
        QVERIFY(fixture.start());
        QVERIFY(fixture.press(Qt::Key_J));
        QCOMPARE(fixture.current(), 1);
        QVERIFY(fixture.press(Qt::Key_K));
        QVERIFY(fixture.press(Qt::Key_K));
        QCOMPARE(fixture.current(), 0);

        QTRY_VERIFY(fixture.window()->readingActions().toggleRead->isEnabled());
        QVERIFY(fixture.press(Qt::Key_M));
        QTRY_VERIFY(fixture.isRead(0));
        QVERIFY(fixture.press(Qt::Key_M));
        QTRY_VERIFY(!fixture.isRead(0));
        QVERIFY(fixture.press(Qt::Key_Z, Qt::ControlModifier));
        QTRY_VERIFY(fixture.isRead(0));

        QVERIFY(fixture.press(Qt::Key_C));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://news.example/9"_s);
        QVERIFY(fixture.press(Qt::Key_U, Qt::ControlModifier));
        QCOMPARE(fixture.window()->readingPane()->face(), ReadingPane::Face::Source);
    }

    void nextUnreadPassesReadOnes()
    {
        WindowFixture fixture(6);
        fixture.settings().setValue("reading/readAfterMs"_L1, -1);
        QVERIFY(fixture.start());
        for (const int position : { 1, 2 }) {
            QVERIFY(fixture.press(Qt::Key_J));
            QTRY_COMPARE(fixture.window()->readingActions().toggleRead->text(), u"Mark as &read"_s);
            QTest::qWait(100); // the article is there before it is marked
            QVERIFY(fixture.press(Qt::Key_M));
            QTRY_VERIFY(fixture.isRead(position));
        }
        fixture.window()->listPane()->list()->setCurrentPosition(0);
        QVERIFY(fixture.press(Qt::Key_N));
        QTRY_COMPARE(fixture.current(), 3);
        fixture.window()->listPane()->list()->setCurrentPosition(5);
        QVERIFY(fixture.press(Qt::Key_N));
        QTRY_COMPARE(fixture.current(), 0); // around the end
    }

    void typingInAFieldTriggersNothing()
    {
        WindowFixture fixture(5);
        QVERIFY(fixture.start());
        fixture.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QLineEdit *field = fixture.window()->sideBar()->publishers()->searchField();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, u"jmnu s"_s);
        QCOMPARE(field->text(), u"jmnu s"_s);
        QCOMPARE(fixture.current(), 0);
        QVERIFY(!fixture.window()->windowActions().unreadOnly->isChecked());
        field->setText(u"다온"_s);
        QCOMPARE(fixture.window()->sideBar()->publishers()->list()->model()->rowCount(), 1);
    }

    void readAfterOneSecond()
    {
        WindowFixture fixture(3);
        QVERIFY(fixture.start());
        QTest::qWait(300);
        QVERIFY(!fixture.isRead(0));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isRead(0), 5000);
        QVERIFY(!fixture.isRead(1));
    }

    void readArticleStaysInAnUnreadList()
    {
        WindowFixture fixture(5);
        fixture.settings().setValue("reading/readAfterMs"_L1, 0);
        QVERIFY(fixture.start());
        QTRY_VERIFY(fixture.isRead(0));
        QVERIFY(fixture.press(Qt::Key_U));
        QTRY_COMPARE(fixture.rows(), 4);
        QVERIFY(fixture.press(Qt::Key_J));
        QTRY_VERIFY(fixture.isRead(0));
        QCOMPARE(fixture.rows(), 4);
        const QString reading = fixture.currentTitle();
        fixture.write(7); // the list is asked for again
        QTRY_COMPARE(fixture.rows(), 5);
        QCOMPARE(fixture.currentTitle(), reading);
        QVERIFY(fixture.press(Qt::Key_U));
        QTRY_COMPARE(fixture.rows(), 6);
        QCOMPARE(fixture.currentTitle(), reading);
    }

    void publishersNarrowTheList()
    {
        WindowFixture fixture(9);
        QVERIFY(fixture.start());
        QListView *list = fixture.window()->sideBar()->publishers()->list();
        QTRY_COMPARE(list->model()->rowCount(), 3);
        const auto centre
            = [list](int row) { return list->visualRect(list->model()->index(row, 0)).center(); };
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, centre(0));
        QTRY_COMPARE(fixture.rows(), 3);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::ControlModifier, centre(2));
        QTRY_COMPARE(fixture.rows(), 6);
        const QRect row = list->visualRect(list->model()->index(0, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                          row.topLeft() + QPoint(20, row.height() / 2));
        QTRY_COMPARE(fixture.rows(), 3);
        fixture.window()->windowActions().clearFilters->trigger();
        QTRY_COMPARE(fixture.rows(), 9);
    }

    void filterBarAsksAnew()
    {
        WindowFixture fixture(10);
        QVERIFY(fixture.start());
        FilterBar *bar = fixture.window()->listPane()->filterBar();
        Q_EMIT bar->filterWanted(
            { .dates = { QDate(2025, 3, 2), QDate(2025, 3, 4) }, .sort = SortOrder::OldestFirst });
        QTRY_COMPARE(fixture.rows(), 3);
        QVERIFY(fixture.press(Qt::Key_Home));
        QTRY_COMPARE(fixture.currentTitle(), u"시험 기사 1호"_s);
        fixture.window()->windowActions().views[int(LibraryView::Starred)]->trigger();
        QTRY_COMPARE(fixture.rows(), 0);
    }

    void markAllAndUndo()
    {
        WindowFixture fixture(12);
        fixture.settings().setValue("reading/readAfterMs"_L1, -1);
        QVERIFY(fixture.start());
        QVERIFY(fixture.press(Qt::Key_A, Qt::ShiftModifier));
        QTRY_VERIFY(fixture.isRead(11));
        QTRY_VERIFY(fixture.window()->statusArea()->message().contains(u"12"_s));
        fixture.window()->readingActions().undo->trigger();
        QTRY_VERIFY(!fixture.isRead(11));
        QTRY_VERIFY(!fixture.window()->readingActions().undo->isEnabled());
    }

    void newFilesLeaveSelectionAndScrollPosition()
    {
        WindowFixture fixture(60);
        QVERIFY(fixture.start());
        ArticleListView *list = fixture.window()->listPane()->list();
        list->setCurrentPosition(30);
        list->verticalScrollBar()->setValue(list->verticalScrollBar()->value() + 25);
        const QString title = fixture.currentTitle();
        const QRect place = list->visualRect(list->currentIndex());
        for (int number = 100; number < 120; number += 3)
            fixture.write(number);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.rows(), 67, 15000);
        QCOMPARE(fixture.currentTitle(), title);
        QCOMPARE(list->visualRect(list->currentIndex()), place);
        fixture.remove(59);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.rows(), 66, 15000);
        QCOMPARE(list->visualRect(list->currentIndex()), place);
    }

    void foldedPanesAreRemembered()
    {
        WindowFixture fixture(2);
        QVERIFY(fixture.start());
        QVERIFY(fixture.window()->sideBar()->isVisible());
        QVERIFY(fixture.press(Qt::Key_F9));
        QVERIFY(!fixture.window()->sideBar()->isVisible());
        fixture.window()->resize(1111, 777);
        fixture.close();
        QVERIFY(fixture.start());
        QVERIFY(!fixture.window()->sideBar()->isVisible());
        QVERIFY(fixture.window()->listPane()->isVisible());
        QCOMPARE(fixture.window()->size(), QSize(1111, 777));
        fixture.window()->windowActions().foldSideBar->trigger();
        QVERIFY(fixture.window()->sideBar()->isVisible());
    }

    void emptyFolderSettles()
    {
        WindowFixture fixture(0);
        QVERIFY(fixture.start());
        QCOMPARE(fixture.rows(), 0);
        QVERIFY(!fixture.window()->listPane()->list()->isVisible());
        fixture.write(1);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.rows(), 1, 15000);
        QTRY_COMPARE(fixture.current(), 0);
    }
};

int main(int argc, char **argv)
{
    registerArticleScheme();
    QApplication application(argc, argv);
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_main_window.moc"
