// SPDX-License-Identifier: GPL-3.0-or-later
#include "side_bar.h"

#include "count_delegate.h"
#include "facet_panel.h"
#include "palette_style.h"
#include "publisher_panel.h"
#include "saved_search_list.h"
#include "tag_panel.h"
#include "view_list_model.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QListView>
#include <QScrollArea>
#include <QSignalBlocker>

namespace newsfold {

SideBar::SideBar(ViewListModel *views, SavedSearchModel *searches, TagTreeModel *tags,
                 PublisherListModel *publishers, QWidget *parent)
    : QWidget(parent)
    , m_area(new QScrollArea(this))
    , m_views(new QListView)
    , m_searches(new SavedSearchList(searches))
    , m_tags(new TagPanel(tags))
    , m_publishers(new PublisherPanel(publishers))
    , m_facets(new FacetPanel)
{
    setMinimumWidth(180);
    m_views->setAccessibleName(tr("Views"));
    m_views->setModel(views);
    m_views->setItemDelegate(new CountDelegate({ .count = ViewListModel::CountRole }, m_views));
    m_views->setFrameShape(QFrame::NoFrame);
    m_views->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_views->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_views->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_views->setMouseTracking(true);
    m_views->viewport()->setBackgroundRole(QPalette::Window);
    setView(LibraryView::All);
    fitViews();

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, style::gap, 0, 0);
    layout->setSpacing(style::gap);
    layout->addWidget(m_views);
    layout->addWidget(m_searches);
    layout->addWidget(m_tags);
    layout->addWidget(m_publishers, 3);
    layout->addWidget(m_facets, 2);
    makeScrollable(content);

    connect(m_views->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    Q_EMIT viewChosen(LibraryView(current.data(ViewListModel::ViewRole).toInt()));
            });
}

/// The lists shrink in a low window; in one that is lower still all of them are scrolled, so that the side
/// bar never says how low a window may be.
void SideBar::makeScrollable(QWidget *content)
{
    content->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // as wide as there is room
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    style::slimScrollBar(m_area);
    m_area->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_area);
    // Shortcuts give the keyboard to fields that may be out of sight.
    connect(qApp, &QApplication::focusChanged, m_area, [this](QWidget *, QWidget *now) {
        if (now && m_area->widget()->isAncestorOf(now))
            m_area->ensureWidgetVisible(now, 0, style::gap);
    });
}

void SideBar::setView(std::optional<LibraryView> view)
{
    const QSignalBlocker silent(this);
    if (view)
        m_views->setCurrentIndex(m_views->model()->index(int(*view), 0));
    else
        m_views->selectionModel()->clear();
}

void SideBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitViews();
}

void SideBar::fitViews()
{
    m_views->setFixedHeight(libraryViewCount * CountDelegate::rowHeight(m_views->font()));
}

} // namespace newsfold
