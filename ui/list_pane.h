// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;

namespace newsfold {

class ArticleListModel;
class ArticleListView;
class EmptyState;
class FilterBar;
class HistogramView;
class NotebookPane;
class SearchField;

/// The middle pane: the search field, the filter bar and the time line, and below them the list or a word on
/// why it is empty; or the notebook in its place.
class ListPane : public QWidget
{
    Q_OBJECT
public:
    explicit ListPane(ArticleListModel *model, QWidget *parent = nullptr);

    /// Why the list may be empty.
    enum class Emptiness { Loading, NoFolder, FolderMissing, Indexing, NoArticles, NothingMatches };

    SearchField *searchField() const { return m_searchField; }
    FilterBar *filterBar() const { return m_filterBar; }
    HistogramView *histogram() const { return m_histogram; }
    ArticleListView *list() const { return m_list; }
    NotebookPane *notebook() const { return m_notebook; }
    void setNotebookShown(bool shown); ///< instead of the list; takes the keyboard if the other had it
    /// Those of the list or the notebook; false where there are none: the keyboard stays where it is.
    bool focusRows();
    /// Where there are no rows: the button that helps. False if there is none.
    bool focusAction();
    /// What to say while the list has no rows; shown and hidden with them.
    void setEmptiness(Emptiness reason);
    /// Nothing matches because of `part` of what was typed: without it there are so many articles.
    void setExcludingPart(const QString &part, int articlesWithout);

Q_SIGNALS:
    void dropPartWanted(); ///< of setExcludingPart()
    void clearFiltersWanted();
    void openFolderWanted();

private:
    void showListOrReason();

    Emptiness m_reason = Emptiness::Loading;
    bool m_partExcludes = false;
    ArticleListModel *m_model;
    SearchField *m_searchField;
    FilterBar *m_filterBar;
    HistogramView *m_histogram;
    QStackedWidget *m_stack;
    ArticleListView *m_list;
    EmptyState *m_empty;
    NotebookPane *m_notebook;
    bool m_notebookShown = false;
};

} // namespace newsfold
