// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library_counts.h"
#include "library_view.h"

#include <QAbstractListModel>

namespace newsfold {

/// The fixed views with their counts. Window's thread.
class ViewListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        ViewRole = Qt::UserRole + 1, ///< int: LibraryView
        CountRole, ///< int
    };

    explicit ViewListModel(QObject *parent = nullptr);

    void setCounts(const LibraryCounts &counts);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    int count(LibraryView view) const;

    LibraryCounts m_counts;
};

} // namespace newsfold
