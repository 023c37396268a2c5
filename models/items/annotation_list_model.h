// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "placement.h"

#include <QAbstractListModel>

namespace newsfold {

/// The annotations of one article: its own note, its highlights in the order of the text, then those that
/// have lost their place. Rows stay the same ones while they are only changed, so that a view keeps its
/// place. Window's thread.
class AnnotationListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        PlacedRole, ///< PlacedAnnotation
        SectionRole, ///< QString: what to write above this row; else empty
    };

    explicit AnnotationListModel(QObject *parent = nullptr);

    void setAnnotations(const QList<PlacedAnnotation> &annotations); ///< in any order
    const QList<PlacedAnnotation> &annotations() const { return m_annotations; } ///< in that of the rows
    QModelIndex indexOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    qsizetype rowOf(const QString &id, qsizetype from = 0) const; ///< -1: none
    bool beginsOrphans(qsizetype row) const;

    QList<PlacedAnnotation> m_annotations;
};

} // namespace newsfold
