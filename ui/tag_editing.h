// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tag_editor.h"

#include <QObject>

namespace newsfold {

class ArticleListModel;
class TagController;

/// Tags of some articles in the small editor: tells it which there are, and has the changes made. Window's
/// thread; everything given must outlive it.
class TagEditing : public QObject
{
    Q_OBJECT
public:
    TagEditing(ArticleListModel &articles, TagController &controller, const TagTreeModel &tags,
               QWidget *window);

    /// `aside` is an article that may not be in the list, with its tags; a list of this row alone is edited
    /// by them then.
    void open(const QList<qint64> &rows, const QStringList &aside, const QRect &place);
    TagEditor *editor() const { return m_editor; }

private:
    void showShares();
    void showKnown();
    void locate();
    void tag(const QStringList &add, const QStringList &remove);

    ArticleListModel &m_articles;
    TagController &m_controller;
    const TagTreeModel &m_tags;
    TagEditor *m_editor;
    QList<qint64> m_rows;
    QList<int> m_positions; ///< in the list, of those that are looked at; -1: not there
    QStringList m_aside;
};

} // namespace newsfold
