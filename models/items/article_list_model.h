// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_row.h"

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QList>
#include <QTimer>

namespace newsfold {

/// The present result as a list: a vector of row numbers, and the articles of the pages that were looked at.
/// Values in, signals out: data() never waits, it asks with rowsWanted() and shows a placeholder until
/// setRows() answers. Holds 8 bytes an article and at most `pageLimit` pages of ArticleRow. Window's thread.
class ArticleListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< qint64: ArticleRow::row
        ArticleRole, ///< ArticleRow by value (QVariant), invalid while not loaded
        ReadRole,
        StarredRole,
    };

    static constexpr int pageSize = 100;
    static constexpr int pageLimit = 100;

    explicit ArticleListModel(QObject *parent = nullptr);

    /// Another question was asked: the model is reset.
    void resetResult(const QList<qint64> &rows);
    /// The same question answered anew: inserts and removes what differs, so that selection and scroll
    /// position stay. Where very much differs, rows without a persistent index are exchanged in bulk.
    void refreshResult(const QList<qint64> &rows);
    /// Articles for rows wanted earlier, in any order; unknown ones are ignored.
    void setRows(const QList<ArticleRow> &rows);
    /// What is known of these articles (all if empty) may be out of date: they are asked for again when next
    /// looked at, and shown as they were until the answer comes.
    void invalidate(const QList<qint64> &rows = {});

    const QList<qint64> &result() const { return m_result; }
    qint64 rowAt(int position) const; ///< -1 if out of range
    int positionOf(qint64 row) const; ///< -1 if not in the result; linear
    /// nullptr while not loaded (it is asked for then); valid until the next change or the next call.
    const ArticleRow *article(int position) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override; ///< can be dragged

Q_SIGNALS:
    /// Rows that were looked at and are not loaded; emitted once an event loop turn for all of them together.
    void rowsWanted(const QList<qint64> &rows);

private:
    struct Known
    {
        ArticleRow article;
        int position = 0; ///< where it was last seen; a first guess
        bool stale = false;
    };

    void wantPageOf(int position) const;
    void emitWanted();
    int positionNear(qint64 row, int guess) const;
    void emitChanged(int first, int last);

    QList<qint64> m_result;
    // Looking at a row changes what is remembered and asked for, not the list.
    mutable QCache<qint64, Known> m_known{ pageSize * pageLimit };
    mutable QHash<qint64, int> m_pending; ///< asked for and not answered: row -> position
    mutable QList<qint64> m_wanted;
    mutable QTimer m_wantedTimer;
};

} // namespace newsfold
