// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotation_list_model.h"
#include "annotation_session.h"
#include "article_list_view.h"
#include "article_scheme.h"
#include "article_view.h"
#include "filter_bar.h"
#include "histogram_view.h"
#include "list_pane.h"
#include "margin_pane.h"
#include "note_editor.h"
#include "notebook_model.h"
#include "notebook_pane.h"
#include "notebook_view.h"
#include "reading_actions.h"
#include "reading_desk.h"
#include "reading_pane.h"
#include "search_field.h"
#include "side_bar.h"
#include "status_area.h"
#include "view_list_model.h"
#include "window_actions.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

constexpr int slow = 20'000; // ms; the folder is watched, and instrumented code takes its time

/// A desk with three articles; the first is long, and nothing is written on the third.
class Desk : public ReadingDesk
{
public:
    Desk()
    {
        for (int i = 0; i < 60; ++i)
            m_long += u"%1번째 부두에서는 밤새 짐을 내리고 다시 실었다고 한다."_s.arg(i);
        write(1, u"가람신문"_s, m_long);
        write(2, u"다온경제"_s, { u"등대지기는 불을 끄고 차를 끓였다."_s, u"낮에는 아이들이 구경한다."_s });
        write(3, u"다온경제"_s, { u"다른 이야기는 짧다."_s });
    }

    ListPane *pane() const { return window()->listPane(); }
    NotebookView *notebook() const { return pane()->notebook()->view(); }

    /// Headings in brackets; quotes or notes.
    QStringList shown() const
    {
        QStringList rows;
        const NotebookModel *model = notebook()->notebook();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QString text = model->index(row).data().toString();
            rows += model->entry(row) ? text : u"[%1]"_s.arg(text);
        }
        return rows;
    }

    static bool change(Library &library, const StateChange &change)
    {
        std::optional<bool> done;
        library.change(change, &library,
                       [&done](const Result<StateOutcome> &outcome) { done = outcome.has_value(); });
        return QTest::qWaitFor([&] { return done.has_value(); }, slow) && *done;
    }

    /// A highlight as a reader would make it.
    Annotation highlight(const QString &id, int article, const QString &quote, HighlightColour colour,
                         const QString &note = {}, const QStringList &tags = {}) const
    {
        const QString text = article == 1 ? m_long.join(u'\n')
                                          : u"등대지기는 불을 끄고 차를 끓였다.\n낮에는 아이들이 구경한다."_s;
        const qsizetype start = text.indexOf(quote);
        const qsizetype end = start + quote.size();
        const qsizetype before = qMax(0, start - selectorContext);
        return { .id = id,
                 .key = u"desk_%1"_s.arg(article),
                 .selector = TextSelector{ quote, text.mid(before, start - before),
                                           text.mid(end, selectorContext), start, end },
                 .colour = colour,
                 .note = note,
                 .tags = tags,
                 .createdAt = 1'700'000'000'000,
                 .modifiedAt = 1'700'000'000'000 };
    }

private:
    QStringList m_long;
};

const QString first = u"3번째 부두에서는"_s;
const QString second = u"50번째 부두에서는"_s;
const QString lamp = u"불을 끄고 차를"_s;

} // namespace

class TestNotebookWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->start());
    }
    void cleanup() { m_desk.reset(); }

    void beginsEmpty()
    {
        openNotebook();
        QLabel *title = m_desk->pane()->notebook()->findChild<QLabel *>();
        QTRY_COMPARE(title->text(), u"No highlights yet"_s);
        QVERIFY(title->isVisible());
        QVERIFY(
            Desk::change(m_desk->library(),
                         WriteAnnotations{ { m_desk->highlight(u"a"_s, 2, lamp, HighlightColour::Green) } }));
        QTRY_COMPARE(m_desk->shown(), QStringList({ u"[항구의 하루 2]"_s, lamp }));
        QVERIFY(!title->isVisible());
        search(u"없는말"_s);
        QTRY_COMPARE(title->text(), u"Nothing matches"_s);
        QVERIFY(title->isVisible());
    }

    void groupsAndFilters()
    {
        writeAll();
        openNotebook();
        QVERIFY(!m_desk->pane()->list()->isVisible());
        const QStringList byArticle{
            u"[항구의 하루 2]"_s, u"다시 읽을 것"_s, lamp, u"[항구의 하루 1]"_s, first, second
        };
        QTRY_COMPARE(m_desk->shown(), byArticle);
        QCOMPARE(countText(), u"4 entries in 2 articles"_s);

        group(u"By tag"_s);
        QCOMPARE(m_desk->shown(),
                 QStringList({ u"[ai]"_s, first, u"[ai/policy]"_s, lamp, u"[바다]"_s, lamp, first,
                               u"[No tag]"_s, u"다시 읽을 것"_s, second }));
        group(u"By colour"_s);
        QCOMPARE(m_desk->shown(),
                 QStringList({ u"[Yellow]"_s, lamp, u"[Pink]"_s, first, second, u"[Notes on articles]"_s,
                               u"다시 읽을 것"_s }));
        group(u"By day"_s);
        QCOMPARE(m_desk->shown().size(), 5);
        QCOMPARE(m_desk->settings().value("notebook/grouping"_L1).toInt(), 3);
        group(u"By article"_s);
        QCOMPARE(m_desk->shown(), byArticle);

        search(u"note:까닭"_s);
        QTRY_COMPARE(m_desk->shown(), byArticle.first(3));
        search(u"밤새"_s);
        QTRY_COMPARE(m_desk->shown(), byArticle.sliced(3));
        search(QString());
        QTRY_COMPARE(m_desk->shown(), byArticle);
        ListFilter filter{ .view = LibraryView::Notebook, .publishers = { u"다온경제"_s } };
        Q_EMIT m_desk->pane()->filterBar()->filterWanted(filter);
        QTRY_COMPARE(m_desk->shown(), byArticle.first(3));
        QCOMPARE(countText(), u"2 entries in 1 article"_s);

        // Another view has the list again.
        m_desk->window()->windowActions().views[0]->trigger();
        QVERIFY(m_desk->pane()->list()->isVisible());
        QVERIFY(!m_desk->notebook()->isVisible());
        QTRY_COMPARE(m_desk->pane()->list()->model()->rowCount(), 2);
    }

    void groupingIsRemembered()
    {
        openNotebook();
        group(u"By colour"_s);
        m_desk->close();
        QVERIFY(m_desk->start());
        QCOMPARE(m_desk->notebook()->notebook()->grouping(), NotebookGrouping::Colour);
    }

    void sideBarHasIt()
    {
        writeAll();
        QListView *views = m_desk->window()->sideBar()->views();
        const QModelIndex entry = views->model()->index(int(LibraryView::Notebook), 0);
        QTRY_COMPARE(entry.data(ViewListModel::CountRole).toInt(), 2); // articles
        QTest::mouseClick(views->viewport(), Qt::LeftButton, {}, views->visualRect(entry).center());
        QVERIFY(m_desk->pane()->notebook()->isVisible());
        QTRY_COMPARE(m_desk->notebook()->notebook()->entryCount(), 4);
        QVERIFY(m_desk->notebook()->isVisible());
    }

    void clickOpensThePassage()
    {
        writeAll();
        openNotebook();
        QTRY_COMPARE(m_desk->shown().size(), 6);
        click(second);
        QTRY_COMPARE(m_desk->page()->article().title, u"항구의 하루 1"_s);
        QTRY_COMPARE(painted(u"active"_s), QStringList(second));
        QTRY_VERIFY(m_desk->probe().evaluate(u"scrollY"_s).toDouble() > 500);
        QCOMPARE(m_desk->margin()->current(), u"c"_s);
        // In the same article.
        click(first);
        QTRY_COMPARE(painted(u"active"_s), QStringList(first));
        QTRY_VERIFY(m_desk->probe().evaluate(u"scrollY"_s).toDouble() < 500);
        // With keys; commands are for what is read.
        m_desk->notebook()->setFocus();
        QTest::keyClick(m_desk->notebook(), Qt::Key_Up);
        QTRY_COMPARE(m_desk->page()->article().title, u"항구의 하루 2"_s);
        QTRY_COMPARE(painted(u"active"_s), QStringList(lamp));
        QTest::keyClick(m_desk->notebook(), Qt::Key_J);
        QTRY_COMPARE(m_desk->page()->article().title, u"항구의 하루 1"_s);
        QTRY_COMPARE(painted(u"active"_s), QStringList(first));
        QTest::keyClick(m_desk->notebook(), Qt::Key_K);
        QTRY_COMPARE(painted(u"active"_s), QStringList(lamp));
        QTest::keyClick(m_desk->notebook(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"“%1”\n— 항구의 하루 2, 다온경제, 2025-03-02, https://news.example/2"_s.arg(lamp));
    }

    void lastClickWins()
    {
        writeAll();
        openNotebook();
        QTRY_COMPARE(m_desk->shown().size(), 6);
        click(second);
        QTRY_COMPARE(painted(u"active"_s), QStringList(second));
        click(lamp);
        click(first); // while the other article is on its way
        QTRY_COMPARE(painted(u"active"_s), QStringList(first));
        QTRY_VERIFY(m_desk->probe().evaluate(u"scrollY"_s).toDouble() < 500);
        QTest::qWait(300);
        QCOMPARE(painted(u"active"_s), QStringList(first));
        QCOMPARE(m_desk->page()->article().title, u"항구의 하루 1"_s);
    }

    void notesAreEdited()
    {
        writeAll();
        openNotebook();
        QTRY_COMPARE(m_desk->shown().size(), 6);
        click(second);
        QTRY_COMPARE(painted(u"active"_s), QStringList(second));
        m_desk->notebook()->setCurrentIndex(m_desk->notebook()->notebook()->indexOf(u"a"_s));
        QTest::keyClick(m_desk->notebook(), Qt::Key_F2);
        NoteEditor *editor = m_desk->margin()->editor();
        QTRY_VERIFY(editor->isOpen());
        QCOMPARE(editor->id(), u"a"_s);
        QCOMPARE(m_desk->page()->article().title, u"항구의 하루 2"_s);
        // What is typed on something that is removed does not bring it back.
        editor->findChild<QPlainTextEdit *>()->setPlainText(u"덧붙인 말"_s);
        QTest::keyClick(m_desk->notebook(), Qt::Key_Delete);
        QTRY_VERIFY(!m_desk->shown().contains(lamp));
        QVERIFY(!editor->isOpen());
        click(second);
        QTRY_COMPARE(m_desk->page()->article().title, u"항구의 하루 1"_s);
        QTest::qWait(300);
        QVERIFY(!m_desk->shown().contains(lamp));
    }

    void removingIsUndone()
    {
        writeAll();
        openNotebook();
        QTRY_COMPARE(m_desk->shown().size(), 6);
        const QStringList before = m_desk->shown();
        click(first);
        QTRY_COMPARE(painted(u"active"_s), QStringList(first));
        QTest::keyClick(m_desk->notebook(), Qt::Key_Delete);
        QTRY_COMPARE(m_desk->shown().size(), 5);
        QVERIFY(!m_desk->shown().contains(first));
        QTRY_COMPARE(m_desk->window()->statusArea()->message(), u"The highlight was removed."_s);
        // Its neighbour is current now, but nobody went there.
        QCOMPARE(m_desk->notebook()->currentIndex().data().toString(), second);
        QTRY_COMPARE(painted(u"active"_s), QStringList());
        QCOMPARE(countText(), u"3 entries in 2 articles"_s);
        m_desk->window()->readingActions().undo->trigger();
        QTRY_COMPARE(m_desk->shown(), before);
    }

    void allBesideItFollowsEveryChange()
    {
        writeAll();
        openNotebook();
        const auto articles = [this] {
            int all = 0;
            for (const HistogramBin &bin : m_desk->pane()->histogram()->bins())
                all += bin.total;
            return all;
        };
        QTRY_COMPARE(articles(), 2);
        QVERIFY(Desk::change(m_desk->library(), RemoveAnnotations{ { u"b"_s, u"c"_s } }));
        QTRY_COMPARE(articles(), 1);
        QCOMPARE(m_desk->pane()->list()->model()->rowCount(), 1); // what would be exported
        m_desk->window()->readingActions().undo->trigger();
        QTRY_COMPARE(articles(), 2);
        QCOMPARE(m_desk->pane()->list()->model()->rowCount(), 2);
    }

    void keysGoWhereTheReaderWent()
    {
        writeAll();
        m_desk->page()->setFocus();
        m_desk->window()->windowActions().views[int(LibraryView::Notebook)]->trigger();
        QTRY_VERIFY(m_desk->notebook()->hasFocus());
        QTRY_COMPARE(m_desk->shown().size(), 6);
        m_desk->notebook()->setCurrentIndex(m_desk->notebook()->notebook()->indexOf(u"a"_s));
        QTest::keyClick(m_desk->notebook(), Qt::Key_F2);
        auto *editor = m_desk->margin()->editor();
        QTRY_VERIFY(editor->isOpen());
        QTRY_VERIFY(editor->findChild<QPlainTextEdit *>()->hasFocus());
        QTest::keyClick(editor->findChild<QPlainTextEdit *>(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_desk->notebook()->hasFocus());
    }

    void nothingIsOpenedUnasked()
    {
        writeAll();
        openNotebook();
        QTRY_COMPARE(m_desk->shown().size(), 6);
        m_desk->notebook()->setFocus();
        QVERIFY(!m_desk->notebook()->currentIndex().isValid());
        QTest::keyClick(m_desk->notebook(), Qt::Key_Down);
        QTRY_VERIFY(m_desk->notebook()->currentIndex().isValid());
        QTRY_COMPARE(m_desk->page()->article().title, u"항구의 하루 2"_s);
    }

    void followsOtherPrograms()
    {
        writeAll();
        openNotebook();
        QTRY_COMPARE(m_desk->shown().size(), 6);
        click(second);
        {
            const std::unique_ptr<Library> other = m_desk->anotherLibrary();
            QSignalSpy opened(other.get(), &Library::opened);
            other->open();
            QVERIFY(opened.wait(slow));
            QVERIFY(Desk::change(
                *other,
                WriteAnnotations{ { m_desk->highlight(u"d"_s, 2, u"아이들이"_s, HighlightColour::Blue) } }));
            QVERIFY(Desk::change(*other, RemoveAnnotations{ { u"a"_s } }));
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->shown(),
                                  QStringList({ u"[항구의 하루 2]"_s, u"다시 읽을 것"_s, u"아이들이"_s,
                                                u"[항구의 하루 1]"_s, first, second }),
                                  slow);
        QCOMPARE(m_desk->notebook()->currentIndex().data().toString(), second);
    }

    void lostPlacesAndArticles()
    {
        writeAll();
        m_desk->window()->readingActions().showNotes->trigger(); // hidden
        openNotebook();
        QTRY_COMPARE(m_desk->shown().size(), 6);
        m_desk->write(2, u"다온경제"_s, { u"편집자가 이 대목을 모두 고쳐 썼다."_s });
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->page()->article().title != u"항구의 하루 2"_s
                                     || m_desk->page()->article().text.startsWith(u"편집자"_s),
                                 slow);
        click(lamp);
        QTRY_COMPARE(m_desk->page()->article().title, u"항구의 하루 2"_s);
        QTRY_VERIFY(m_desk->margin()->isVisible());
        QTRY_COMPARE(m_desk->margin()->current(), u"a"_s);

        // Without its file an article is there still; of a key that nobody knows there is a word.
        Annotation stray = m_desk->highlight(u"s"_s, 2, lamp, HighlightColour::Blue);
        stray.key = u"elsewhere"_s;
        QVERIFY(Desk::change(m_desk->library(), WriteAnnotations{ { stray } }));
        m_desk->remove(1);
        const auto entryOf = [&](const QString &id) {
            const NotebookModel *model = m_desk->notebook()->notebook();
            const NotebookEntry *entry = model->entry(model->indexOf(id).row());
            return entry ? *entry : NotebookEntry{};
        };
        QTRY_VERIFY_WITH_TIMEOUT(entryOf(u"b"_s).missing, slow);
        QTRY_COMPARE(entryOf(u"s"_s).annotation.key, u"elsewhere"_s);
        m_desk->notebook()->setCurrentIndex(m_desk->notebook()->notebook()->indexOf(u"s"_s));
        QTRY_COMPARE(m_desk->window()->statusArea()->message(), u"No file of this article is known."_s);
        m_desk->notebook()->setCurrentIndex(m_desk->notebook()->notebook()->indexOf(u"b"_s));
        QTRY_COMPARE(m_desk->window()->readingPane()->face(), ReadingPane::Face::Nothing);
    }

private:
    void writeAll() const
    {
        using enum HighlightColour;
        Annotation note = m_desk->highlight(u"n"_s, 2, lamp, Yellow, u"다시 읽을 것"_s);
        note.selector.reset();
        const WriteAnnotations written{
            { m_desk->highlight(u"a"_s, 2, lamp, Yellow, u"끄는 까닭"_s, { u"ai/policy"_s, u"바다"_s }),
              m_desk->highlight(u"b"_s, 1, first, Pink, {}, { u"ai"_s, u"바다"_s }),
              m_desk->highlight(u"c"_s, 1, second, Pink), note }
        };
        QVERIFY(Desk::change(m_desk->library(), written));
    }
    void openNotebook() const
    {
        m_desk->window()->windowActions().views[int(LibraryView::Notebook)]->trigger();
        QVERIFY(m_desk->pane()->notebook()->isVisible());
    }
    void search(const QString &text) const { Q_EMIT m_desk->pane()->searchField()->textEdited(text); }
    void group(const QString &name) const
    {
        for (const QToolButton *button : m_desk->pane()->filterBar()->findChildren<QToolButton *>()) {
            for (QAction *action : button->menu() ? button->menu()->actions() : QList<QAction *>()) {
                if (action->text() == name && action->isVisible())
                    action->trigger();
            }
        }
    }
    QString countText() const
    {
        for (const QLabel *label : m_desk->pane()->filterBar()->findChildren<QLabel *>()) {
            if (label->text().contains(u"entr"_s) && label->text().contains(u" in "_s))
                return label->text();
        }
        return {};
    }
    void click(const QString &quote) const
    {
        NotebookView *view = m_desk->notebook();
        const auto found
            = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, quote, 1, Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        view->scrollTo(found[0]);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(found[0]).center());
    }
    QStringList painted(const QString &name) const
    {
        return m_desk->probe()
            .evaluate(
                u"[...CSS.highlights.get('newsfold-%1')].map(range => newsfoldPlaces.liveRange(range).toString())"_s
                    .arg(name))
            .toStringList();
    }

    std::unique_ptr<Desk> m_desk;
};

int main(int argc, char **argv)
{
    registerArticleScheme();
    QApplication application(argc, argv);
    TestNotebookWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_notebook_window.moc"
