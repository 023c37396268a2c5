// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.h"

#include "article_commands.h"
#include "article_list_model.h"
#include "article_list_view.h"
#include "article_view.h"
#include "backup_controller.h"
#include "change_messages.h"
#include "export_controller.h"
#include "histogram_view.h"
#include "icon_size.h"
#include "import_controller.h"
#include "library.h"
#include "library_monitor.h"
#include "list_controller.h"
#include "list_pane.h"
#include "margin_pane.h"
#include "note_editor.h"
#include "notebook_controller.h"
#include "palette_style.h"
#include "pane_splitter.h"
#include "problem_list_model.h"
#include "publisher_list_model.h"
#include "publisher_panel.h"
#include "reading_actions.h"
#include "reading_pane.h"
#include "reading_session.h"
#include "saved_search_list.h"
#include "saved_search_model.h"
#include "search_controller.h"
#include "search_keeper.h"
#include "side_bar.h"
#include "state_notice.h"
#include "status_area.h"
#include "status_marker.h"
#include "tag_controller.h"
#include "tag_editing.h"
#include "tag_panel.h"
#include "tag_tree_model.h"
#include "undo_actions.h"
#include "view_list_model.h"
#include "window_actions.h"
#include "window_dialogs.h"

#include <QCloseEvent>
#include <QDir>
#include <QMenuBar>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace newsfold {

