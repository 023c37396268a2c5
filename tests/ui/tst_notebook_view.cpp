// SPDX-License-Identifier: GPL-3.0-or-later
#include "elided_text.h"
#include "line_guess.h"
#include "notebook_model.h"
#include "notebook_pane.h"
#include "notebook_view.h"
#include "query_parser.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

NotebookEntry entry(int number)
{
    NotebookEntry entry;
    entry.annotation
        = { .id = QString::number(number),
            .key = u"k%1"_s.arg(number / 3),
            .selector = TextSelector{ u"부두 %1에서 밤새 짐을 내렸다."_s.arg(number), {}, {}, 0, 9 },
            .colour = highlightColours[size_t(number) % 5],
            .note = number % 4 == 0 ? u"확인할 것"_s : QString(),
            .tags = {} };
    entry.row = number / 3 + 1;
    entry.title = u"항구의 하루 %1"_s.arg(number / 3);
    return entry;
}

QList<NotebookEntry> entries(int count)
{
    QList<NotebookEntry> made;
    for (int i = 0; i < count; ++i)
        made += entry(i);
    return made;
}

QString currentId(const NotebookView &view)
{
    return view.currentIndex().data(NotebookModel::IdRole).toString();
}

} // namespace

class TestNotebookView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guessedLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("a word") << u"등대"_s;
        QTest::newRow("Korean")
            << u"새벽 항구에 배들이 돌아왔고 갈매기가 먼저 알았다. 등대지기는 불을 끄고 차를 끓였다."_s;
        QTest::newRow("English")
            << u"Before dawn the boats came back and the gulls were the first to know."_s;
        QTest::newRow("one long word") << QString(200, u'w');
        QTest::newRow("mixed") << u"2026년 11월 5일 https://news.example/a/very/long/address 에서 옮김"_s;
    }
    /// What is guessed must hold the text, and hardly more.
    void guessedLines()
    {
        QFETCH(QString, text);
        const QFont font;
        const LineGuess guess(font);
        for (const int width : { 120, 200, 333, 700 }) {
            const int laidOut = qMax(1, ElidedText(text, font, width, 6).lineCount());
            const int guessed = guess.lines(text, width, 6);
            QVERIFY2(guessed == laidOut || guessed == laidOut + 1,
                     qPrintable(u"%1 px: %2 for %3"_s.arg(width).arg(guessed).arg(laidOut)));
        }
        QCOMPARE(guess.lines(QString(5000, u'w'), 100, 3), 3);
    }

    void goingSomewhereOpensIt()
    {
        NotebookView view;
        view.resize(400, 500);
        view.show();
        view.setEntries(entries(9), true);
        QSignalSpy chosen(&view, &NotebookView::chosen);
        const auto last = [&] { return chosen.last()[0].value<NotebookEntry>().annotation.id; };
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(last(), u"0"_s);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(last(), u"3"_s); // over the heading
        QCOMPARE(chosen.size(), 4);
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(last(), u"2"_s);
        view.step(1);
        QCOMPARE(last(), u"3"_s);
        view.step(-1);
        QCOMPARE(last(), u"2"_s);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.size(), 8);
        const QRect third = view.visualRect(view.notebook()->indexOf(u"4"_s));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, third.center());
        QCOMPARE(last(), u"4"_s);
        // A heading cannot be gone to.
        const auto before = chosen.size();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.visualRect(view.model()->index(0, 0)).center());
        QCOMPARE(chosen.size(), before);
        QCOMPARE(currentId(view), u"4"_s);

        QSignalSpy removed(&view, &NotebookView::removeWanted);
        QSignalSpy edited(&view, &NotebookView::editWanted);
        QSignalSpy copied(&view, &NotebookView::copyWanted);
        QTest::keyClick(&view, Qt::Key_Delete);
        QTest::keyClick(&view, Qt::Key_F2);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(copied.size(), 1);
    }

    void refreshKeepsThePlace()
    {
        NotebookView view;
        view.resize(400, 500);
        view.show();
        QList<NotebookEntry> all = entries(300);
        view.setEntries(all, true);
        view.setCurrentIndex(view.notebook()->indexOf(u"150"_s));
        QSignalSpy chosen(&view, &NotebookView::chosen);
        const auto top
            = [&](const QString &id) { return view.visualRect(view.notebook()->indexOf(id)).top(); };
        const int before = top(u"150"_s);
        QVERIFY(view.verticalScrollBar()->value() > 0);

        all.remove(0, 30);
        view.setEntries(all, false);
        QCOMPARE(currentId(view), u"150"_s);
        QCOMPARE(top(u"150"_s), before);
        all.insert(0, entry(0));
        all.append(entry(900));
        view.setEntries(all, false);
        QCOMPARE(top(u"150"_s), before);

        // The current one goes: its neighbour takes the place, and is not opened.
        all.removeIf([](const NotebookEntry &entry) { return entry.annotation.id == u"150"_s; });
        view.setEntries(all, false);
        QCOMPARE(currentId(view), u"151"_s);
        QCOMPARE(chosen.size(), 0);

        view.setGrouping(NotebookGrouping::Colour);
        QCOMPARE(currentId(view), u"151"_s);
        QVERIFY(view.viewport()->rect().intersects(view.visualRect(view.currentIndex())));
        view.setEntries(entries(40), true);
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        QVERIFY(!view.currentIndex().isValid());
        QCOMPARE(chosen.size(), 0);
    }

    void matchesAreMarked()
    {
        NotebookView view;
        view.resize(400, 200);
        view.show();
        view.setEntries(entries(1), true);
        const QImage plain = view.viewport()->grab().toImage();
        view.setQuery(parseQuery(u"없는말"_s, QDate(2026, 11, 5)));
        QCOMPARE(view.viewport()->grab().toImage(), plain);
        view.setQuery(parseQuery(u"note:확인"_s, QDate(2026, 11, 5)));
        const QImage note = view.viewport()->grab().toImage();
        QVERIFY(note != plain);
        view.setQuery(parseQuery(u"밤새"_s, QDate(2026, 11, 5)));
        const QImage quote = view.viewport()->grab().toImage();
        QVERIFY(quote != plain && quote != note);
    }

    void longTitlesLeaveTheDayInSight()
    {
        NotebookView view;
        view.resize(400, 200);
        view.show();
        view.setGrouping(NotebookGrouping::Colour);
        NotebookEntry told = entry(1);
        told.title = u"등대지기가 스무 해 만에 뭍으로 돌아와 차를 나눈 하루 "_s.repeated(5);
        told.publisher = u"가람신문"_s;
        told.publishedAt = Moment{ .msecsSinceEpoch = 1'741'000'000'000 };
        const auto picture = [&] {
            view.setEntries({ told }, true);
            return view.viewport()->grab().toImage();
        };
        const QImage before = picture();
        told.publishedAt->msecsSinceEpoch += 86'400'000;
        const QImage nextDay = picture();
        QVERIFY(nextDay != before);
        told.publisher = u"다온경제"_s;
        QVERIFY(picture() != nextDay);
    }

    void emptiness()
    {
        NotebookPane pane;
        pane.resize(400, 400);
        pane.show();
        pane.setEmptiness(NotebookPane::Emptiness::NothingWritten);
        QVERIFY(!pane.view()->isVisible());
        auto *button = pane.findChild<QPushButton *>();
        QVERIFY(button && !button->isVisible());
        pane.setEmptiness(NotebookPane::Emptiness::NothingMatches);
        QVERIFY(button->isVisible());
        QSignalSpy clear(&pane, &NotebookPane::clearFiltersWanted);
        button->click();
        QCOMPARE(clear.size(), 1);
        pane.view()->setEntries(entries(2), true);
        QVERIFY(pane.view()->isVisible());
        pane.view()->setEntries({}, false);
        QVERIFY(!pane.view()->isVisible());
    }
};

QTEST_MAIN(TestNotebookView)

#include "tst_notebook_view.moc"
