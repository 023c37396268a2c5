// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "saved_search.h"
#include "search_result.h"

#include <QAbstractListModel>
#include <QHash>

namespace newsfold {

/// The searches the reader keeps, in their order, with how many articles they find. Renaming and moving are
/// asked for by signals; the model shows them at once. Window's thread.
class SavedSearchModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        QueryRole = Qt::UserRole + 1, ///< QString
        UnreadRole, ///< int; -1 while not known
        TotalRole, ///< int; -1 while not known
        PresentRole, ///< bool: the list shows what this one finds
    };

    explicit SavedSearchModel(QObject *parent = nullptr);

    void setSearches(const QList<SavedSearch> &searches); ///< counts of those that stay the same are kept
    void setCounts(const QList<MatchCount> &counts); ///< in the order of searches()
    void setPresent(qint64 search); ///< 0: none
    const QList<SavedSearch> &searches() const { return m_searches; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    QStringList mimeTypes() const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;
    /// Moves one row; `to` counts with the row still in its place, as QAbstractItemModel does.
    bool moveSearch(int from, int to);

Q_SIGNALS:
    void renamed(const newsfold::SavedSearch &search);
    void ordered(const QList<qint64> &searches);

private:
    QList<SavedSearch> m_searches;
    QHash<qint64, MatchCount> m_counts; ///< by SavedSearch::search
    qint64 m_present = 0;
};

} // namespace newsfold
