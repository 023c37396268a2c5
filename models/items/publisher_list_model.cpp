// SPDX-License-Identifier: GPL-3.0-or-later
#include "publisher_list_model.h"

#include <algorithm>

namespace newsfold {

PublisherListModel::PublisherListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void PublisherListModel::setCounts(const QList<PublisherCount> &counts)
{
    QSet<QString> names;
    for (const PublisherCount &count : counts)
        names.insert(count.publisher);
    for (qsizetype i = m_counts.size() - 1; i >= 0; --i) {
        PublisherCount &old = m_counts[i];
        if (names.contains(old.publisher))
            continue;
        if (m_checked.contains(old.publisher)) {
            old = { old.publisher, 0, 0 };
            Q_EMIT dataChanged(index(int(i)), index(int(i)));
            continue;
        }
        beginRemoveRows({}, int(i), int(i));
        m_counts.removeAt(i);
        endRemoveRows();
    }
    qsizetype at = 0;
    for (const PublisherCount &count : counts) {
        const auto sameName = [&](const PublisherCount &other) { return other.publisher == count.publisher; };
        const auto found = std::find_if(m_counts.cbegin(), m_counts.cend(), sameName);
        if (found == m_counts.cend()) {
            beginInsertRows({}, int(at), int(at));
            m_counts.insert(at, count);
            endInsertRows();
        } else {
            at = found - m_counts.cbegin();
            if (*found != count) {
                m_counts[at] = count;
                Q_EMIT dataChanged(index(int(at)), index(int(at)));
            }
        }
        ++at;
    }
}

void PublisherListModel::setResult(const std::optional<QHash<QString, int>> &result)
{
    if (result == m_result)
        return;
    m_result = result;
    if (!m_counts.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1),
                           { CountRole, TotalRole, InResultRole, Qt::AccessibleTextRole });
}

QStringList PublisherListModel::checked() const
{
    QStringList names;
    for (const PublisherCount &count : m_counts) {
        if (m_checked.contains(count.publisher))
            names.append(count.publisher);
    }
    return names;
}

void PublisherListModel::setChecked(const QStringList &publishers)
{
    const QSet<QString> wanted(publishers.cbegin(), publishers.cend());
    if (wanted == m_checked)
        return;
    m_checked = wanted;
    for (const QString &name : publishers) {
        const bool known = std::ranges::any_of(m_counts, [&](const auto &c) { return c.publisher == name; });
        if (known)
            continue;
        beginInsertRows({}, rowCount(), rowCount());
        m_counts.append({ name, 0, 0 });
        endInsertRows();
    }
    if (!m_counts.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), { Qt::CheckStateRole });
    Q_EMIT checkedChanged(checked());
}

int PublisherListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_counts.size());
}

QVariant PublisherListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PublisherCount &count = m_counts[index.row()];
    const QString name = count.publisher.isEmpty() ? tr("No publisher") : count.publisher;
    const int shown = shownCount(count);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
        if (m_result && shown < 0)
            return name;
        if (m_result)
            return tr("%1, articles found: %2").arg(name, QString::number(shown));
        return tr("%1, %2 unread of %3")
            .arg(name, QString::number(count.unread), QString::number(count.total));
    case Qt::CheckStateRole:
        return m_checked.contains(count.publisher) ? Qt::Checked : Qt::Unchecked;
    case PublisherRole:
        return count.publisher;
    case CountRole:
        return shown;
    case TotalRole:
        return m_result ? QVariant() : QVariant(count.total);
    case InResultRole:
        return shown != 0 || !m_result;
    default:
        return {};
    }
}

int PublisherListModel::shownCount(const PublisherCount &count) const
{
    if (!m_result)
        return count.unread;
    const bool isLeftOut = !m_checked.isEmpty() && !m_checked.contains(count.publisher);
    return isLeftOut ? -1 : m_result->value(count.publisher);
}

bool PublisherListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole
        || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    const QString &name = m_counts[index.row()].publisher;
    const bool check = value.toInt() == Qt::Checked;
    if (check == m_checked.contains(name))
        return true;
    if (check)
        m_checked.insert(name);
    else
        m_checked.remove(name);
    Q_EMIT dataChanged(index, index, { Qt::CheckStateRole });
    Q_EMIT checkedChanged(checked());
    return true;
}

Qt::ItemFlags PublisherListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

} // namespace newsfold
