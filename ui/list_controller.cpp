// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_controller.h"

#include "article_list_model.h"
#include "article_list_view.h"
#include "filter_bar.h"
#include "library.h"
#include "list_pane.h"
#include "moment.h"
#include "publisher_list_model.h"
#include "reading_actions.h"
#include "result_feed.h"
#include "side_bar.h"
#include "window_actions.h"

#include <QDateTime>

#include <utility>

namespace newsfold {

ListController::ListController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_feed(new ResultFeed(parts.library, parts.articles, this))
{
    m_filter.sort = m_parts.settings.sortOrder();
    connectLibrary();
    connectChoices();
    connect(m_feed, &ResultFeed::resultShown, this, &ListController::takeResult);
    connect(m_feed, &ResultFeed::rowsShown, this, &ListController::settled);
    connect(m_feed, &ResultFeed::detailsKnown, this, [this](const ResultDetails &details) {
        Q_EMIT detailsKnown(details);
        Q_EMIT settled();
    });
    connect(m_feed, &ResultFeed::failed, this, &ListController::failed);
    connect(m_parts.pane.list(), &ArticleListView::currentArticleChanged, this, [this](qint64 row) {
        if (row < 0)
            return; // what is being read stays, whatever becomes of the list
        m_firstWanted = false;
        setReading(row);
        Q_EMIT articleChosen(row);
    });
    m_midnight.setSingleShot(true);
    connect(&m_midnight, &QTimer::timeout, this, [this] {
        m_feed->ask(toArticleFilter(m_filter, m_parts.library.folder(), koreanToday()));
        waitForTomorrow();
    });
    waitForTomorrow();
    showFilter();
    showEmptiness();
}

void ListController::connectLibrary()
{
    const Library *library = &m_parts.library;
    connect(library, &Library::articlesChanged, m_feed, &ResultFeed::refresh);
    connect(library, &Library::tagsChanged, m_feed, &ResultFeed::refresh);
    connect(library, &Library::annotationsChanged, this, [this] {
        // Others do not ask for annotations.
        if (m_filter.view == LibraryView::Notebook || !m_filter.query.isEmpty())
            m_feed->refresh();
    });
    connect(library, &Library::progressChanged, this, [this](const IndexProgress &progress) {
        // That it is done is told by upToDate(), with what has changed.
        m_indexing = m_indexing || progress.phase != IndexProgress::Phase::Done;
        showEmptiness();
    });
    connect(library, &Library::upToDate, this, [this](const IndexSummary &summary) {
        m_indexing = false;
        m_folderMissing = false;
        if (summary.added + summary.changed + summary.missing > 0)
            m_feed->refresh();
        m_filling = false;
        if (m_firstWanted && !m_feed->isAnswering())
            chooseFirst();
        showEmptiness();
        Q_EMIT settled();
    });
    connect(library, &Library::folderMissing, this, [this] {
        m_indexing = false;
        m_folderMissing = true;
        showEmptiness();
        Q_EMIT settled();
    });
    connect(library, &Library::folderReturned, this, [this] {
        m_folderMissing = false;
        m_feed->refresh();
        showEmptiness();
    });
}

void ListController::connectChoices()
{
    connect(&m_parts.sideBar, &SideBar::viewChosen, this, &ListController::chooseView);
    connect(&m_parts.publishers, &PublisherListModel::checkedChanged, this,
            [this](const QStringList &publishers) {
                ListFilter filter = m_filter;
                filter.publishers = publishers;
                setFilter(filter);
            });
    connect(m_parts.pane.filterBar(), &FilterBar::filterWanted, this, &ListController::setFilter);
    const auto clear = [this] { setFilter(m_filter.withoutNarrowing()); };
    connect(&m_parts.pane, &ListPane::clearFiltersWanted, this, [this] {
        ListFilter filter = m_filter.withoutNarrowing();
        filter.view = LibraryView::All;
        setFilter(filter);
    });
    connect(m_parts.windowActions.clearFilters, &QAction::triggered, this, clear);
    connect(m_parts.windowActions.unreadOnly, &QAction::triggered, this, [this](bool on) {
        ListFilter filter = m_filter;
        filter.unreadOnly = on;
        setFilter(filter);
    });
    for (int i = 0; i < libraryViewCount; ++i) {
        connect(m_parts.windowActions.views[i], &QAction::triggered, this,
                [this, i] { chooseView(LibraryView(i)); });
    }
    const auto inArticles = [this](void (ListController::*go)()) {
        return [this, go] {
            if (m_filter.view != LibraryView::Notebook) // which has its own way to the next one
                (this->*go)();
        };
    };
    connect(m_parts.readingActions.next, &QAction::triggered, this, inArticles(&ListController::goToNext));
    connect(m_parts.readingActions.previous, &QAction::triggered, this,
            inArticles(&ListController::goToPrevious));
    connect(m_parts.readingActions.nextUnread, &QAction::triggered, this,
            inArticles(&ListController::goToNextUnread));
}

void ListController::startFolder()
{
    m_firstWanted = true;
    m_filling = false;
    m_indexing = true;
    m_folderMissing = false;
    setReading(-1);
    m_filter = m_filter.withoutNarrowing();
    showFilter();
    m_parts.pane.filterBar()->setCount(-1);
    m_feed->ask(toArticleFilter(m_filter, m_parts.library.folder(), koreanToday()));
    Q_EMIT filterChanged(m_filter);
}

void ListController::setFilter(const ListFilter &filter)
{
    apply(filter, false);
}

void ListController::apply(const ListFilter &filter, bool composing)
{
    if (filter == m_filter)
        return;
    m_entering = false;
    m_filter = filter;
    m_parts.settings.setSortOrder(filter.sort);
    showFilter();
    if (!m_parts.library.folder().isEmpty())
        m_feed->ask(toArticleFilter(m_filter, m_parts.library.folder(), koreanToday()), composing);
    Q_EMIT filterChanged(m_filter);
}

void ListController::setComposedFilter(const ListFilter &filter)
{
    apply(filter, true);
}

void ListController::chooseView(LibraryView view)
{
    ListFilter filter = m_searchName.isEmpty() ? m_filter : m_filter.withoutNarrowing();
    filter.view = view;
    setFilter(filter);
}

void ListController::setSearchName(const QString &name)
{
    m_searchName = name;
    showSource();
}

const Query &ListController::query() const
{
    return m_feed->query();
}

void ListController::setReading(qint64 row)
{
    m_reading = row;
    m_feed->setKept(row);
}

void ListController::openArticle(qint64 row)
{
    m_firstWanted = false;
    setReading(row);
    // The hidden selection goes with it: commands are for what is being read.
    m_parts.pane.list()->setCurrentPosition(m_parts.articles.positionOf(row));
    Q_EMIT articleChosen(row);
}

bool ListController::isSettled() const
{
    if (m_parts.library.folder().isEmpty())
        return false;
    if (m_feed->isAnswering() || m_feed->isTelling() || m_feed->isFetching() || m_indexing)
        return false;
    return m_parts.articles.rowCount() == 0 || (!m_firstWanted && m_parts.articles.article(0));
}

void ListController::enterRows()
{
    m_entering = m_feed->isAnswering();
    if (m_entering || !m_parts.pane.focusRows() || m_filter.view == LibraryView::Notebook)
        return;
    ArticleListView *list = m_parts.pane.list();
    // What is read may be far down in what was found.
    const QRect current = list->visualRect(list->currentIndex());
    if (list->currentPosition() < 0 || !list->viewport()->rect().intersects(current))
        list->setCurrentPosition(0);
}

void ListController::goToNext()
{
    const int next = m_parts.pane.list()->currentPosition() + 1;
    if (next < m_parts.articles.rowCount())
        m_parts.pane.list()->setCurrentPosition(next);
}

void ListController::goToPrevious()
{
    const int previous = m_parts.pane.list()->currentPosition() - 1;
    if (previous >= 0)
        m_parts.pane.list()->setCurrentPosition(previous);
}

void ListController::goToNextUnread()
{
    m_feed->findUnread(m_parts.pane.list()->currentPosition(), [this](int position) {
        if (position >= 0)
            m_parts.pane.list()->setCurrentPosition(position);
        else
            Q_EMIT message(tr("No more unread articles in this list."));
    });
}

void ListController::takeResult(bool another)
{
    m_parts.pane.filterBar()->setCount(m_parts.articles.rowCount());
    if (another) {
        const int position = m_reading < 0 ? -1 : m_parts.articles.positionOf(m_reading);
        if (position >= 0)
            m_parts.pane.list()->setCurrentPosition(position);
        // Another search is looked at from its first hit on, wherever the article being read is.
        if (m_parts.articles.rowCount() > 0 && std::exchange(m_shownQuery, m_filter.query) != m_filter.query)
            m_parts.pane.list()->scrollToTop();
        if (m_firstWanted)
            m_filling = m_parts.articles.rowCount() == 0;
    }
    if (std::exchange(m_entering, false))
        enterRows();
    // While an index is being made its first article changes all the time.
    if (m_firstWanted && !m_filling)
        chooseFirst();
    showEmptiness();
    Q_EMIT settled();
}

void ListController::chooseFirst()
{
    if (m_parts.articles.rowCount() == 0)
        return;
    m_firstWanted = false;
    m_parts.pane.list()->setCurrentPosition(0);
    m_parts.pane.focusRows(); // hidden before, it could not take the keyboard
}

void ListController::showFilter()
{
    showSource();
    m_parts.publishers.setChecked(m_filter.publishers);
    m_parts.pane.filterBar()->setFilter(m_filter);
    m_parts.pane.setNotebookShown(m_filter.view == LibraryView::Notebook);
    m_parts.windowActions.unreadOnly->setChecked(m_filter.unreadOnly);
}

void ListController::showSource()
{
    m_parts.sideBar.setView(m_searchName.isEmpty() ? std::optional(m_filter.view) : std::nullopt);
    m_parts.pane.filterBar()->setSearchName(m_searchName);
}

void ListController::showEmptiness()
{
    using Emptiness = ListPane::Emptiness;
    const bool everything = m_filter.view == LibraryView::All && !m_filter.isNarrowed();
    if (m_parts.library.folder().isEmpty())
        m_parts.pane.setEmptiness(Emptiness::NoFolder);
    else if (m_folderMissing)
        m_parts.pane.setEmptiness(Emptiness::FolderMissing);
    else if (m_feed->isAnswering())
        m_parts.pane.setEmptiness(Emptiness::Loading);
    else if (m_indexing && everything)
        m_parts.pane.setEmptiness(Emptiness::Indexing);
    else
        m_parts.pane.setEmptiness(everything ? Emptiness::NoArticles : Emptiness::NothingMatches);
}

void ListController::waitForTomorrow()
{
    const qint64 tomorrow = startOfKoreanDay(koreanToday().addDays(1));
    m_midnight.start(std::chrono::milliseconds(tomorrow - QDateTime::currentMSecsSinceEpoch() + 1000));
}

} // namespace newsfold
