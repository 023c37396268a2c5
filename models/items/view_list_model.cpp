// SPDX-License-Identifier: GPL-3.0-or-later
#include "view_list_model.h"

namespace newsfold {

namespace {

QString title(LibraryView view)
{
    switch (view) {
    case LibraryView::All:
        return ViewListModel::tr("All articles");
    case LibraryView::Unread:
        return ViewListModel::tr("Unread");
    case LibraryView::Starred:
        return ViewListModel::tr("Starred");
    case LibraryView::Today:
        return ViewListModel::tr("Today");
    case LibraryView::Notebook:
        return ViewListModel::tr("Notebook");
    }
    return {};
}

} // namespace

ViewListModel::ViewListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ViewListModel::setCounts(const LibraryCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT dataChanged(index(0), index(libraryViewCount - 1));
}

int ViewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : libraryViewCount;
}

QVariant ViewListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto view = LibraryView(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return title(view);
    case Qt::AccessibleTextRole:
        return tr("%1, articles: %2").arg(title(view)).arg(count(view));
    case ViewRole:
        return index.row();
    case CountRole:
        return count(view);
    default:
        return {};
    }
}

int ViewListModel::count(LibraryView view) const
{
    switch (view) {
    case LibraryView::All:
        return m_counts.total;
    case LibraryView::Unread:
        return m_counts.unread;
    case LibraryView::Starred:
        return m_counts.starred;
    case LibraryView::Today:
        return m_counts.today;
    case LibraryView::Notebook:
        return m_counts.annotated;
    }
    return 0;
}

} // namespace newsfold
