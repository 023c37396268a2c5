// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window_settings.h"

#include <QMainWindow>

#include <functional>

class QSplitter;

namespace newsfold {

class ArticleListModel;
class ChangeMessages;
class Library;
class LibraryMonitor;
class ListController;
class ListPane;
class NotebookController;
class ProblemListModel;
class PublisherListModel;
class ReadingActions;
class ReadingPane;
class ReadingSession;
class SavedSearchModel;
class SearchController;
class SearchKeeper;
class SideBar;
class StatusArea;
class StatusMarker;
class TagController;
class TagEditing;
class TagTreeModel;
class ViewListModel;
class WindowActions;
class WindowDialogs;

/// The window: makes the panes, the models and those who connect them with the library, and holds them
/// together.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `library` and `settings` must outlive the window; the library is opened by who made it.
    MainWindow(Library &library, QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openFolder(const QString &path); ///< needs Library::opened()
    /// Calls `then` once: when the list shows its rows, the first article is painted (or there is none) and
    /// nothing is being loaded; also when the library or the folder cannot be used.
    void whenSettled(std::function<void()> then);

    ListPane *listPane() const { return m_listPane; }
    ReadingPane *readingPane() const { return m_readingPane; }
    SideBar *sideBar() const { return m_sideBar; }
    StatusArea *statusArea() const { return m_status; }
    const ReadingActions &readingActions() const { return *m_reading; }
    const WindowActions &windowActions() const { return *m_window; }
    const TagEditing &tagEditing() const { return *m_tagEditing; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void applyPlaceholderColour();
    void arrange();
    void connectActions();
    void connectControllers();
    void connectChanges();
    void restore();
    void checkSettled();

    Library &m_library;
    WindowSettings m_settings;
    ArticleListModel *m_articles;
    ViewListModel *m_views;
    SavedSearchModel *m_searches;
    TagTreeModel *m_tags;
    PublisherListModel *m_publishers;
    ProblemListModel *m_problems;
    ReadingActions *m_reading;
    WindowActions *m_window;
    QSplitter *m_splitter;
    SideBar *m_sideBar;
    ListPane *m_listPane;
    ReadingPane *m_readingPane;
    StatusArea *m_status;
    ReadingSession *m_session = nullptr;
    ListController *m_list = nullptr;
    SearchController *m_search = nullptr;
    SearchKeeper *m_keeper = nullptr;
    LibraryMonitor *m_monitor = nullptr;
    StatusMarker *m_marker = nullptr;
    ChangeMessages *m_changes = nullptr;
    TagController *m_tagController = nullptr;
    TagEditing *m_tagEditing = nullptr;
    NotebookController *m_notebook = nullptr;
    WindowDialogs *m_dialogs = nullptr;
    std::function<void()> m_settled;
    bool m_unusable = false;
};

} // namespace newsfold
