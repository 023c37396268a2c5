// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facet_kind.h"
#include "result_summary.h"

#include <QAbstractListModel>

namespace newsfold {

/// The values of one facet with their counts: first those that are conditions already, checked, also where
/// the result has none of them; then the others as they come, up to a limit. Window's thread.
class FacetListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        ValueRole = Qt::UserRole + 1, ///< QString as in FacetCount: empty for articles without one
        CountRole,
    };

    explicit FacetListModel(FacetKind kind, QObject *parent = nullptr);

    void setCounts(const QList<FacetCount> &counts); ///< in the order to list them
    void setActive(const QStringList &values); ///< without toggled()
    QStringList active() const { return m_active; }
    void setLimit(int values); ///< besides the active ones; negative: all
    int valueCount() const; ///< of the result and of the conditions, shown or not

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Checks and unchecks in place; the row takes its new place with the next counts or active values.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void toggled(const QString &value, bool on); ///< through setData()

private:
    void arrange();
    void follow(const QList<FacetCount> &rows);
    QString nameOf(const QString &value) const;

    FacetKind m_kind;
    int m_limit = -1;
    QList<FacetCount> m_counts;
    QStringList m_active;
    QList<FacetCount> m_rows; ///< what is listed
};

} // namespace newsfold
