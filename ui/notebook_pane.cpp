// SPDX-License-Identifier: GPL-3.0-or-later
#include "notebook_pane.h"

#include "empty_state.h"
#include "notebook_model.h"
#include "notebook_view.h"

namespace newsfold {

NotebookPane::NotebookPane(QWidget *parent)
    : QStackedWidget(parent)
    , m_view(new NotebookView(this))
    , m_empty(new EmptyState(this))
{
    addWidget(m_view);
    addWidget(m_empty);
    const QAbstractItemModel *model = m_view->notebook();
    connect(model, &QAbstractItemModel::modelReset, this, &NotebookPane::showRowsOrReason);
    connect(model, &QAbstractItemModel::rowsInserted, this, &NotebookPane::showRowsOrReason);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &NotebookPane::showRowsOrReason);
    connect(m_empty, &EmptyState::actionTriggered, this, &NotebookPane::clearFiltersWanted);
    setEmptiness(Emptiness::Loading);
}

void NotebookPane::setEmptiness(Emptiness reason)
{
    switch (reason) {
    case Emptiness::Loading:
        m_empty->setContent({});
        break;
    case Emptiness::NothingWritten:
        m_empty->setContent(tr("No highlights yet"),
                            tr("Select text in an article and press 1 to 5, or W for a note. Everything you "
                               "mark is gathered here."));
        break;
    case Emptiness::NothingMatches:
        m_empty->setContent(tr("Nothing matches"), tr("The articles found have no highlights and no notes."),
                            tr("Clear filters"));
        break;
    }
    showRowsOrReason();
}

void NotebookPane::showRowsOrReason()
{
    QWidget *shown = m_view->notebook()->rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_empty;
    const bool focused = m_view->hasFocus() || m_empty->hasFocus();
    setCurrentWidget(shown);
    if (focused)
        shown->setFocus();
}

} // namespace newsfold
