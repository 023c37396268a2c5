// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_pane.h"

#include "article_list_model.h"
#include "article_list_view.h"
#include "empty_state.h"
#include "filter_bar.h"
#include "histogram_view.h"
#include "notebook_pane.h"
#include "notebook_view.h"
#include "search_field.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace newsfold {

ListPane::ListPane(ArticleListModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_searchField(new SearchField(this))
    , m_filterBar(new FilterBar(this))
    , m_histogram(new HistogramView(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new ArticleListView(model, m_stack))
    , m_empty(new EmptyState(m_stack))
    , m_notebook(new NotebookPane(m_stack))
{
    setMinimumWidth(280);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_notebook);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_searchField);
    layout->addWidget(m_filterBar);
    layout->addWidget(m_histogram);
    layout->addWidget(m_stack, 1);

    connect(model, &QAbstractItemModel::modelReset, this, &ListPane::showListOrReason);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ListPane::showListOrReason);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ListPane::showListOrReason);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_partExcludes)
            Q_EMIT dropPartWanted();
        else if (m_reason == Emptiness::NothingMatches)
            Q_EMIT clearFiltersWanted();
        else
            Q_EMIT openFolderWanted();
    });
    setEmptiness(m_reason);
}

void ListPane::setNotebookShown(bool shown)
{
    if (shown == m_notebookShown)
        return;
    m_notebookShown = shown;
    // Hidden, a widget gives the keyboard to whatever comes next.
    const QWidget *focus = m_stack->focusWidget();
    const bool focused = focus && focus->hasFocus();
    showListOrReason();
    if (focused)
        focusRows();
}

bool ListPane::focusRows()
{
    QAbstractItemView *rows = m_notebookShown ? static_cast<QAbstractItemView *>(m_notebook->view()) : m_list;
    // Hidden, it would take the keyboard once it is shown, whoever is typing then.
    if (rows->model()->rowCount() == 0)
        return false;
    rows->setFocus();
    return true;
}

bool ListPane::focusAction()
{
    return m_stack->currentWidget() == m_empty && m_empty->focusAction();
}

void ListPane::setEmptiness(Emptiness reason)
{
    m_reason = reason;
    m_partExcludes = false;
    switch (reason) {
    case Emptiness::Loading:
        m_empty->setContent({});
        break;
    case Emptiness::NoFolder:
        m_empty->setContent(tr("No folder is open"), tr("Choose a folder of saved articles to read."),
                            tr("Open folder…"));
        break;
    case Emptiness::FolderMissing:
        m_empty->setContent(tr("The folder is not there"),
                            tr("It may be unmounted or renamed. Everything you marked is kept."),
                            tr("Open folder…"));
        break;
    case Emptiness::Indexing:
        m_empty->setContent(tr("Reading the folder"), tr("Articles appear here as they are found."));
        break;
    case Emptiness::NoArticles:
        m_empty->setContent(tr("No articles here"),
                            tr("Newsfold reads Markdown and text files. New ones appear as they are saved."),
                            tr("Open another folder…"));
        break;
    case Emptiness::NothingMatches:
        m_empty->setContent(tr("Nothing matches"), tr("No article fits the view and filters chosen."),
                            tr("Clear filters"));
        break;
    }
    showListOrReason();
}

void ListPane::setExcludingPart(const QString &part, int articlesWithout)
{
    m_reason = Emptiness::NothingMatches;
    m_partExcludes = true;
    const QString found = articlesWithout == 1
        ? tr("Without “%1” there is 1 article.").arg(part)
        : tr("Without “%1” there are %2 articles.").arg(part, locale().toString(articlesWithout));
    m_empty->setContent(tr("Nothing matches"), found, tr("Search without it"));
    showListOrReason();
}

void ListPane::showListOrReason()
{
    if (m_notebookShown)
        m_stack->setCurrentWidget(m_notebook);
    else if (m_model->rowCount() > 0)
        m_stack->setCurrentWidget(m_list);
    else
        m_stack->setCurrentWidget(m_empty);
}

} // namespace newsfold
