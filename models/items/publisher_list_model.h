// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library_counts.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

#include <optional>

namespace newsfold {

/// Publishers with their counts; any number of them can be checked. A publisher that has no articles any more
/// stays listed, with zeros, while it is checked. Window's thread.
class PublisherListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        PublisherRole = Qt::UserRole + 1, ///< QString as in PublisherCount: empty for articles without one
        CountRole, ///< int: articles of the result, or the unread ones where no result is set; -1: not known
        TotalRole, ///< int; invalid where a result is set
        InResultRole, ///< bool: the result has articles of it, or is not set
    };

    explicit PublisherListModel(QObject *parent = nullptr);

    void setCounts(
        const QList<PublisherCount> &counts); ///< by name; rows are inserted and removed one by one
    /// How many articles of the present result each publisher has; none: everything is listed. Publishers
    /// that are not checked are not known of where some are, for the result leaves them out.
    void setResult(const std::optional<QHash<QString, int>> &result);
    QStringList checked() const; ///< in the order of the list
    void setChecked(const QStringList &publishers);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void checkedChanged(const QStringList &publishers);

private:
    int shownCount(const PublisherCount &count) const;

    QList<PublisherCount> m_counts;
    QSet<QString> m_checked;
    std::optional<QHash<QString, int>> m_result;
};

} // namespace newsfold
