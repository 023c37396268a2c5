// SPDX-License-Identifier: GPL-3.0-or-later
#include "facet_list_model.h"

#include <QLocale>

#include <algorithm>

namespace newsfold {

namespace {

/// Up to so many rows change one by one, so that the keyboard's place among them is kept.
constexpr qsizetype fewRows = 64;

} // namespace

FacetListModel::FacetListModel(FacetKind kind, QObject *parent)
    : QAbstractListModel(parent)
    , m_kind(kind)
{
}

void FacetListModel::setCounts(const QList<FacetCount> &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    arrange();
}

void FacetListModel::setActive(const QStringList &values)
{
    m_active = values;
    m_active.removeDuplicates();
    arrange();
}

void FacetListModel::setLimit(int values)
{
    m_limit = values;
    arrange();
}

int FacetListModel::valueCount() const
{
    const auto isCounted
        = [this](const QString &value) { return std::ranges::contains(m_counts, value, &FacetCount::value); };
    const auto counted = std::ranges::count_if(m_active, isCounted);
    return int(m_counts.size() + m_active.size() - counted);
}

void FacetListModel::arrange()
{
    QList<FacetCount> rows;
    QList<FacetCount> others;
    for (const FacetCount &count : std::as_const(m_counts)) {
        if (m_active.contains(count.value))
            rows.append(count);
        else if (m_limit < 0 || others.size() < m_limit)
            others.append(count);
    }
    for (const QString &value : std::as_const(m_active)) {
        if (!std::ranges::contains(rows, value, &FacetCount::value))
            rows.append({ value, 0 });
    }
    follow(rows + others);
}

void FacetListModel::follow(const QList<FacetCount> &rows)
{
    if (std::max(rows.size(), m_rows.size()) > fewRows) {
        if (std::ranges::equal(rows, m_rows, {}, &FacetCount::value, &FacetCount::value)) {
            m_rows = rows;
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
            return;
        }
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int at = 0; at < int(rows.size()); ++at) {
        const auto old
            = std::ranges::find(m_rows.cbegin() + at, m_rows.cend(), rows[at].value, &FacetCount::value);
        const int from = int(old - m_rows.cbegin());
        if (old == m_rows.cend()) {
            beginInsertRows({}, at, at);
            m_rows.insert(at, rows[at]);
            endInsertRows();
        } else if (from > at) {
            beginMoveRows({}, from, from, {}, at);
            m_rows.move(from, at);
            endMoveRows();
        }
        m_rows[at] = rows[at];
    }
    if (m_rows.size() > rows.size()) {
        beginRemoveRows({}, int(rows.size()), rowCount() - 1);
        m_rows.resize(rows.size());
        endRemoveRows();
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QString FacetListModel::nameOf(const QString &value) const
{
    if (!value.isEmpty() && m_kind == FacetKind::Day) {
        const QDate day = QDate::fromString(value, Qt::ISODate);
        //: a day and its weekday in the side bar, in QDate's format language
        return day.isValid() ? QLocale().toString(day, tr("ddd, MMM d, yyyy")) : value;
    }
    if (!value.isEmpty())
        return value;
    switch (m_kind) {
    case FacetKind::Category:
        return tr("No category");
    case FacetKind::Author:
        return tr("No author");
    case FacetKind::Tag:
        return tr("No tag");
    case FacetKind::Day:
        break;
    }
    return tr("No day");
}

int FacetListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FacetListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FacetCount &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return nameOf(row.value);
    case Qt::AccessibleTextRole:
        return row.count == 1 ? tr("%1, 1 article").arg(nameOf(row.value))
                              : tr("%1, %2 articles").arg(nameOf(row.value), QLocale().toString(row.count));
    case Qt::CheckStateRole:
        return m_active.contains(row.value) ? Qt::Checked : Qt::Unchecked;
    case ValueRole:
        return row.value;
    case CountRole:
        return row.count;
    default:
        return {};
    }
}

bool FacetListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole
        || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    const QString name = m_rows[index.row()].value;
    const bool on = value.toInt() == Qt::Checked;
    if (on == m_active.contains(name))
        return true;
    if (on)
        m_active.append(name);
    else
        m_active.removeAll(name);
    Q_EMIT dataChanged(index, index, { Qt::CheckStateRole });
    Q_EMIT toggled(name, on);
    return true;
}

Qt::ItemFlags FacetListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

} // namespace newsfold