MainWindow::MainWindow(Library &library, QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_library(library)
    , m_settings(settings)
    , m_articles(new ArticleListModel(this))
    , m_views(new ViewListModel(this))
    , m_searches(new SavedSearchModel(this))
    , m_tags(new TagTreeModel(this))
    , m_publishers(new PublisherListModel(this))
    , m_problems(new ProblemListModel(this))
    , m_reading(new ReadingActions(this))
    , m_window(new WindowActions(this))
    , m_splitter(new PaneSplitter(this))
    , m_sideBar(new SideBar(m_views, m_searches, m_tags, m_publishers, m_splitter))
    , m_listPane(new ListPane(m_articles, m_splitter))
    , m_readingPane(new ReadingPane(*m_reading, m_splitter))
    , m_status(new StatusArea(this))
{
    applyPlaceholderColour();
    arrange();
    m_session = new ReadingSession(library, *m_readingPane, *m_reading, m_settings, this);
    m_list = new ListController({ .library = library,
                                  .articles = *m_articles,
                                  .publishers = *m_publishers,
                                  .sideBar = *m_sideBar,
                                  .pane = *m_listPane,
                                  .windowActions = *m_window,
                                  .readingActions = *m_reading,
                                  .settings = m_settings },
                                this);
    m_search = new SearchController({ .list = *m_list,
                                      .pane = *m_listPane,
                                      .facets = *m_sideBar->facets(),
                                      .publishers = *m_publishers,
                                      .settings = m_settings },
                                    this);
    m_keeper = new SearchKeeper(library, *m_searches, *m_sideBar->searches(), this);
    m_monitor = new LibraryMonitor({ .library = library,
                                     .views = *m_views,
                                     .publishers = *m_publishers,
                                     .problems = *m_problems,
                                     .status = *m_status },
                                   this);
    m_marker = new StatusMarker(library, this);
    auto *undo = new UndoActions(library, *m_reading->undo, *m_reading->redo, this);
    m_changes = new ChangeMessages(*undo, *m_status, this);
    m_tagController = new TagController({ .library = library,
                                          .tags = *m_tags,
                                          .panel = *m_sideBar->tags(),
                                          .list = *m_list,
                                          .settings = settings },
                                        this);
    m_notebook = new NotebookController({ .library = library,
                                          .list = *m_list,
                                          .pane = *m_listPane,
                                          .session = *m_session,
                                          .tags = *m_tags,
                                          .windowActions = *m_window,
                                          .readingActions = *m_reading,
                                          .settings = m_settings },
                                        this);
    m_tagEditing = new TagEditing(*m_articles, *m_tagController, *m_tags, this);
    new ExportController({ .library = library,
                           .actions = *m_window,
                           .articles = *m_articles,
                           .list = *m_listPane->list(),
                           .status = *m_status,
                           .settings = m_settings },
                         this);
    new ImportController({ .library = library,
                           .actions = *m_window,
                           .status = *m_status,
                           .changes = *m_changes,
                           .settings = m_settings },
                         this);
    new BackupController(
        { .library = library, .actions = *m_window, .status = *m_status, .settings = m_settings }, this);
    new ArticleCommands({ .window = *this,
                          .actions = *m_reading,
                          .articles = *m_articles,
                          .list = *m_listPane->list(),
                          .pane = *m_readingPane,
                          .session = *m_session,
                          .marker = *m_marker,
                          .tagEditing = *m_tagEditing },
                        this);
    m_dialogs = new WindowDialogs({ .window = *this,
                                    .actions = *m_window,
                                    .readingActions = *m_reading,
                                    .problems = *m_problems,
                                    .settings = m_settings },
                                  this);
    connectActions();
    connectControllers();
    connectChanges();
    fitIcons(*this);
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::openFolder(const QString &path)
{
    m_session->close();
    m_library.openFolder(path);
    m_settings.setFolder(m_library.folder());
    setWindowTitle(tr("%1 — Newsfold").arg(QDir(m_library.folder()).dirName()));
    m_list->startFolder();
}

void MainWindow::whenSettled(std::function<void()> then)
{
    m_settled = std::move(then);
    QTimer::singleShot(0, this, &MainWindow::checkSettled);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPlaceholderColour();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitIcons(*this);
}

/// Desktops' dark colours often leave this one as it is on a light one.
void MainWindow::applyPlaceholderColour()
{
    const QColor wanted = style::placeholder(palette());
    if (palette().color(QPalette::PlaceholderText) == wanted)
        return;
    QPalette own; // all other colours stay the desktop's
    own.setColor(QPalette::PlaceholderText, wanted);
    setPalette(own);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setGeometry(saveGeometry());
    m_settings.setPanes(m_splitter->saveState());
    m_session->close(); // saves how far the article was read
    QMainWindow::closeEvent(event);
}

void MainWindow::arrange()
{
    setWindowTitle(tr("Newsfold"));
    for (QWidget *pane : { static_cast<QWidget *>(m_sideBar), static_cast<QWidget *>(m_listPane),
                           static_cast<QWidget *>(m_readingPane) })
        m_splitter->addWidget(pane);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setSizes({ 240, 400, 720 });
    auto *notice = new StateNotice(m_library, this);
    connect(notice, &StateNotice::message, m_status,
            [this](const QString &text) { m_status->showMessage(text); });
    auto *centre = new QWidget(this);
    auto *rows = new QVBoxLayout(centre);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(notice);
    rows->addWidget(m_splitter, 1);
    setCentralWidget(centre);
    fillMenuBar(menuBar(), *m_window, *m_reading);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);

    const QList<QAction *> local = m_reading->localToArticles();
    for (QAction *action : m_window->all() + m_reading->all()) {
        if (!local.contains(action) && !m_reading->localToPage().contains(action))
            addAction(action);
    }
    m_listPane->list()->addActions(local);
    m_readingPane->content()->addActions(local + m_reading->localToPage());
}

void MainWindow::connectActions()
{
    connect(m_listPane, &ListPane::openFolderWanted, m_dialogs, &WindowDialogs::askForFolder);
    connect(m_status, &StatusArea::problemsClicked, m_dialogs, &WindowDialogs::showProblems);
    connect(m_dialogs, &WindowDialogs::folderChosen, this, &MainWindow::openFolder);
    connect(m_dialogs, &WindowDialogs::preferencesChanged, m_session, &ReadingSession::applySettings);
    connect(m_window->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_window->foldSideBar, &QAction::toggled, this, [this](bool shown) {
        m_sideBar->setVisible(shown);
        m_settings.setSideBarShown(shown);
    });
    connect(m_window->foldList, &QAction::toggled, this, [this](bool shown) {
        m_listPane->setVisible(shown);
        m_settings.setListShown(shown);
    });
    connect(m_window->showTimeLine, &QAction::toggled, this, [this](bool shown) {
        m_listPane->histogram()->setVisible(shown);
        m_settings.setTimeLineShown(shown);
    });
    connect(m_window->search, &QAction::triggered, this, [this] {
        m_window->foldList->setChecked(true);
        m_search->focusField();
    });
    connect(m_window->saveSearch, &QAction::triggered, this, [this] {
        m_window->foldSideBar->setChecked(true); // where its name is typed
        m_keeper->savePresent();
    });
    connect(m_window->findPublisher, &QAction::triggered, this, [this] {
        m_window->foldSideBar->setChecked(true);
        m_sideBar->publishers()->focusSearch();
    });
    connect(m_window->findTag, &QAction::triggered, this, [this] {
        if (m_tags->tags().isEmpty()) {
            m_status->showMessage(tr("There are no tags yet. Press T to give an article one."));
            return;
        }
        m_window->foldSideBar->setChecked(true);
        m_sideBar->tags()->focusFilter();
    });
}

void MainWindow::connectControllers()
{
    connect(m_list, &ListController::articleChosen, m_session, &ReadingSession::open);
    const auto showFilter = [this](const ListFilter &filter) {
        m_keeper->setPresentFilter(filter);
        m_window->saveSearch->setEnabled(!toQueryText(filter, koreanToday()).isEmpty());
        m_session->setQuery(m_list->query());
    };
    connect(m_keeper, &SearchKeeper::presentChanged, m_list, &ListController::setSearchName);
    showFilter(m_list->filter());
    connect(m_list, &ListController::filterChanged, this, showFilter);
    connect(m_keeper, &SearchKeeper::searchWanted, m_list, [this](const SavedSearch &search) {
        ListFilter filter = m_list->filter().withoutNarrowing();
        filter.view = LibraryView::All;
        filter.query = search.query;
        m_list->setFilter(filter);
    });
    connect(m_keeper, &SearchKeeper::failed, m_status, &StatusArea::showError);
    connect(m_keeper, &SearchKeeper::removed, m_status, [this](const SavedSearch &search) {
        m_status->showMessage(tr("The search “%1” was removed.").arg(search.name));
    });
    connect(m_session, &ReadingSession::endReached, m_list, &ListController::goToNextUnread);
    connect(m_list, &ListController::message, m_status,
            [this](const QString &text) { m_status->showMessage(text); });
    connect(m_session, &ReadingSession::message, m_status,
            [this](const QString &text) { m_status->showMessage(text); });
    connect(m_list, &ListController::failed, m_status, &StatusArea::showError);
    connect(m_session, &ReadingSession::failed, m_status, &StatusArea::showError);
    connect(m_readingPane->page(), &ArticleView::linkHovered, m_status, &StatusArea::showLink);

    connect(m_list, &ListController::settled, this, &MainWindow::checkSettled);
    connect(m_session, &ReadingSession::settled, this, &MainWindow::checkSettled);
    connect(m_monitor, &LibraryMonitor::settled, this, &MainWindow::checkSettled);
    connect(&m_library, &Library::failed, this, [this] {
        m_unusable = true;
        checkSettled();
    });
}

void MainWindow::connectChanges()
{
    connect(m_marker, &StatusMarker::marked, m_changes, &ChangeMessages::showMarked);
    connect(m_marker, &StatusMarker::failed, m_status, &StatusArea::showError);
    connect(m_tagController, &TagController::tagsShown, this, [this] {
        m_listPane->list()->setTagColours(m_tags->colours());
        m_readingPane->margin()->editor()->setKnownTags(m_tags->tags());
    });
    connect(m_tagController, &TagController::done, m_changes, &ChangeMessages::showTagged);
    connect(m_tagController, &TagController::unchanged, m_changes, &ChangeMessages::showUnchanged);
    connect(m_tagController, &TagController::failed, m_status, &StatusArea::showError);
    connect(m_notebook, &NotebookController::done, m_changes, &ChangeMessages::showDone);
    connect(m_notebook, &NotebookController::message, m_status,
            [this](const QString &text) { m_status->showMessage(text); });
    connect(m_notebook, &NotebookController::failed, m_status, &StatusArea::showError);
}

void MainWindow::restore()
{
    resize(1360, 860);
    restoreGeometry(m_settings.geometry());
    m_splitter->restoreState(m_settings.panes());
    m_window->foldSideBar->setChecked(m_settings.sideBarShown());
    m_window->foldList->setChecked(m_settings.listShown());
    m_window->showTimeLine->setChecked(m_settings.timeLineShown());
    m_listPane->histogram()->setVisible(m_settings.timeLineShown());
    m_sideBar->setVisible(m_settings.sideBarShown());
    m_listPane->setVisible(m_settings.listShown());
    m_listPane->list()->setFocus();
}

void MainWindow::checkSettled()
{
    if (!m_settled)
        return;
    if (!m_unusable && (!m_list->isSettled() || m_session->isLoading() || m_monitor->isCounting()))
        return;
    // Called once, and from the event loop: the caller may close the window.
    QTimer::singleShot(0, this, std::exchange(m_settled, {}));
}

} // namespace newsfold
