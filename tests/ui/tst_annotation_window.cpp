// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotation_list_model.h"
#include "article_list_view.h"
#include "article_scheme.h"
#include "article_view.h"
#include "completion_popup.h"
#include "list_pane.h"
#include "margin_pane.h"
#include "note_editor.h"
#include "reading_actions.h"
#include "reading_desk.h"
#include "reading_pane.h"
#include "selection_bar.h"
#include "side_bar.h"
#include "tag_panel.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

constexpr int slow = 20'000; // ms; the folder is watched, and instrumented code takes its time

/// A desk with two articles, the first of them short, and a reader's hands.
class Desk : public ReadingDesk
{
public:
    Desk() { write(1, { u"다른 이야기는 짧다."_s }); }

    void write(int number, const QStringList &paragraphs) const
    {
        ReadingDesk::write(number, u"가람신문"_s, paragraphs);
    }

    SelectionBar *bar() const { return window()->readingPane()->selectionBar(); }
    NoteEditor *editor() const { return margin()->editor(); }
    const ReadingActions &actions() const { return window()->readingActions(); }
    QList<PlacedAnnotation> annotations() const { return margin()->model()->annotations(); }

    /// Selects from the first `from` to the end of the first `to` after it.
    bool select(const QString &from, const QString &to) const
    {
        // The engine tells of selections only while it has the keyboard, and knows that a moment later.
        page()->setFocus();
        if (!QTest::qWaitFor([this] { return probe().evaluate(u"document.hasFocus()"_s).toBool(); }, 5000))
            return false;
        const QString &text = page()->article().text;
        const qsizetype start = text.indexOf(from);
        const qsizetype end = text.indexOf(to, start) + to.size();
        probe().evaluate(uR"((() => {
                const range = newsfoldPlaces.rangeOf(%1, %2);
                getSelection().setBaseAndExtent(range.startContainer, range.startOffset,
                                                range.endContainer, range.endOffset);
            })())"_s.arg(start)
                             .arg(end));
        return QTest::qWaitFor([this] { return page()->selection().has_value(); }, 5000);
    }

    QStringList painted(const QString &name) const
    {
        return probe()
            .evaluate(
                u"[...CSS.highlights.get('newsfold-%1')].map(range => newsfoldPlaces.liveRange(range).toString())"_s
                    .arg(name))
            .toStringList();
    }

    bool click(const QString &passage) const
    {
        const qsizetype start = page()->article().text.indexOf(passage);
        const QVariantList point = probe()
                                       .evaluate(uR"((() => {
                const box = newsfoldPlaces.liveRange(newsfoldPlaces.rangeOf(%1, %2)).getClientRects()[0];
                return [box.left + box.width / 2, box.top + box.height / 2];
            })())"_s.arg(start)
                                                     .arg(start + passage.size()))
                                       .toList();
        const QPoint at(point.value(0).toInt(), point.value(1).toInt());
        QSignalSpy clicked(page(), &ArticleView::highlightsClicked);
        QTest::mouseMove(probe().target(), at + QPoint(0, 1));
        QTest::mouseMove(probe().target(), at);
        QTest::mouseClick(probe().target(), Qt::LeftButton, {}, at);
        return clicked.wait(5000);
    }

    /// A key in the article.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        page()->setFocus();
        QTest::keyClick(probe().target(), Qt::Key(key), modifiers);
    }
};

const QStringList harbour{ u"새벽 항구에 🌊 배들이 돌아왔다. 갈매기가 먼저 알았다."_s,
                           u"등대지기는 불을 끄고 차를 끓였다."_s, u"낮에는 아이들이 그물을 구경한다."_s };

} // namespace

class TestAnnotationWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_desk->write(2, harbour);
        QVERIFY(m_desk->start());
        QTRY_COMPARE(m_desk->page()->article().title, u"항구의 하루 2"_s);
    }
    void cleanup() { m_desk.reset(); }

    void highlightsAcrossParagraphs()
    {
        const QString before = outerHtml();
        QVERIFY(!m_desk->margin()->isVisible());
        QVERIFY(!m_desk->actions().highlight[1]->isEnabled());
        QVERIFY(m_desk->select(u"갈매기"_s, u"불을 끄고"_s));
        QTRY_VERIFY(m_desk->bar()->isVisible());
        QVERIFY(!m_desk->bar()->geometry().intersects(m_desk->page()->selection()->box.toAlignedRect()));
        m_desk->press(Qt::Key_2);
        QTRY_COMPARE(m_desk->painted(u"green"_s),
                     QStringList{ u"갈매기가 먼저 알았다.\n등대지기는 불을 끄고"_s });
        QVERIFY(m_desk->margin()->isVisible());
        QVERIFY(!m_desk->bar()->isVisible());
        QCOMPARE(m_desk->annotations().size(), 1);
        const Annotation made = m_desk->annotations()[0].annotation;
        QCOMPARE(made.selector->quote, u"갈매기가 먼저 알았다.\n등대지기는 불을 끄고"_s);
        // The wave before it is one character, though two of a string.
        QCOMPARE(made.selector->start, harbour[0].indexOf(u"갈매기"_s) - 1);
        QCOMPARE(made.selector->end - made.selector->start, made.selector->quote.size());
        QCOMPARE(made.selector->suffix.first(6), u" 차를 끓였"_s);
        QCOMPARE(made.key, u"desk_2"_s);
        QCOMPARE(outerHtml(), before);
    }

    void overlapRecolourRemove()
    {
        QVERIFY(mark(u"배들이"_s, u"먼저"_s, Qt::Key_1));
        QVERIFY(mark(u"돌아왔다"_s, u"불을"_s, Qt::Key_3));
        QCOMPARE(m_desk->painted(u"yellow"_s), QStringList{ u"배들이 돌아왔다. 갈매기가 먼저"_s });
        QCOMPARE(m_desk->painted(u"blue"_s),
                 QStringList{ u"돌아왔다. 갈매기가 먼저 알았다.\n등대지기는 불을"_s });

        QVERIFY(m_desk->click(u"배들이"_s));
        QTRY_VERIFY(m_desk->bar()->isVisible());
        QCOMPARE(m_desk->margin()->current(), m_desk->annotations()[0].annotation.id);
        m_desk->press(Qt::Key_4);
        QTRY_COMPARE(m_desk->painted(u"pink"_s).size(), 1);
        QCOMPARE(m_desk->painted(u"yellow"_s), QStringList());
        QCOMPARE(m_desk->annotations().size(), 2);

        m_desk->press(Qt::Key_Delete);
        QTRY_COMPARE(m_desk->annotations().size(), 1);
        QCOMPARE(m_desk->painted(u"pink"_s), QStringList());
        QCOMPARE(m_desk->painted(u"blue"_s).size(), 1);
        QVERIFY(!m_desk->actions().removeHighlight->isEnabled());
    }

    void barIsClosedByEscape()
    {
        QVERIFY(mark(u"배들이"_s, u"먼저"_s, Qt::Key_1));
        QVERIFY(m_desk->click(u"배들이"_s));
        QTRY_VERIFY(m_desk->bar()->isVisible());
        m_desk->press(Qt::Key_Escape);
        QVERIFY(!m_desk->bar()->isVisible());
        QVERIFY(m_desk->actions().removeHighlight->isEnabled());
        QVERIFY(m_desk->click(u"낮에는"_s));
        QTRY_VERIFY(!m_desk->actions().removeHighlight->isEnabled());
    }

    void barButtonsDoTheSame()
    {
        QVERIFY(m_desk->select(u"배들이"_s, u"돌아왔다"_s));
        QTRY_VERIFY(m_desk->bar()->isVisible());
        QToolButton *purple = nullptr;
        for (QToolButton *button : m_desk->bar()->findChildren<QToolButton *>()) {
            QVERIFY(!button->accessibleName().isEmpty());
            QCOMPARE(button->focusPolicy(), Qt::NoFocus);
            if (button->accessibleName() == u"Purple"_s)
                purple = button;
        }
        QVERIFY(purple);
        m_desk->page()->setFocus();
        QWidget *focus = QApplication::focusWidget();
        QTest::mouseClick(purple, Qt::LeftButton);
        QTRY_COMPARE(m_desk->painted(u"purple"_s), QStringList{ u"배들이 돌아왔다"_s });
        QCOMPARE(QApplication::focusWidget(), focus);
    }

    void outsideOfTheTextIsRefused()
    {
        m_desk->page()->setFocus();
        m_desk->probe().evaluate(u"getSelection().selectAllChildren(document.querySelector('h1'))"_s);
        QTRY_VERIFY(m_desk->page()->selection());
        QVERIFY(!m_desk->bar()->isVisible());
        m_desk->press(Qt::Key_1);
        QTest::qWait(300);
        QCOMPARE(m_desk->annotations().size(), 0);
    }

    void notesAreWritten()
    {
        QVERIFY(m_desk->select(u"등대지기는"_s, u"끓였다"_s));
        m_desk->press(Qt::Key_W);
        QTRY_VERIFY(m_desk->editor()->isOpen());
        type(u"**불**을 끄는 까닭\n<script>1</script>"_s, u"바다, 섬/등대 , 바다"_s);
        QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->annotations().value(0).annotation.note,
                     u"**불**을 끄는 까닭\n<script>1</script>"_s);
        QCOMPARE(m_desk->annotations()[0].annotation.tags, QStringList({ u"바다"_s, u"섬/등대"_s }));
        QVERIFY(!m_desk->editor()->isOpen());
        QTRY_COMPARE(m_desk->painted(u"noted"_s), QStringList{ u"등대지기는 불을 끄고 차를 끓였다"_s });

        // Esc loses nothing; Discard gives up.
        for (const bool discarded : { false, true }) {
            m_desk->press(Qt::Key_W);
            QTRY_VERIFY(m_desk->editor()->isOpen());
            type(discarded ? u"버릴 말"_s : u"둘 말"_s, {});
            if (discarded)
                button(u"Discard"_s)->click();
            else
                QTest::keyClick(text(), Qt::Key_Escape);
            QVERIFY(!m_desk->editor()->isOpen());
            QTest::qWait(200);
            QTRY_COMPARE(m_desk->annotations()[0].annotation.note, u"둘 말"_s);
        }
    }

    /// Return would open it.
    void noLinkHasTheKeyboardAfterwards()
    {
        QVERIFY(m_desk->probe().evaluate(u"document.links.length"_s).toInt() > 0);
        m_desk->press(Qt::Key_W, Qt::ShiftModifier);
        QTRY_VERIFY(text()->hasFocus());
        QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_desk->probe().evaluate(u"document.hasFocus()"_s).toBool());
        QTest::qWait(200);
        QCOMPARE(m_desk->probe().evaluate(u"document.activeElement.tagName"_s).toString(), u"BODY"_s);
    }

    void articleHasANoteOfItsOwn()
    {
        QVERIFY(mark(u"배들이"_s, u"돌아왔다"_s, Qt::Key_1));
        m_desk->press(Qt::Key_W, Qt::ShiftModifier);
        QTRY_VERIFY(m_desk->editor()->isOpen());
        type(u"다시 읽을 것"_s, {});
        m_desk->window()->listPane()->list()->setFocus(); // leaving saves
        QTRY_COMPARE(m_desk->annotations().size(), 2);
        QVERIFY(!m_desk->annotations()[0].annotation.selector);
        QCOMPARE(m_desk->annotations()[0].annotation.note, u"다시 읽을 것"_s);
        type(QString(), {});
        QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->annotations().size(), 1); // emptied: gone
    }

    void tagsOfANoteAreCompleted()
    {
        bool tagged = false;
        m_desk->library().change(TagArticles{ { u"desk_1"_s }, { u"바다/등대"_s, u"섬, 뭍"_s }, {} }, this,
                                 [&](const Result<StateOutcome> &outcome) { tagged = outcome.has_value(); });
        QTRY_VERIFY(tagged && m_desk->window()->sideBar()->tags()->isVisible());
        m_desk->press(Qt::Key_W, Qt::ShiftModifier);
        QTRY_VERIFY(m_desk->editor()->isOpen());
        auto *line = m_desk->editor()->findChild<QLineEdit *>();
        line->setFocus();
        QInputMethodEvent typed;
        typed.setCommitString(u"섬, 바다"_s);
        QApplication::sendEvent(line, &typed);
        const QList<CompletionPopup *> popups = m_desk->window()->findChildren<CompletionPopup *>();
        const auto open = std::ranges::find_if(popups, &CompletionPopup::isOpen);
        QVERIFY(open != popups.end());
        const CompletionPopup *offered = *open;
        QVERIFY(offered->geometry().bottom() <= m_desk->window()->height());
        QTest::keyClick(line, Qt::Key_Down);
        QCOMPARE(offered->selected().value_or(CompletionItem{}).label, u"바다/등대"_s);
        QTest::keyClick(line, Qt::Key_Escape); // closes what is offered, and nothing else
        QVERIFY(!offered->isOpen() && m_desk->editor()->isOpen());
        QTest::keyClick(line, Qt::Key_Down);
        QTest::keyClick(line, Qt::Key_Tab);
        QCOMPARE(line->text(), u"섬, 바다/등대, "_s);
        QVERIFY(line->hasFocus());
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(m_desk->annotations().size(), 1);
        // At first as they were typed; the state has them by name.
        QTRY_COMPARE(m_desk->annotations()[0].annotation.tags, QStringList({ u"바다/등대"_s, u"섬"_s }));
    }

    void aTagWithACommaStaysOne()
    {
        bool written = false;
        const Annotation note{ .id = u"00000000-0000-4000-8000-000000000001"_s,
                               .key = u"desk_2"_s,
                               .note = u"생각"_s,
                               .tags = { u"섬, 뭍"_s },
                               .createdAt = 1,
                               .modifiedAt = 1 };
        m_desk->library().change(WriteAnnotations{ { note } }, this,
                                 [&](const Result<StateOutcome> &outcome) { written = outcome.has_value(); });
        QTRY_VERIFY(written && m_desk->annotations().size() == 1);
        m_desk->press(Qt::Key_W, Qt::ShiftModifier);
        QTRY_VERIFY(m_desk->editor()->isOpen());
        QVERIFY(!m_desk->editor()->isChanged());
        type(u"다른 생각"_s, u"섬, 뭍"_s);
        QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->annotations().value(0).annotation.note, u"다른 생각"_s);
        QCOMPARE(m_desk->annotations()[0].annotation.tags, QStringList{ u"섬, 뭍"_s });
    }

    void nothingTypedIsLost()
    {
        m_desk->press(Qt::Key_W, Qt::ShiftModifier);
        QTRY_VERIFY(m_desk->editor()->isOpen());
        type(u"다른 기사로 가기 전에"_s, {});
        m_desk->window()->listPane()->list()->setCurrentPosition(1);
        QTRY_COMPARE(m_desk->page()->article().title, u"항구의 하루 1"_s);
        QVERIFY(!m_desk->editor()->isOpen());
        QVERIFY(!m_desk->margin()->isVisible());
        m_desk->window()->listPane()->list()->setCurrentPosition(0);
        QTRY_COMPARE(m_desk->annotations().value(0).annotation.note, u"다른 기사로 가기 전에"_s);

        m_desk->press(Qt::Key_W, Qt::ShiftModifier);
        QTRY_VERIFY(m_desk->editor()->isOpen());
        type(u"창을 닫기 전에"_s, {});
        m_desk->close();
        QVERIFY(m_desk->start());
        QTRY_COMPARE(m_desk->annotations().value(0).annotation.note, u"창을 닫기 전에"_s);
    }

    void isThereAfterARestart()
    {
        QVERIFY(mark(u"배들이"_s, u"먼저"_s, Qt::Key_5));
        const QList<PlacedAnnotation> before = m_desk->annotations();
        m_desk->close();
        QVERIFY(m_desk->start());
        QTRY_COMPARE(m_desk->annotations(), before);
        QTRY_COMPARE(m_desk->painted(u"purple"_s), QStringList{ u"배들이 돌아왔다. 갈매기가 먼저"_s });
        QVERIFY(m_desk->margin()->isVisible());
    }

    void followsTheFile()
    {
        QVERIFY(mark(u"등대지기는"_s, u"끓였다"_s, Qt::Key_1));
        const qsizetype start = m_desk->annotations()[0].placement.start;
        QStringList changed = harbour;
        changed.prepend(u"전날 밤에는 비가 😀 내렸다."_s);
        m_desk->write(2, changed);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->textOnScreen().startsWith(u"전날 "_s), slow);
        QTRY_COMPARE(m_desk->annotations().value(0).placement.kind, Placement::Kind::Moved);
        QCOMPARE(m_desk->annotations()[0].placement.start,
                 start + changed[0].size()); // a line feed for the pair
        QTRY_COMPARE(m_desk->painted(u"yellow"_s), QStringList{ u"등대지기는 불을 끄고 차를 끓였다"_s });
    }

    void orphansArePlacedByHand()
    {
        QVERIFY(mark(u"등대지기는"_s, u"끓였다"_s, Qt::Key_1));
        const QString id = m_desk->annotations()[0].annotation.id;
        m_desk->write(2, { harbour[0], u"편집자가 이 대목을 모두 고쳐 썼다."_s, harbour[2] });
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->annotations().value(0).placement.kind, Placement::Kind::Orphan,
                                  slow);
        QTRY_VERIFY(m_desk->textOnScreen().contains(u"편집자"_s));
        QTRY_COMPARE(m_desk->painted(u"yellow"_s), QStringList());
        QVERIFY(m_desk->margin()->isVisible());
        QVERIFY(
            !m_desk->margin()->model()->index(0).data(AnnotationListModel::SectionRole).toString().isEmpty());

        auto *here = button(u"Place here"_s);
        m_desk->margin()->list()->setCurrentIndex(m_desk->margin()->model()->index(0));
        QTRY_VERIFY(here->isVisible());
        QVERIFY(!here->isEnabled());
        QVERIFY(m_desk->select(u"이 대목을"_s, u"모두"_s));
        QTRY_VERIFY(here->isVisible() && here->isEnabled());
        QTest::mouseClick(here, Qt::LeftButton);
        QTRY_COMPARE(m_desk->painted(u"yellow"_s), QStringList{ u"이 대목을 모두"_s });
        QCOMPARE(m_desk->annotations().size(), 1);
        QCOMPARE(m_desk->annotations()[0].annotation.id, id);
        QVERIFY(!here->isVisible());
    }

    void marginAndPageFollowEachOther()
    {
        QStringList paragraphs;
        for (int i = 0; i < 60; ++i)
            paragraphs += u"%1번째 부두에서는 밤새 짐을 내리고 다시 실었다고 한다."_s.arg(i);
        m_desk->write(2, paragraphs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->textOnScreen().contains(u"50번째"_s), slow);
        QVERIFY(mark(u"3번째"_s, u"밤새"_s, Qt::Key_1));
        QVERIFY(mark(u"50번째"_s, u"밤새"_s, Qt::Key_2));
        m_desk->probe().evaluate(u"scrollTo({ top: 0, behavior: 'instant' })"_s);
        QListView *list = m_desk->margin()->list();
        list->setCurrentIndex(m_desk->margin()->model()->index(0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QTRY_VERIFY(m_desk->probe().evaluate(u"scrollY"_s).toDouble() > 500);
        QCOMPARE(m_desk->painted(u"active"_s), QStringList{ u"50번째 부두에서는 밤새"_s });
        m_desk->press(Qt::Key_H);
        QTRY_VERIFY(m_desk->probe().evaluate(u"scrollY"_s).toDouble() < 500);
        QCOMPARE(list->currentIndex().row(), 0);
        m_desk->press(Qt::Key_H, Qt::ShiftModifier);
        QTRY_COMPARE(list->currentIndex().row(), 1);
    }

    void notesGoBelowANarrowArticle()
    {
        QVERIFY(mark(u"배들이"_s, u"먼저"_s, Qt::Key_1));
        QTRY_VERIFY(m_desk->margin()->isVisible());
        const auto beside = [this] {
            const QWidget *margin = m_desk->margin();
            return margin->mapToGlobal(QPoint()).x()
                >= m_desk->page()->mapToGlobal(QPoint()).x() + m_desk->page()->width();
        };
        QVERIFY(beside());
        m_desk->window()->resize(m_desk->window()->minimumSizeHint().width(), 800);
        QTRY_VERIFY(!beside());
        QVERIFY(m_desk->page()->width() >= 300);
        m_desk->window()->resize(1300, 800);
        QTRY_VERIFY(beside());
    }

    void hidingNotesIsRemembered()
    {
        QVERIFY(mark(u"배들이"_s, u"먼저"_s, Qt::Key_1));
        QVERIFY(m_desk->margin()->isVisible());
        m_desk->press(Qt::Key_F6);
        QVERIFY(!m_desk->margin()->isVisible());
        m_desk->close();
        QVERIFY(m_desk->start());
        QTRY_COMPARE(m_desk->annotations().size(), 1);
        QVERIFY(!m_desk->margin()->isVisible());
        m_desk->press(Qt::Key_F6);
        QVERIFY(m_desk->margin()->isVisible());
    }

    void changesFromElsewhereAreShown()
    {
        QVERIFY(mark(u"배들이"_s, u"먼저"_s, Qt::Key_1));
        m_desk->probe().evaluate(u"globalThis.sameDocument = true"_s);
        bool undone = false;
        m_desk->library().undoStep(m_desk->window(),
                                   [&undone](const Result<JournalStep> &step) { undone = step.has_value(); });
        QTRY_VERIFY(undone);
        QTRY_COMPARE(m_desk->annotations().size(), 0);
        QCOMPARE(m_desk->painted(u"yellow"_s), QStringList());
        QVERIFY(m_desk->probe().evaluate(u"sameDocument"_s).toBool());
    }

private:
    QString outerHtml() const
    {
        return m_desk->probe().evaluate(u"document.documentElement.outerHTML"_s).toString();
    }
    bool mark(const QString &from, const QString &to, Qt::Key key) const
    {
        const qsizetype before = m_desk->annotations().size();
        if (!m_desk->select(from, to))
            return false;
        m_desk->press(key);
        return QTest::qWaitFor([&] { return m_desk->annotations().size() == before + 1; }, 5000);
    }
    QPlainTextEdit *text() const { return m_desk->editor()->findChild<QPlainTextEdit *>(); }
    void type(const QString &note, const QString &tags) const
    {
        text()->setFocus();
        text()->setPlainText(note);
        m_desk->editor()->findChild<QLineEdit *>()->setText(tags);
    }
    QToolButton *button(const QString &text) const
    {
        for (QToolButton *button : m_desk->margin()->findChildren<QToolButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<Desk> m_desk;
};

int main(int argc, char **argv)
{
    registerArticleScheme();
    QApplication application(argc, argv);
    TestAnnotationWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_annotation_window.moc"
