// SPDX-License-Identifier: GPL-3.0-or-later
#include "notebook_controller.h"

#include "annotation_session.h"
#include "cited_quote.h"
#include "filter_bar.h"
#include "library.h"
#include "list_controller.h"
#include "list_pane.h"
#include "notebook_model.h"
#include "notebook_pane.h"
#include "notebook_view.h"
#include "reading_actions.h"
#include "reading_session.h"
#include "tag_tree_model.h"
#include "window_actions.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QSet>

#include <utility>

namespace newsfold {

using namespace std::chrono_literals;

NotebookController::NotebookController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(50ms); // changes come in bursts
    connect(&m_refreshTimer, &QTimer::timeout, this, &NotebookController::refresh);
    connectLibrary();
    connectView();
    const NotebookGrouping grouping = m_parts.settings.notebookGrouping();
    m_parts.pane.notebook()->view()->setGrouping(grouping);
    m_parts.pane.filterBar()->setGrouping(grouping);
    connect(&m_parts.list, &ListController::filterChanged, this, &NotebookController::showFilter);
}

void NotebookController::connectLibrary()
{
    const Library *library = &m_parts.library;
    const auto refreshSoon = [this] {
        if (isShown() && !m_refreshTimer.isActive())
            m_refreshTimer.start();
    };
    connect(library, &Library::annotationsChanged, this, refreshSoon);
    connect(library, &Library::articlesChanged, this, refreshSoon);
    connect(library, &Library::tagsChanged, this, refreshSoon);
    connect(library, &Library::upToDate, this, refreshSoon);
}

void NotebookController::connectView()
{
    const NotebookView *view = m_parts.pane.notebook()->view();
    connect(view, &NotebookView::chosen, this, [this](const NotebookEntry &entry) { open(entry, false); });
    connect(view, &NotebookView::editWanted, this, [this](const NotebookEntry &entry) { open(entry, true); });
    connect(view, &NotebookView::removeWanted, this, &NotebookController::remove);
    connect(view, &NotebookView::copyWanted, this, &NotebookController::copy);
    connect(m_parts.pane.notebook(), &NotebookPane::clearFiltersWanted, this,
            [this] { m_parts.list.setFilter(m_parts.list.filter().withoutNarrowing()); });
    connect(m_parts.pane.filterBar(), &FilterBar::groupingWanted, this, [this](NotebookGrouping grouping) {
        m_parts.settings.setNotebookGrouping(grouping);
        m_parts.pane.filterBar()->setGrouping(grouping);
        m_parts.pane.notebook()->view()->setGrouping(grouping);
    });
    const auto step = [this](int by) {
        if (isShown())
            m_parts.pane.notebook()->view()->step(by);
    };
    connect(m_parts.readingActions.next, &QAction::triggered, this, [step] { step(1); });
    connect(m_parts.readingActions.previous, &QAction::triggered, this, [step] { step(-1); });
    m_parts.pane.notebook()->view()->addAction(m_parts.readingActions.pageDown);
    connect(m_parts.windowActions.views[int(LibraryView::Notebook)], &QAction::triggered, this,
            [this] { m_cameFrom = m_parts.pane.focusRows() ? nullptr : QApplication::focusWidget(); });
}

bool NotebookController::isShown() const
{
    return m_parts.list.filter().view == LibraryView::Notebook && !m_parts.library.folder().isEmpty();
}

void NotebookController::showFilter(const ListFilter &)
{
    const bool shown = isShown();
    if (shown && !m_wasShown) {
        m_parts.windowActions.foldList->setChecked(true);
        m_parts.pane.notebook()->setEmptiness(NotebookPane::Emptiness::Loading);
    }
    m_wasShown = shown;
    if (shown)
        ask(true);
}

void NotebookController::refresh()
{
    if (!isShown())
        return;
    if (m_asking)
        m_refreshTimer.start(); // a question that changes all the time would never be answered
    else
        ask(false);
}

void NotebookController::ask(bool another)
{
    m_asking = true;
    m_another |= another;
    const ArticleFilter filter
        = toArticleFilter(m_parts.list.filter(), m_parts.library.folder(), koreanToday());
    m_parts.library.listAnnotations(filter, this, [this](const Result<QList<NotebookEntry>> &entries) {
        m_asking = false;
        if (entries)
            show(*entries, std::exchange(m_another, false));
        else
            Q_EMIT failed(entries.error());
    });
}

void NotebookController::show(const QList<NotebookEntry> &entries, bool another)
{
    NotebookPane *notebook = m_parts.pane.notebook();
    notebook->view()->setTagColours(m_parts.tags.colours());
    notebook->view()->setQuery(m_parts.list.query());
    notebook->view()->setEntries(entries, another);
    QSet<QString> articles;
    for (const NotebookEntry &entry : entries)
        articles.insert(entry.annotation.key);
    m_parts.pane.filterBar()->setEntryCount(int(entries.size()), int(articles.size()));
    notebook->setEmptiness(m_parts.list.filter().isNarrowed() ? NotebookPane::Emptiness::NothingMatches
                                                              : NotebookPane::Emptiness::NothingWritten);
    // Asked for by key, it is where the next keys belong, unless the reader has gone elsewhere.
    if (const QWidget *from = std::exchange(m_cameFrom, nullptr); from && from == QApplication::focusWidget())
        m_parts.pane.focusRows();
}

void NotebookController::open(const NotebookEntry &entry, bool edit)
{
    if (entry.row == 0) {
        Q_EMIT message(tr("No file of this article is known."));
        return;
    }
    m_parts.list.openArticle(entry.row);
    AnnotationSession *annotations = m_parts.session.annotations();
    if (edit)
        annotations->editNote(entry.annotation.id);
    else
        annotations->goTo(entry.annotation.id);
}

void NotebookController::remove(const NotebookEntry &entry)
{
    m_parts.session.annotations()->giveUpNote(entry.annotation.id);
    const bool highlight = entry.annotation.selector.has_value();
    m_parts.library.change(RemoveAnnotations{ { entry.annotation.id } }, this,
                           [this, highlight](const Result<StateOutcome> &outcome) {
                               if (!outcome)
                                   Q_EMIT failed(outcome.error());
                               else if (outcome->step)
                                   Q_EMIT done(highlight ? tr("The highlight was removed.")
                                                         : tr("The note was removed."));
                           });
}

void NotebookController::copy(const NotebookEntry &entry)
{
    QGuiApplication::clipboard()->setText(citedQuote(entry));
    Q_EMIT message(tr("Copied with its source."));
}

} // namespace newsfold
