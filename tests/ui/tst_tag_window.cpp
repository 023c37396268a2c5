// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_list_model.h"
#include "article_list_view.h"
#include "article_mime.h"
#include "article_scheme.h"
#include "composing_line_edit.h"
#include "facet_panel.h"
#include "facet_section.h"
#include "flow_area.h"
#include "list_pane.h"
#include "publisher_panel.h"
#include "query_editor.h"
#include "reading_actions.h"
#include "saved_search_list.h"
#include "search_field.h"
#include "side_bar.h"
#include "status_area.h"
#include "tag_chip.h"
#include "tag_editing.h"
#include "tag_panel.h"
#include "window_actions.h"
#include "window_fixture.h"

#include <QApplication>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace newsfold;
using namespace Qt::StringLiterals;

/// Tags and undo in a real window on a real library.
class TestTagWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

    /// Nothing is marked but by hand: what is undone is what the test did.
    bool start(int articles)
    {
        m_fixture = std::make_unique<WindowFixture>(articles);
        m_fixture->settings().setValue("reading/readAfterMs"_L1, -1);
        return m_fixture->start();
    }
    const MainWindow *window() const { return m_fixture->window(); }
    ArticleListView *list() const { return window()->listPane()->list(); }
    QTreeView *tree() const { return window()->sideBar()->tags()->tree(); }
    TagEditor *editor() const { return window()->tagEditing().editor(); }
    QAction *undo() const { return window()->readingActions().undo; }
    QAction *redo() const { return window()->readingActions().redo; }
    QString query() const { return window()->listPane()->searchField()->text(); }

    QStringList tagsOf(int position) const
    {
        const QModelIndex index = list()->model()->index(position, 0);
        return index.data(ArticleListModel::ArticleRole).value<ArticleRow>().tags;
    }
    QList<TagChip *> chips() const
    {
        QList<TagChip *> chips;
        for (QWidget *widget : editor()->chips()->widgets())
            chips.append(qobject_cast<TagChip *>(widget));
        return chips;
    }
    /// As the editor does, for articles by their positions.
    bool tag(const QList<int> &positions, const QStringList &tags)
    {
        QList<qint64> rows;
        for (const int position : positions)
            rows.append(list()->model()->index(position, 0).data(ArticleListModel::RowRole).toLongLong());
        bool done = false;
        m_fixture->library()->tag(rows, tags, {}, this,
                                  [&](const Result<StateOutcome> &outcome) { done = outcome.has_value(); });
        return QTest::qWaitFor([&] { return done; });
    }
    /// Keys have no Hangul; it comes from an input method.
    static void type(QWidget *line, const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(line, &event);
    }
    QModelIndex inTree(const QString &tag) const
    {
        const QModelIndexList found
            = tree()->model()->match(tree()->model()->index(0, 0), TagTreeModel::NameRole, tag, 1,
                                     Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }
    void click(const QString &tag, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QRect place = tree()->visualRect(inTree(tag));
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, modifiers, place.center());
    }
    QMessageBox *question() const { return window()->findChild<QMessageBox *>(); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { m_fixture.reset(); }

    void theEditorTagsTheArticle()
    {
        QVERIFY(start(4));
        QVERIFY(!window()->sideBar()->tags()->isVisible()); // there are none
        QVERIFY(!undo()->isEnabled());
        m_fixture->press(Qt::Key_T);
        QTRY_VERIFY(editor()->line()->hasFocus());
        QTest::keyClicks(editor()->line(), u"ai/ policy"_s);
        QTest::keyClick(editor()->line(), Qt::Key_Return);
        QTRY_COMPARE(tagsOf(0), QStringList(u"ai/policy"_s));
        QTRY_COMPARE(chips().size(), 1);
        QCOMPARE(chips()[0]->tag(), u"ai/policy"_s);
        QCOMPARE(window()->statusArea()->message(), u"1 article tagged “ai/policy”."_s);
        QTRY_VERIFY(window()->sideBar()->tags()->isVisible());
        QVERIFY(editor()->line()->hasFocus());

        QTest::mouseClick(chips()[0], Qt::LeftButton, {}, chips()[0]->rect().center()); // not the cross
        QTest::mouseClick(chips()[0], Qt::LeftButton, {},
                          QPoint(chips()[0]->width() - 8, chips()[0]->height() / 2));
        QTRY_VERIFY(tagsOf(0).isEmpty());
        QTRY_VERIFY(chips().isEmpty());
        QTest::keyClick(editor()->line(), Qt::Key_Return);
        QVERIFY(!editor()->isOpen());
        QVERIFY(list()->hasFocus());
    }

    void backspaceGoesBackIntoTheTags()
    {
        QVERIFY(start(4));
        QVERIFY(tag({ 0 }, { u"바다"_s, u"섬"_s }));
        QTRY_COMPARE(tagsOf(0).size(), 2);
        m_fixture->press(Qt::Key_T);
        QTRY_VERIFY(editor()->line()->hasFocus());
        QTRY_COMPARE(chips().size(), 2);
        QTest::keyClicks(editor()->line(), u"a"_s);
        QTest::keyClick(editor()->line(), Qt::Key_Backspace); // what was typed
        QVERIFY(editor()->line()->hasFocus());
        QTest::keyClick(editor()->line(), Qt::Key_Backspace);
        TagChip *last = chips()[1];
        QTRY_VERIFY(last->hasFocus());
        QVERIFY(editor()->isOpen());
        const QString gone = last->tag();
        QTest::keyClick(last, Qt::Key_Backspace);
        QTRY_COMPARE(chips().size(), 1);
        QVERIFY(!tagsOf(0).contains(gone));
        QTRY_VERIFY(editor()->line()->hasFocus());
    }

    void knownTagsAreCompleted()
    {
        QVERIFY(start(4));
        QVERIFY(tag({ 1 }, { u"등대와 바다"_s }));
        QTRY_VERIFY(inTree(u"등대와 바다"_s).isValid());
        m_fixture->press(Qt::Key_T);
        QTRY_VERIFY(editor()->isOpen());
        type(editor()->line(), u"등대"_s);
        QTest::keyClick(editor()->line(), Qt::Key_Down);
        QTest::keyClick(editor()->line(), Qt::Key_Return);
        QTRY_COMPARE(tagsOf(0), QStringList(u"등대와 바다"_s));
        QTest::keyClick(editor()->line(), Qt::Key_Escape);
        QVERIFY(!editor()->isOpen());
    }

    void severalArticlesShareTags()
    {
        QVERIFY(start(6));
        QVERIFY(tag({ 0, 1 }, { u"섬"_s }));
        QTRY_COMPARE(tagsOf(1), QStringList(u"섬"_s));
        m_fixture->press(Qt::Key_Down, Qt::ShiftModifier);
        m_fixture->press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(list()->selectedRows().size(), 3);
        m_fixture->press(Qt::Key_T);
        QTRY_COMPARE(chips().size(), 1);
        QVERIFY(!chips()[0]->isOnAll());
        QTest::mouseClick(chips()[0], Qt::LeftButton, {}, QPoint(12, chips()[0]->height() / 2));
        QTRY_COMPARE(tagsOf(2), QStringList(u"섬"_s));
        QTRY_VERIFY(chips().size() == 1 && chips()[0]->isOnAll());
        QTRY_COMPARE(undo()->text(), u"&Undo: Tag 1 article “섬”"_s); // the others had it
    }

    void undoAndRedoFollowTheJournal()
    {
        QVERIFY(start(6));
        QVERIFY(tag({ 0, 1, 2 }, { u"R&D"_s }));
        QTRY_COMPARE(undo()->text(), u"&Undo: Tag 3 articles “R&&D”"_s);
        QVERIFY(!redo()->isEnabled());
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(tagsOf(1).isEmpty());
        QTRY_VERIFY(!undo()->isEnabled());
        QCOMPARE(window()->statusArea()->message(), u"Undone: Tag 3 articles “R&D”"_s);
        QCOMPARE(redo()->text(), u"&Redo: Tag 3 articles “R&&D”"_s);
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(tagsOf(1), QStringList(u"R&D"_s));
        m_fixture->close();

        QVERIFY(m_fixture->start());
        QTRY_COMPARE(undo()->text(), u"&Undo: Tag 3 articles “R&&D”"_s);
        QTRY_COMPARE(tagsOf(1), QStringList(u"R&D"_s));
        undo()->trigger();
        QTRY_VERIFY(tagsOf(1).isEmpty());
    }

    void fieldsUndoTheirOwn()
    {
        QVERIFY(start(3));
        QVERIFY(tag({ 0 }, { u"섬"_s }));
        QTRY_VERIFY(undo()->isEnabled());
        window()->windowActions().search->trigger();
        QueryEditor *field = window()->listPane()->searchField()->editor();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, u"abc"_s);
        QCOMPARE(query(), u"abc"_s);
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(query().isEmpty());
        QTest::qWait(50);
        QVERIFY(undo()->isEnabled());
    }

    void theUndoBesideAMessageMeansItsOwnStep()
    {
        QVERIFY(start(12));
        m_fixture->press(Qt::Key_A, Qt::ShiftModifier);
        QTRY_VERIFY(window()->statusArea()->message().contains(u"12"_s));
        const auto button = [this] {
            for (const auto *each : window()->statusArea()->findChildren<QToolButton *>()) {
                if (each->text() == u"Undo"_s)
                    return each->isVisible();
            }
            return false;
        };
        QVERIFY(button());
        QVERIFY(tag({ 0 }, { u"섬"_s })); // as another window might
        QTRY_VERIFY(!button());
    }

    void aClickNarrowsTheList()
    {
        QVERIFY(start(6));
        QVERIFY(tag({ 0, 1, 2 }, { u"섬"_s }));
        QVERIFY(tag({ 2, 3 }, { u"ai/policy"_s }));
        QTRY_VERIFY(inTree(u"ai/policy"_s).isValid() && inTree(u"섬"_s).isValid());
        click(u"섬"_s);
        QTRY_COMPARE(m_fixture->rows(), 3);
        QCOMPARE(query(), u"tag:\"섬\""_s);
        QVERIFY(inTree(u"섬"_s).data(TagTreeModel::ChosenRole).toBool());
        QTRY_VERIFY(window()->sideBar()->facets()->section(FacetKind::Tag)->isVisible());
        click(u"ai"_s); // no tag of its own: those below it
        QTRY_COMPARE(query(), u"tag:\"ai\""_s);
        QTRY_COMPARE(m_fixture->rows(), 2);
        click(u"섬"_s, Qt::ControlModifier);
        QTRY_COMPARE(m_fixture->rows(), 1);
        click(u"섬"_s); // stays alone
        QTRY_COMPARE(query(), u"tag:\"섬\""_s);
        click(u"섬"_s);
        QTRY_COMPARE(query(), QString());
        QTRY_COMPARE(m_fixture->rows(), 6);
    }

    void foldingIsRemembered()
    {
        QVERIFY(start(3));
        QVERIFY(tag({ 0 }, { u"ai/policy"_s, u"ai/law"_s }));
        QTRY_VERIFY(inTree(u"ai"_s).isValid());
        QVERIFY(!tree()->isExpanded(inTree(u"ai"_s)));
        tree()->expand(inTree(u"ai"_s));
        QVERIFY(tag({ 0 }, { u"섬"_s })); // another tree
        QTRY_VERIFY(inTree(u"섬"_s).isValid());
        QVERIFY(tree()->isExpanded(inTree(u"ai"_s)));
        m_fixture->close();
        QVERIFY(m_fixture->start());
        QTRY_VERIFY(inTree(u"ai"_s).isValid());
        QVERIFY(tree()->isExpanded(inTree(u"ai"_s)));
    }

    void tagsAreRenamedAndMerged()
    {
        QVERIFY(start(6));
        QVERIFY(tag({ 0, 1, 2 }, { u"섬"_s }));
        QVERIFY(tag({ 2, 3 }, { u"바다"_s }));
        QTRY_VERIFY(inTree(u"바다"_s).isValid());
        const auto rename = [this](const QString &from, const QString &to) {
            tree()->setFocus();
            tree()->setCurrentIndex(inTree(from));
            QTest::keyClick(tree(), Qt::Key_F2);
            auto *line = tree()->findChild<QLineEdit *>();
            QVERIFY(line);
            line->setText(to);
            QTest::keyClick(line, Qt::Key_Return);
        };
        rename(u"섬"_s, u"섬/외딴"_s);
        QTRY_COMPARE(tagsOf(0), QStringList(u"섬/외딴"_s));
        QTRY_VERIFY(inTree(u"섬/외딴"_s).isValid());
        QVERIFY(!question());
        tree()->expandAll();
        rename(u"섬/외딴"_s, u"바다"_s);
        QTRY_VERIFY(question());
        QVERIFY(question()->text().contains(u"섬/외딴"_s));
        QVERIFY(question()->informativeText().contains(u"3 articles"_s));
        QVERIFY(question()->informativeText().contains(u"2 articles"_s));
        QCOMPARE(tagsOf(0), QStringList(u"섬/외딴"_s)); // until it is answered
        QTest::mouseClick(question()->defaultButton(), Qt::LeftButton);
        QTRY_COMPARE(tagsOf(0), QStringList(u"바다"_s));
        QTRY_COMPARE(inTree(u"바다"_s).data(TagTreeModel::CountRole).toInt(), 4);
        undo()->trigger();
        QTRY_COMPARE(tagsOf(0), QStringList(u"섬/외딴"_s));
    }

    void tagsAreDeleted()
    {
        QVERIFY(start(6));
        QVERIFY(tag({ 0, 1, 2 }, { u"섬"_s }));
        QTRY_VERIFY(inTree(u"섬"_s).isValid());
        tree()->setFocus();
        tree()->setCurrentIndex(inTree(u"섬"_s));
        QTest::keyClick(tree(), Qt::Key_Delete);
        QTRY_VERIFY(question());
        QVERIFY(question()->informativeText().contains(u"3 articles"_s));
        QTest::mouseClick(question()->defaultButton(), Qt::LeftButton);
        QTRY_VERIFY(tagsOf(1).isEmpty());
        QTRY_VERIFY(!window()->sideBar()->tags()->isVisible());
        undo()->trigger();
        QTRY_COMPARE(tagsOf(1), QStringList(u"섬"_s));
        QTRY_VERIFY(inTree(u"섬"_s).isValid());
    }

    void tagsHaveColours()
    {
        QVERIFY(start(3));
        QVERIFY(tag({ 0 }, { u"섬"_s, u"섬/외딴"_s }));
        QTRY_VERIFY(inTree(u"섬"_s).isValid());
        Q_EMIT window()->sideBar()->tags()->colourWanted(u"섬"_s, HighlightColour::Pink);
        QTRY_COMPARE(inTree(u"섬"_s).data(TagTreeModel::ColourRole).toInt(), int(HighlightColour::Pink));
        QTRY_COMPARE(undo()->text(), u"&Undo: Colour the tag “섬”"_s);
        undo()->trigger();
        QTRY_VERIFY(!inTree(u"섬"_s).data(TagTreeModel::ColourRole).isValid());
    }

    /// All tags there are, and those of the articles listed.
    void listsOfTagsAreToldApart()
    {
        QVERIFY(start(3));
        QVERIFY(tag({ 0 }, { u"섬"_s }));
        const FacetSection *facet = window()->sideBar()->facets()->section(FacetKind::Tag);
        QTRY_VERIFY(facet->isVisible() && window()->sideBar()->tags()->isVisible());
        const auto heading = [](const QWidget *of) { return of->findChild<QToolButton *>()->text(); };
        QCOMPARE(heading(window()->sideBar()->tags()), u"Tags"_s);
        QVERIFY(heading(facet) != heading(window()->sideBar()->tags()));
        QVERIFY(facet->findChild<QAbstractItemView *>()->accessibleName() != tree()->accessibleName());
    }

    /// As high as the screen of a small laptop, with letters for one twice as dense.
    void aLowWindowHasAll()
    {
        const QFont before = QApplication::font();
        const auto restore = qScopeGuard([&] { QApplication::setFont(before); });
        QFont large = before;
        large.setPointSizeF(before.pointSizeF() * 2);
        QApplication::setFont(large);
        QVERIFY(start(3));
        QStringList names;
        for (int i = 0; i < 20; ++i)
            names << u"표지 %1"_s.arg(i);
        QVERIFY(tag({ 0 }, names));
        for (int i = 0; i < 12; ++i)
            m_fixture->library()->saveSearch({ .name = u"찾기 %1"_s.arg(i), .query = QString::number(i) },
                                             this, [](const Result<qint64> &) {});
        const SideBar *sideBar = window()->sideBar();
        QTRY_COMPARE(sideBar->searches()->list()->model()->rowCount(), 12);
        QTRY_VERIFY(sideBar->tags()->isVisible());
        const QSize screen(1366, 700);
        QTRY_VERIFY2(window()->minimumSizeHint().height() <= screen.height(),
                     qPrintable(QString::number(window()->minimumSizeHint().height())));
        m_fixture->window()->resize(screen);
        QTRY_COMPARE(window()->size(), screen);
        // What has the keyboard is in sight.
        window()->windowActions().findPublisher->trigger();
        const QWidget *field = sideBar->publishers()->searchField();
        QTRY_VERIFY(field->hasFocus());
        QTRY_COMPARE(field->visibleRegion().boundingRect(), field->rect());
    }

    void articlesAreDroppedOnATag()
    {
        QVERIFY(start(6));
        QVERIFY(tag({ 0 }, { u"섬"_s }));
        QTRY_VERIFY(inTree(u"섬"_s).isValid());
        QList<qint64> rows;
        for (const int position : { 3, 4 })
            rows << list()->model()->index(position, 0).data(ArticleListModel::RowRole).toLongLong();
        const auto data = articleMimeData(rows);
        const QPoint at = tree()->visualRect(inTree(u"섬"_s)).center();
        QDragEnterEvent enter(at, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(tree()->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(at, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(tree()->viewport(), &move);
        QVERIFY(move.isAccepted());
        QDropEvent drop(at, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(tree()->viewport(), &drop);
        QTRY_COMPARE(tagsOf(4), QStringList(u"섬"_s));
        QCOMPARE(tagsOf(3), QStringList(u"섬"_s));
        QTRY_COMPARE(window()->statusArea()->message(), u"2 articles tagged “섬”."_s);
    }

    void hostileNamesAreShownAsText()
    {
        QVERIFY(start(3));
        const QString hostile = u"<img src=x onerror=y>%1 %2 &"_s;
        QVERIFY(tag({ 0 }, { hostile, QString(190, u'w') }));
        QTRY_VERIFY(inTree(hostile).isValid());
        m_fixture->press(Qt::Key_T);
        QTRY_COMPARE(chips().size(), 2);
        QVERIFY(editor()->width() < window()->width());
        QTest::keyClick(editor()->line(), Qt::Key_Escape);
        Q_EMIT window()->sideBar()->tags()->removeWanted(hostile);
        QTRY_VERIFY(question());
        QCOMPARE(question()->textFormat(), Qt::PlainText);
        QVERIFY(question()->text().contains(hostile));
        QVERIFY(question()->width() < 1200);
        question()->reject();
    }

    void manyTagsAreFound()
    {
        QVERIFY(start(2));
        QStringList names;
        for (int i = 0; i < 3000; ++i)
            names << u"묶음 %1/표지 %2"_s.arg(i % 50).arg(i);
        QVERIFY(tag({ 0 }, names));
        TagPanel *panel = window()->sideBar()->tags();
        QTRY_COMPARE(tree()->model()->rowCount(), 50);
        QVERIFY(!window()->windowActions().findTag->shortcuts().isEmpty());
        window()->windowActions().findTag->trigger();
        QTRY_VERIFY(panel->filterField()->hasFocus());
        type(panel->filterField(), u"표지 2999"_s);
        QTRY_COMPARE(tree()->model()->rowCount(), 1);
        QVERIFY(tree()->isExpanded(tree()->model()->index(0, 0)));
        QTest::keyClick(panel->filterField(), Qt::Key_Escape);
        QTRY_COMPARE(tree()->model()->rowCount(), 50);
        QVERIFY(!tree()->isExpanded(tree()->model()->index(0, 0)));
    }
};

int main(int argc, char *argv[])
{
    registerArticleScheme();
    QApplication app(argc, argv);
    TestTagWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tag_window.moc"
