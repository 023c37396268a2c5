// SPDX-License-Identifier: GPL-3.0-or-later
#include "saved_search_list.h"

#include "count_delegate.h"
#include "palette_style.h"
#include "saved_search_model.h"
#include "themed_icon.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>

#include <algorithm>

namespace newsfold {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostRowsShown = 8; // more are scrolled
constexpr int fewestRowsShown = 2; // where the window is low
} // namespace

SavedSearchList::SavedSearchList(SavedSearchModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_list(new QListView(this))
{
    auto *heading = new QLabel(tr("Saved searches"), this);
    heading->setFont(style::bold(font()));
    heading->setContentsMargins(style::margin, 0, style::margin, 0);
    heading->setBuddy(m_list);
    m_list->setAccessibleName(tr("Saved searches"));
    m_list->setModel(model);
    m_list->setItemDelegate(new CountDelegate({ .count = SavedSearchModel::UnreadRole,
                                                .total = SavedSearchModel::TotalRole,
                                                .chosen = SavedSearchModel::PresentRole },
                                              m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDropIndicatorShown(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSizeAdjustPolicy(QAbstractItemView::AdjustToContents);
    style::slimScrollBar(m_list);
    m_list->setMouseTracking(true);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, style::gap, 0, 0);
    layout->setSpacing(style::tight);
    layout->addWidget(heading);
    layout->addWidget(m_list);

    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT searchWanted(m_model->searches().at(index.row())); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &SavedSearchList::showMenu);
    connect(model, &QAbstractItemModel::modelReset, this, &SavedSearchList::fit);
    fit();
}

void SavedSearchList::setPresentQuery(const QString &query)
{
    m_presentQuery = query;
}

void SavedSearchList::setPresent(qint64 search)
{
    m_model->setPresent(search);
    const QList<SavedSearch> &searches = m_model->searches();
    const auto present = std::ranges::find(searches, search, &SavedSearch::search);
    m_list->setCurrentIndex(present == searches.cend() ? QModelIndex()
                                                       : m_model->index(int(present - searches.cbegin())));
}

void SavedSearchList::editName(qint64 search)
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->searches().at(i).search == search)
            m_list->edit(m_model->index(i));
    }
}

bool SavedSearchList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentIndex().row();
    if (row < 0)
        return false;
    const bool alt = key->modifiers().testFlag(Qt::AltModifier);
    if (alt && key->key() == Qt::Key_Up)
        m_model->moveSearch(row, row - 1);
    else if (alt && key->key() == Qt::Key_Down)
        m_model->moveSearch(row, row + 2);
    else if (key->key() == Qt::Key_Delete)
        Q_EMIT removeWanted(m_model->searches().at(row));
    else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        Q_EMIT searchWanted(m_model->searches().at(row));
    else
        return false;
    return true;
}

void SavedSearchList::fit()
{
    const int rows = m_model->rowCount();
    setVisible(rows > 0);
    const int height = CountDelegate::rowHeight(m_list->font());
    m_list->setMinimumHeight(qMin(rows, fewestRowsShown) * height);
    m_list->setMaximumHeight(qMin(rows, mostRowsShown) * height);
}

void SavedSearchList::showMenu(QPoint at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    const SavedSearch search = m_model->searches().at(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(u"edit-rename"_s), tr("&Rename"), this,
                    [this, search] { editName(search.search); });
    QAction *update = menu->addAction(themedIcon(u"document-save"_s), tr("Set to the &present search"), this,
                                      [this, search] { Q_EMIT updateWanted(search); });
    update->setEnabled(!m_presentQuery.isEmpty() && m_presentQuery != search.query);
    menu->addSeparator();
    menu->addAction(themedIcon(u"edit-delete"_s), tr("R&emove"), this,
                    [this, search] { Q_EMIT removeWanted(search); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace newsfold
