// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;

namespace newsfold {

class ArticleListModel;
class ArticleListView;
class EmptyState;
class FilterBar;

/// The middle pane: the filter bar, and below it the list or a word on why it is empty.
class ListPane : public QWidget
{
    Q_OBJECT
public:
    explicit ListPane(ArticleListModel *model, QWidget *parent = nullptr);

    /// Why the list may be empty.
    enum class Emptiness { Loading, NoFolder, FolderMissing, Indexing, NoArticles, NothingMatches };

    FilterBar *filterBar() const { return m_filterBar; }
    ArticleListView *list() const { return m_list; }
    /// What to say while the list has no rows; shown and hidden with them.
    void setEmptiness(Emptiness reason);

Q_SIGNALS:
    void clearFiltersWanted();
    void openFolderWanted();

private:
    void showListOrReason();

    Emptiness m_reason = Emptiness::Loading;
    ArticleListModel *m_model;
    FilterBar *m_filterBar;
    QStackedWidget *m_stack;
    ArticleListView *m_list;
    EmptyState *m_empty;
};

} // namespace newsfold
