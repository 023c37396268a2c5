// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "note_paint.h"

#include <QStyledItemDelegate>

namespace newsfold {

/// Paints a row of an AnnotationListModel: an edge in the highlight's colour, the beginning of the quote, of
/// the note, and the tags. Rows are as high as what they hold and as wide as the view.
class AnnotationDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit AnnotationDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    mutable NoteTexts m_notes;
};

} // namespace newsfold
