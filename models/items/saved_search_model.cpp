// SPDX-License-Identifier: GPL-3.0-or-later
#include "saved_search_model.h"

#include <QMimeData>

namespace newsfold {

namespace {
// Only rows of this very list are taken, so the content is nobody else's business.
const auto rowType = QStringLiteral("application/x-newsfold-search-row");
} // namespace

SavedSearchModel::SavedSearchModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void SavedSearchModel::setSearches(const QList<SavedSearch> &searches)
{
    if (searches == m_searches)
        return;
    beginResetModel();
    for (const SavedSearch &before : std::as_const(m_searches)) {
        if (!searches.contains(before))
            m_counts.remove(before.search);
    }
    m_searches = searches;
    endResetModel();
}

void SavedSearchModel::setCounts(const QList<MatchCount> &counts)
{
    const qsizetype known = qMin(counts.size(), m_searches.size());
    for (qsizetype i = 0; i < known; ++i)
        m_counts.insert(m_searches[i].search, counts[i]);
    if (known > 0)
        Q_EMIT dataChanged(index(0), index(int(known) - 1), { UnreadRole, TotalRole });
}

void SavedSearchModel::setPresent(qint64 search)
{
    if (search == m_present)
        return;
    m_present = search;
    if (!m_searches.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), { PresentRole });
}

int SavedSearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_searches.size());
}

QVariant SavedSearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SavedSearch &search = m_searches[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return search.name;
    case Qt::ToolTipRole:
    case QueryRole:
        return search.query;
    case UnreadRole:
        return m_counts.value(search.search, { -1, -1 }).unread;
    case TotalRole:
        return m_counts.value(search.search, { -1, -1 }).total;
    case PresentRole:
        return search.search == m_present;
    default:
        return {};
    }
}

bool SavedSearchModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || !index.isValid() || name.isEmpty())
        return false;
    SavedSearch &search = m_searches[index.row()];
    if (search.name == name)
        return true;
    search.name = name;
    Q_EMIT dataChanged(index, index, { Qt::DisplayRole, Qt::EditRole });
    Q_EMIT renamed(search);
    return true;
}

Qt::ItemFlags SavedSearchModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between rows only
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled
        | Qt::ItemNeverHasChildren;
}

QStringList SavedSearchModel::mimeTypes() const
{
    return { rowType };
}

QMimeData *SavedSearchModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(rowType, QByteArray::number(m_searches[indexes.first().row()].search));
    return data;
}

bool SavedSearchModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                    const QModelIndex &parent)
{
    if (action != Qt::MoveAction || parent.isValid() || !data->hasFormat(rowType))
        return false;
    const qint64 search = data->data(rowType).toLongLong();
    for (int from = 0; from < m_searches.size(); ++from) {
        if (m_searches[from].search == search)
            moveSearch(from, row < 0 ? int(m_searches.size()) : row);
    }
    return false; // the row is moved already: the view must not remove it
}

bool SavedSearchModel::moveSearch(int from, int to)
{
    if (from < 0 || from >= m_searches.size() || to < 0 || to > m_searches.size()
        || !beginMoveRows({}, from, from, {}, to))
        return false;
    m_searches.move(from, to > from ? to - 1 : to);
    endMoveRows();
    QList<qint64> numbers;
    for (const SavedSearch &search : std::as_const(m_searches))
        numbers.append(search.search);
    Q_EMIT ordered(numbers);
    return true;
}

} // namespace newsfold
