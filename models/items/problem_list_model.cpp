// SPDX-License-Identifier: GPL-3.0-or-later
#include "problem_list_model.h"

namespace newsfold {

ProblemListModel::ProblemListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ProblemListModel::setProblems(const QList<FileProblem> &problems, const QString &folder)
{
    const QString prefix = folder.isEmpty() || folder.endsWith(u'/') ? folder : folder + QLatin1Char('/');
    // Asked for after every run; most runs change nothing, and a reset would take the selection away.
    if (problems == m_problems && prefix == m_prefix)
        return;
    beginResetModel();
    m_problems = problems;
    m_prefix = prefix;
    endResetModel();
}

int ProblemListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FileProblem &problem = m_problems[index.row()];
    if (role == Qt::ToolTipRole)
        return index.column() == FileColumn ? problem.path : problem.message;
    if (role == Qt::DisplayRole)
        return index.column() == FileColumn ? shownPath(problem.path) : problem.message;
    return {};
}

QVariant ProblemListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return section == FileColumn ? tr("File") : tr("Problem");
}

QString ProblemListModel::shownPath(const QString &path) const
{
    return !m_prefix.isEmpty() && path.startsWith(m_prefix) ? path.sliced(m_prefix.size()) : path;
}

} // namespace newsfold
