// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotation_session.h"

#include "annotation_list_model.h"
#include "article_annotations.h"
#include "article_view.h"
#include "margin_pane.h"
#include "note_editor.h"
#include "reading_actions.h"
#include "reading_pane.h"
#include "selection_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalBlocker>
#include <QSplitter>

#include <algorithm>
#include <utility>

namespace newsfold {

namespace {

constexpr qsizetype headingLength = 80; // UTF-16 units of a quote above the note on it

QString headingOf(const Annotation &annotation)
{
    if (!annotation.selector)
        return AnnotationSession::tr("Note on this article");
    const QString &quote = annotation.selector->quote;
    const QString start = quote.first(qMin(quote.size(), headingLength)).simplified();
    return AnnotationSession::tr("Note on “%1”").arg(quote.size() > headingLength ? start + u'…' : start);
}

} // namespace

AnnotationSession::AnnotationSession(Library &library, ReadingPane &pane, ReadingActions &actions,
                                     const WindowSettings &settings, QObject *parent)
    : QObject(parent)
    , m_pane(pane)
    , m_actions(actions)
    , m_settings(settings)
    , m_annotations(new ArticleAnnotations(library, this))
    , m_closeBar(new QAction(tr("Close the highlight bar"), this))
{
    m_closeBar->setShortcut(Qt::Key_Escape);
    m_closeBar->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    pane.content()->addAction(m_closeBar);
    actions.showNotes->setChecked(m_settings.notesShown());
    pane.splitter()->restoreState(m_settings.notePanes());
    connect(m_annotations, &ArticleAnnotations::changed, this, &AnnotationSession::show);
    connect(m_annotations, &ArticleAnnotations::failed, this, &AnnotationSession::failed);
    connect(m_annotations, &ArticleAnnotations::keptUnsaved, this, &AnnotationSession::showUnsaved);
    connectActions();
    connectPage();
    connectMargin();
    update();
}

void AnnotationSession::connectActions()
{
    for (const HighlightColour colour : highlightColours)
        connect(m_actions.highlight[qsizetype(colour)], &QAction::triggered, this,
                [this, colour] { highlight(colour); });
    connect(m_actions.writeNote, &QAction::triggered, this, &AnnotationSession::writeNote);
    connect(m_actions.writeArticleNote, &QAction::triggered, this, &AnnotationSession::writeArticleNote);
    connect(m_actions.removeHighlight, &QAction::triggered, this, [this] { remove(m_active); });
    connect(m_actions.nextHighlight, &QAction::triggered, this, [this] { step(1); });
    connect(m_actions.previousHighlight, &QAction::triggered, this, [this] { step(-1); });
    connect(m_actions.showNotes, &QAction::triggered, this, [this](bool shown) {
        m_settings.setNotesShown(shown);
        update();
    });
    connect(m_closeBar, &QAction::triggered, this, &AnnotationSession::closeBar);
}

void AnnotationSession::connectPage()
{
    const ArticleView *page = m_pane.page();
    connect(page, &ArticleView::selectionChanged, this, &AnnotationSession::takeSelection);
    connect(page, &ArticleView::highlightsClicked, this, &AnnotationSession::takeClick);
    connect(page, &ArticleView::scrolled, this, &AnnotationSession::showBar);
    connect(m_pane.selectionBar(), &SelectionBar::copyWanted, this, &AnnotationSession::copy);
}

void AnnotationSession::connectMargin()
{
    const MarginPane *margin = m_pane.margin();
    connect(margin, &MarginPane::chosen, this, &AnnotationSession::goTo);
    connect(margin, &MarginPane::editWanted, this, &AnnotationSession::edit);
    connect(margin, &MarginPane::removeWanted, this, &AnnotationSession::remove);
    connect(margin, &MarginPane::placeWanted, this, &AnnotationSession::place);
    connect(margin->editor(), &NoteEditor::written, this, &AnnotationSession::takeWritten);
    connect(margin->editor(), &NoteEditor::closed, this, [this](bool byReader) {
        update();
        if (!byReader)
            return;
        QWidget *back = m_cameFrom && m_cameFrom->isVisible() ? m_cameFrom.data() : m_pane.page();
        back->setFocus();
    });
    connect(m_pane.splitter(), &QSplitter::splitterMoved, this, [this] {
        // Below each other they are only as long as the window is that narrow.
        if (m_pane.splitter()->orientation() == Qt::Horizontal)
            m_settings.setNotePanes(m_pane.splitter()->saveState());
    });
}

void AnnotationSession::setDocument(const ArticleDocument &document)
{
    const bool same = document.row.key == m_annotations->key();
    if (!same) {
        leave();
        setActive({});
    }
    m_annotations->setArticle(document.row.key, document.article.text, document.annotations);
    m_leaving = false;
    if (!same)
        showUnsaved();
    m_pane.page()->setActiveHighlight(m_active); // the page forgot it with the document
    goToWanted();
}

void AnnotationSession::setAnnotations(const QList<PlacedAnnotation> &annotations)
{
    m_annotations->setAnnotations(annotations);
    goToWanted();
}

void AnnotationSession::leave()
{
    m_leaving = true;
    m_pane.margin()->editor()->close();
    closeBar();
}

void AnnotationSession::clear()
{
    leave();
    setActive({});
    m_annotations->setArticle({}, {}, {});
}

void AnnotationSession::goTo(const QString &id)
{
    const PlacedAnnotation *placed = m_annotations->find(id);
    m_editWanted = false;
    if (!placed || m_leaving) {
        m_wanted = id;
        return;
    }
    const bool scroll = isPlaced(*placed);
    if (placed->annotation.selector && !scroll)
        m_actions.showNotes->setChecked(true); // it is nowhere else to be seen
    setActive(id);
    if (scroll)
        m_pane.page()->goToHighlight(id);
}

void AnnotationSession::editNote(const QString &id)
{
    goTo(id);
    if (m_wanted == id)
        m_editWanted = true;
    else
        edit(id);
}

void AnnotationSession::giveUpNote(const QString &id)
{
    NoteEditor *editor = m_pane.margin()->editor();
    if (editor->id() == id)
        editor->giveUp();
}

void AnnotationSession::goToWanted()
{
    if (m_wanted.isEmpty() || !m_annotations->find(m_wanted))
        return;
    const QString id = std::exchange(m_wanted, {});
    if (m_editWanted)
        editNote(id);
    else
        goTo(id);
}

void AnnotationSession::highlight(HighlightColour colour)
{
    m_colour = colour;
    if (m_pane.page()->selection()) {
        if (const auto passage = selectedPassage()) {
            const Annotation made = m_annotations->make(passage, colour);
            m_annotations->write(made, [this, id = made.id] { setActive(id); });
        }
    } else if (auto active = m_annotations->latest(m_active); active && active->selector) {
        active->colour = colour;
        m_annotations->write(*active);
    }
}

void AnnotationSession::writeNote()
{
    if (!m_pane.page()->selection()) {
        edit(m_active);
    } else if (const auto passage = selectedPassage()) {
        const Annotation made = m_annotations->make(passage, m_colour);
        m_annotations->write(made, [this, id = made.id] { edit(id); });
    }
}

void AnnotationSession::writeArticleNote()
{
    if (m_annotations->key().isEmpty())
        return;
    NoteEditor *editor = m_pane.margin()->editor();
    const Annotation note = m_annotations->articleNote().value_or(m_annotations->make({}, m_colour));
    if (m_annotations->find(note.id)) {
        edit(note.id);
        return;
    }
    if (editor->id() != note.id)
        editor->edit(note, headingOf(note));
    update();
    focusEditor();
}

void AnnotationSession::edit(const QString &id)
{
    const auto annotation = m_annotations->latest(id);
    if (!annotation)
        return;
    setActive(id);
    NoteEditor *editor = m_pane.margin()->editor();
    if (editor->id() != id)
        editor->edit(*annotation, headingOf(*annotation));
    closeBar();
    update();
    focusEditor();
}

void AnnotationSession::focusEditor()
{
    NoteEditor *editor = m_pane.margin()->editor();
    QWidget *now = QApplication::focusWidget();
    if (!now || !editor->isAncestorOf(now))
        m_cameFrom = now;
    editor->setFocus();
}

void AnnotationSession::remove(const QString &id)
{
    giveUpNote(id);
    if (m_annotations->find(id))
        m_annotations->remove(id);
}

void AnnotationSession::place(const QString &id)
{
    auto annotation = m_annotations->latest(id);
    if (!annotation || !m_pane.page()->selection())
        return;
    if (auto passage = selectedPassage()) {
        annotation->selector = std::move(passage);
        m_annotations->write(*annotation, [this, id] { goTo(id); });
    }
}

void AnnotationSession::step(int by)
{
    QStringList ids; // the model has them in the order of the text
    for (const PlacedAnnotation &placed : m_pane.margin()->model()->annotations()) {
        if (isPlaced(placed))
            ids += placed.annotation.id;
    }
    if (ids.isEmpty())
        return;
    const qsizetype at = ids.indexOf(m_active);
    const qsizetype next = at >= 0 ? at + by : by > 0 ? 0 : -1;
    goTo(ids[(next + ids.size()) % ids.size()]);
}

void AnnotationSession::copy()
{
    const PlacedAnnotation *active = m_annotations->find(m_active);
    if (m_pane.page()->selection())
        m_pane.page()->copySelection();
    else if (active && active->annotation.selector)
        QGuiApplication::clipboard()->setText(active->annotation.selector->quote);
}

void AnnotationSession::takeWritten(const Annotation &written)
{
    // Its colour or place may have been changed since it was opened.
    auto annotation = m_annotations->latest(written.id);
    if (!written.selector && written.note.isEmpty() && written.tags.isEmpty()) {
        if (annotation)
            m_annotations->remove(written.id);
        return;
    }
    if (!annotation)
        annotation = written;
    annotation->note = written.note;
    annotation->tags = written.tags;
    m_annotations->write(*annotation);
}

/// Words that could not be saved go back into the editor, now or when their article is open again.
void AnnotationSession::showUnsaved()
{
    NoteEditor *editor = m_pane.margin()->editor();
    if (editor->isChanged())
        return;
    if (const auto unsaved = m_annotations->takeUnsaved()) {
        editor->editUnsaved(*unsaved, headingOf(*unsaved));
        update();
    }
}

std::optional<TextSelector> AnnotationSession::selectedPassage()
{
    auto passage = m_annotations->selector(m_pane.page()->selection()->span);
    if (passage)
        m_pane.page()->clearSelection();
    else
        Q_EMIT message(tr("Only the text of the article can be highlighted."));
    return passage;
}

void AnnotationSession::show()
{
    {
        // When its row goes the list takes the next one: nobody chose that.
        const QSignalBlocker quiet(m_pane.margin());
        m_pane.margin()->model()->setAnnotations(m_annotations->all());
    }
    setActive(m_annotations->find(m_active) ? m_active : QString());
    m_pane.page()->setHighlights(m_annotations->pageHighlights());
}

void AnnotationSession::setActive(const QString &id)
{
    if (id != m_active) {
        m_active = id;
        m_barClosed = true;
        m_pane.page()->setActiveHighlight(id);
    }
    m_pane.margin()->setCurrent(id);
    update();
    showBar();
}

void AnnotationSession::takeSelection()
{
    const PlacedAnnotation *active = m_annotations->find(m_active);
    // A highlight without a place stays chosen: the selection may be where it belongs.
    if (m_pane.page()->selection() && active && (isPlaced(*active) || !active->annotation.selector))
        setActive({});
    m_barClosed = false;
    update();
    showBar();
}

void AnnotationSession::takeClick(const QStringList &ids)
{
    // Where several overlap, each click goes on to the next.
    setActive(ids.isEmpty() ? QString() : ids[(ids.indexOf(m_active) + 1) % ids.size()]);
    m_barClosed = false;
    showBar();
}

void AnnotationSession::showBar()
{
    SelectionBar *bar = m_pane.selectionBar();
    const auto &selection = m_pane.page()->selection();
    const PlacedAnnotation *active = m_annotations->find(m_active);
    if (m_barClosed) {
        bar->hide();
    } else if (selection) {
        bar->setColour({});
        bar->showBeside(selection->span.length > 0 ? selection->box.toAlignedRect() : QRect());
    } else if (active && isPlaced(*active)) {
        bar->setColour(active->annotation.colour);
        m_pane.page()->askHighlightBox(m_active, [this, id = m_active](const QRect &box) {
            if (id != m_active || m_barClosed || m_pane.page()->selection())
                return;
            m_pane.selectionBar()->showBeside(box);
            m_closeBar->setEnabled(m_pane.selectionBar()->isVisible());
        });
    } else {
        bar->hide();
    }
    m_closeBar->setEnabled(bar->isVisible());
}

void AnnotationSession::closeBar()
{
    m_barClosed = true;
    showBar();
}

void AnnotationSession::update()
{
    const bool selected = m_pane.page()->selection().has_value();
    const PlacedAnnotation *active = m_annotations->find(m_active);
    for (QAction *action : m_actions.highlight)
        action->setEnabled(selected || (active && active->annotation.selector));
    m_actions.writeNote->setEnabled(selected || active);
    m_actions.removeHighlight->setEnabled(!selected && active);
    m_actions.writeArticleNote->setEnabled(!m_annotations->key().isEmpty());
    const bool any = std::ranges::any_of(m_annotations->all(), isPlaced);
    m_actions.nextHighlight->setEnabled(any);
    m_actions.previousHighlight->setEnabled(any);
    m_pane.margin()->setCanPlace(selected);
    const bool editing = m_pane.margin()->editor()->isOpen();
    m_pane.setMarginShown(editing || (m_actions.showNotes->isChecked() && !m_annotations->all().isEmpty()));
}

} // namespace newsfold
