// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_row.h"
#include "tag_tree_model.h"

#include <QStyledItemDelegate>

namespace newsfold {

/// Paints one article of the list: title (up to two lines), publisher · time · author, and the beginning of
/// the text in the lines that are left, what the query matches in them marked; tags take the last of these.
/// Left of it whether it is unread, starred, noted, highlighted. Every row has the same height.
class ArticleDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ArticleDelegate(QObject *parent = nullptr);

    static int rowHeight(const QFont &font); ///< device-independent pixels
    void setTagColours(const TagColours &colours) { m_tagColours = colours; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintMarks(QPainter *painter, const QStyleOptionViewItem &option, const ArticleRow &article) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const ArticleRow &article) const;

    TagColours m_tagColours;
};

} // namespace newsfold
