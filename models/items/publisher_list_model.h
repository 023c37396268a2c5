// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library_counts.h"

#include <QAbstractListModel>
#include <QSet>

namespace newsfold {

/// Publishers with their counts; any number of them can be checked. A publisher that has no articles any more
/// stays listed, with zeros, while it is checked. Window's thread.
class PublisherListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        PublisherRole = Qt::UserRole + 1, ///< QString as in PublisherCount: empty for articles without one
        UnreadRole,
        TotalRole,
    };

    explicit PublisherListModel(QObject *parent = nullptr);

    void setCounts(
        const QList<PublisherCount> &counts); ///< by name; rows are inserted and removed one by one
    QStringList checked() const; ///< in the order of the list
    void setChecked(const QStringList &publishers);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void checkedChanged(const QStringList &publishers);

private:
    QList<PublisherCount> m_counts;
    QSet<QString> m_checked;
};

} // namespace newsfold
