// SPDX-License-Identifier: GPL-3.0-or-later
#include "tag_delegate.h"

#include "count_delegate.h"
#include "palette_style.h"
#include "tag_name.h"
#include "tag_paint.h"

#include <QLineEdit>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace newsfold {

namespace {
constexpr int narrowestDotRoom = 14; // pixels
} // namespace

TagDelegate::TagDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void TagDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QPalette &palette = option.palette;
    QRect room = option.rect.adjusted(style::margin, 0, -style::endMargin(option.widget), 0);
    const auto take = [&](int width, Qt::Alignment side) {
        const QRect taken = QStyle::alignedRect(option.direction, side, { width, room.height() }, room);
        const bool fromLeft = (side == Qt::AlignLeft) == (option.direction == Qt::LeftToRight);
        room.adjust(fromLeft ? width + style::gap : 0, 0, fromLeft ? 0 : -width - style::gap, 0);
        return taken;
    };

    const QVariant colour = index.data(TagTreeModel::ColourRole);
    const int dotRoom = std::max(narrowestDotRoom, option.fontMetrics.ascent());
    paintTagDot(painter, take(dotRoom, Qt::AlignLeft),
                colour.isValid() ? std::optional(HighlightColour(colour.toInt())) : std::nullopt, palette);

    const int count = index.data(TagTreeModel::CountRole).toInt();
    if (count >= 0) {
        // The option's own locale leaves the separators of thousands out.
        const QString text = (option.widget ? option.widget->locale() : QLocale()).toString(count);
        painter->setFont(style::scaled(option.font, 0.9));
        painter->setPen(style::quietText(palette));
        painter->drawText(take(painter->fontMetrics().horizontalAdvance(text), Qt::AlignRight),
                          Qt::AlignVCenter | Qt::AlignRight, text);
    }
    const bool chosen = index.data(TagTreeModel::ChosenRole).toBool();
    painter->setFont(chosen ? style::bold(option.font) : option.font);
    painter->setPen(palette.color(QPalette::WindowText));
    const QString name
        = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, name);

    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(style::accent(palette));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize TagDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { 60, CountDelegate::rowHeight(option.font) };
}

QWidget *TagDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *line = new QLineEdit(parent);
    line->setMaxLength(int(tagNameLimit));
    line->setAccessibleName(tr("Name of the tag"));
    return line;
}

void TagDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // Counts change while a name is typed; what is typed stays.
    if (!static_cast<QLineEdit *>(editor)->isModified())
        QStyledItemDelegate::setEditorData(editor, index);
}

void TagDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                       const QModelIndex &) const
{
    // The whole name is written, with all that stands above: it needs the room.
    const QRect row(style::gap, option.rect.top(), editor->parentWidget()->width() - 2 * style::gap,
                    option.rect.height());
    editor->setGeometry(row.adjusted(0, 1, 0, -1));
}

} // namespace newsfold
