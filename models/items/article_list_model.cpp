// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_list_model.h"

#include "result_steps.h"

#include <algorithm>
#include <utility>

namespace newsfold {

ArticleListModel::ArticleListModel(QObject *parent)
    : QAbstractListModel(parent)
{
    m_wantedTimer.setSingleShot(true);
    m_wantedTimer.setInterval(0);
    connect(&m_wantedTimer, &QTimer::timeout, this, &ArticleListModel::emitWanted);
}

void ArticleListModel::resetResult(const QList<qint64> &rows)
{
    beginResetModel();
    m_result = rows;
    m_pending.clear();
    m_wanted.clear();
    endResetModel();
}

void ArticleListModel::refreshResult(const QList<qint64> &rows)
{
    QList<qint64> anchors;
    for (const QModelIndex &index : persistentIndexList()) {
        const qint64 row = rowAt(index.row());
        if (!anchors.contains(row))
            anchors.append(row);
    }
    for (const ResultStep &step : resultSteps(m_result, rows, anchors)) {
        const int first = int(step.at);
        const int last = int(step.at + step.count - 1);
        if (step.kind == ResultStep::Kind::Remove) {
            beginRemoveRows({}, first, last);
            m_result.remove(step.at, step.count);
            endRemoveRows();
        } else {
            beginInsertRows({}, first, last);
            m_result.insert(step.at, step.count, 0);
            std::copy_n(rows.cbegin() + step.at, step.count, m_result.begin() + step.at);
            endInsertRows();
        }
    }
}

void ArticleListModel::setRows(const QList<ArticleRow> &rows)
{
    int first = rowCount();
    int last = -1;
    for (const ArticleRow &article : rows) {
        const Known *known = m_known.object(article.row);
        const auto pending = m_pending.constFind(article.row);
        if (!known && pending == m_pending.cend())
            continue;
        const int position = positionNear(article.row, known ? known->position : pending.value());
        // Invalidated since it was asked for: better than what is known, but to be asked for once more.
        const bool stale = pending == m_pending.cend() && known->stale;
        m_pending.remove(article.row);
        if (position < 0)
            continue;
        m_known.insert(article.row, new Known{ article, position, stale });
        first = std::min(first, position);
        last = std::max(last, position);
    }
    emitChanged(first, last);
}

void ArticleListModel::invalidate(const QList<qint64> &rows)
{
    int first = rowCount();
    int last = -1;
    const auto forget = [&](qint64 row) {
        int guess = m_pending.take(row);
        if (Known *known = m_known.object(row)) {
            known->stale = true;
            guess = known->position;
        }
        // Nobody has looked at a row that is elsewhere by now, or the next look will find it stale.
        if (rowAt(guess) == row) {
            first = std::min(first, guess);
            last = std::max(last, guess);
        }
    };
    if (rows.isEmpty()) {
        // What is awaited was looked at too: its answer will not be taken, and nobody would ask again.
        const QList<qint64> lookedAt = m_known.keys() + m_pending.keys();
        m_wanted.clear();
        std::ranges::for_each(lookedAt, forget);
    } else {
        std::ranges::for_each(rows, forget);
    }
    emitChanged(first, last);
}

qint64 ArticleListModel::rowAt(int position) const
{
    return m_result.value(position, -1);
}

int ArticleListModel::positionOf(qint64 row) const
{
    return int(m_result.indexOf(row));
}

const ArticleRow *ArticleListModel::article(int position) const
{
    const qint64 row = rowAt(position);
    if (row < 0)
        return nullptr;
    Known *known = m_known.object(row);
    if (!known || known->stale) {
        wantPageOf(position);
        known = m_known.object(row);
    }
    if (!known)
        return nullptr;
    known->position = position;
    return &known->article;
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_result.size());
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == RowRole)
        return rowAt(index.row());
    const bool answers = role == Qt::DisplayRole || role == Qt::AccessibleTextRole
        || (role >= ArticleRole && role <= StarredRole);
    const ArticleRow *known = answers ? article(index.row()) : nullptr;
    if (!known)
        return role == Qt::DisplayRole ? QVariant(tr("Loading…")) : QVariant();
    switch (role) {
    case ArticleRole:
        return QVariant::fromValue(*known);
    case ReadRole:
        return known->read;
    case StarredRole:
        return known->starred;
    case Qt::AccessibleTextRole: {
        QStringList parts{ known->title, known->publisher };
        parts.removeAll(QString());
        if (!known->read)
            parts.append(tr("unread"));
        if (known->starred)
            parts.append(tr("starred"));
        return parts.join(QStringLiteral(", "));
    }
    default:
        return known->title;
    }
}

Qt::ItemFlags ArticleListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

void ArticleListModel::wantPageOf(int position) const
{
    const int first = position - position % pageSize;
    const int end = std::min(first + pageSize, rowCount());
    for (int i = first; i < end; ++i) {
        const qint64 row = m_result[i];
        const Known *known = m_known.object(row);
        if ((known && !known->stale) || m_pending.contains(row))
            continue;
        m_pending.insert(row, i);
        m_wanted.append(row);
    }
    if (!m_wanted.isEmpty() && !m_wantedTimer.isActive())
        m_wantedTimer.start();
}

void ArticleListModel::emitWanted()
{
    if (!m_wanted.isEmpty())
        Q_EMIT rowsWanted(std::exchange(m_wanted, {}));
}

int ArticleListModel::positionNear(qint64 row, int guess) const
{
    return rowAt(guess) == row ? guess : positionOf(row);
}

void ArticleListModel::emitChanged(int first, int last)
{
    if (first <= last)
        Q_EMIT dataChanged(index(first), index(last));
}

} // namespace newsfold
