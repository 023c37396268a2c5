// SPDX-License-Identifier: GPL-3.0-or-later
#include "count_delegate.h"

#include "palette_style.h"

#include <QApplication>
#include <QLineEdit>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace newsfold {

namespace {

bool isChecked(const QModelIndex &index)
{
    return index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

/// Quiet while unchecked: a hundred of them stand below each other.
void paintCheckBox(QPainter *painter, const QRectF &box, const QPalette &palette, bool checked)
{
    const QRectF frame = box.adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        checked ? style::accent(palette)
                : style::mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.35));
    painter->setBrush(checked ? style::accent(palette) : palette.color(QPalette::Base));
    painter->drawRoundedRect(frame, 3, 3);
    if (checked) {
        const QPointF at = frame.topLeft();
        const qreal unit = frame.width();
        painter->setPen(QPen(palette.color(QPalette::HighlightedText), 1.8, Qt::SolidLine, Qt::RoundCap));
        painter->drawPolyline(QPolygonF{ at + QPointF(0.24, 0.52) * unit, at + QPointF(0.43, 0.70) * unit,
                                         at + QPointF(0.76, 0.32) * unit });
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
}

const QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

} // namespace

CountDelegate::CountDelegate(Roles roles, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_roles(roles)
{
}

int CountDelegate::rowHeight(const QFont &font)
{
    return QFontMetrics(font).height() + 12;
}

QRect CountDelegate::checkRect(const QStyleOptionViewItem &option)
{
    const QStyle *style = styleOf(option);
    const int usual = style->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget);
    const int side = std::max(usual, option.fontMetrics.ascent()); // as high as the letters beside it
    const QSize size(side, side);
    const QRect area = option.rect.adjusted(style::margin, 0, -style::margin, 0);
    return QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, size, area);
}

void CountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    const QPalette &palette = option.palette;
    const QColor under = palette.color(QPalette::Window);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool checkable = index.data(Qt::CheckStateRole).isValid();
    const bool chosen = isChosen(option, index);
    if (chosen) {
        painter->fillRect(option.rect, style::selected(palette, under, true));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(style::selectionBar, option.rect.height())),
                          style::accent(palette));
    } else if (option.state.testFlag(QStyle::State_MouseOver) || (focused && m_roles.chosen >= 0)) {
        painter->fillRect(option.rect, style::hovered(palette, under));
    }

    QRect area = option.rect.adjusted(style::margin, 0, -style::endMargin(option.widget), 0);
    if (checkable) {
        const QRect box = checkRect(option);
        paintCheckBox(painter, box, palette, chosen);
        area.setLeft(box.right() + 1 + style::gap);
    }
    area.setRight(area.right() - paintCounts(painter, option, index) - style::gap);

    painter->setFont(chosen && !checkable ? style::bold(option.font) : option.font);
    painter->setPen(palette.color(QPalette::WindowText));
    const QString name
        = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width());
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft, name);

    if (focused && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(style::accent(palette));
        painter->setBrush(Qt::NoBrush); // the check box had one
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void CountDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // Counts change while a name is typed; what is typed, or selected, stays.
    const auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line || (!line->isModified() && line->text() != index.data(Qt::EditRole).toString()))
        QStyledItemDelegate::setEditorData(editor, index);
}

bool CountDelegate::isChosen(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(Qt::CheckStateRole).isValid())
        return isChecked(index);
    return m_roles.chosen >= 0 ? index.data(m_roles.chosen).toBool()
                               : option.state.testFlag(QStyle::State_Selected);
}

int CountDelegate::paintCounts(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    // The option's own locale leaves the separators of thousands out.
    const QLocale locale = option.widget ? option.widget->locale() : QLocale();
    const int count = index.data(m_roles.count).toInt();
    if (count < 0) // not known yet
        return 0;
    QString text = locale.toString(count);
    const QVariant all = m_roles.total >= 0 ? index.data(m_roles.total) : QVariant();
    const bool two = all.isValid();
    const QString total = two ? QLatin1Char('/') + locale.toString(all.toInt()) : QString();
    const QFont font = style::scaled(option.font, 0.9);
    const QFontMetrics metrics(font);
    QRect area = option.rect.adjusted(style::margin, 0, -style::endMargin(option.widget), 0);
    painter->setFont(font);
    const int totalWidth = metrics.horizontalAdvance(total);
    const QColor quiet = style::quietText(option.palette);
    painter->setPen(quiet);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, total);
    area.setRight(area.right() - totalWidth);
    painter->setPen(count > 0 && two ? option.palette.color(QPalette::WindowText) : quiet);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, text);
    return totalWidth + metrics.horizontalAdvance(text);
}

QSize CountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { 60, rowHeight(option.font) };
}

void CountDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(style::gap, 1, -style::gap, -1));
}

bool CountDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    const bool click = event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonDblClick;
    if (!click || !index.data(Qt::CheckStateRole).isValid())
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    // As wide as the margin around it: a target for hands.
    const QRect target = checkRect(option).adjusted(-style::margin, -style::gap, style::gap / 2, style::gap);
    if (mouse->button() != Qt::LeftButton || !target.contains(mouse->position().toPoint()))
        return false;
    if (event->type() == QEvent::MouseButtonRelease)
        model->setData(index, isChecked(index) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    return true;
}

} // namespace newsfold
