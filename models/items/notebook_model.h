// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notebook_groups.h"

#include <QAbstractListModel>

#include <vector>

namespace newsfold {

/// What the reader wrote on many articles, as one flat list: a heading, then the entries of its group, then
/// the next heading. Of a new answer to the same question only the rows in which it differs are exchanged.
/// Headings can be neither chosen nor made current. Window's thread.
class NotebookModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        HeadingRole = Qt::UserRole + 1, ///< NotebookHeading; invalid for an entry
        EntryRole, ///< NotebookEntry; invalid for a heading
        IdRole, ///< QString: of the annotation; empty for a heading
        GroupRole, ///< QString: of the group that the row belongs to
    };

    explicit NotebookModel(QObject *parent = nullptr);

    void setEntries(const QList<NotebookEntry> &entries); ///< in the order of the articles and the places
    void setGrouping(NotebookGrouping grouping);
    NotebookGrouping grouping() const { return m_grouping; }
    qsizetype entryCount() const { return m_content.entries.size(); }

    /// The entry at `row`; nullptr: a heading, or nothing.
    const NotebookEntry *entry(int row) const;
    /// Where an annotation is listed: in `group`, else where it comes first; invalid if it is not.
    QModelIndex indexOf(const QString &id, const QString &group = {}) const;
    /// The first entry at `row` or behind it, else the last one before; invalid if there is none.
    QModelIndex entryNear(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        qsizetype group;
        qsizetype entry; ///< -1: the group's heading
    };
    struct Content
    {
        QList<NotebookEntry> entries;
        QList<NotebookGroup> groups;
        std::vector<Row> rows;
    };

    static Content contentOf(const QList<NotebookEntry> &entries, NotebookGrouping grouping);
    static bool isSameRow(const Content &a, size_t atA, const Content &b, size_t atB);
    static QString shownText(const Content &content, const Row &row);
    QString spokenText(const Row &row) const;

    NotebookGrouping m_grouping = NotebookGrouping::Article;
    Content m_content;
};

} // namespace newsfold
