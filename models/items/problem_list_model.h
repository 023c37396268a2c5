// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_problem.h"

#include <QAbstractTableModel>
#include <QList>

namespace newsfold {

/// Files that could not be read fully, and why. Window's thread.
class ProblemListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { FileColumn, MessageColumn, ColumnCount };

    explicit ProblemListModel(QObject *parent = nullptr);

    /// Paths are shown relative to `folder` where they are below it.
    void setProblems(const QList<FileProblem> &problems, const QString &folder);
    const QList<FileProblem> &problems() const { return m_problems; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString shownPath(const QString &path) const;

    QList<FileProblem> m_problems;
    QString m_prefix;
};

} // namespace newsfold
