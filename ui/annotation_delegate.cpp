// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotation_delegate.h"

#include "annotation_list_model.h"
#include "elided_text.h"
#include "highlight_palette.h"
#include "palette_style.h"

#include <QAbstractItemView>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>
#include <vector>

namespace newsfold {

using namespace Qt::StringLiterals;

namespace {

constexpr int edgeWidth = 4;
constexpr int quoteLines = 2;
constexpr int noteLines = 6;
constexpr qsizetype enoughForQuote = 400; // UTF-16 units that fill the lines of any column
constexpr qsizetype enoughForNote = 1'500;

enum class Ink { Plain, Quiet };

/// What a row shows, from top to bottom; heights and places in device-independent pixels.
struct RowLayout
{
    struct Piece
    {
        ElidedText text;
        qreal top;
        qreal lineHeight;
        Ink ink;
    };

    std::vector<Piece> pieces;
    qreal bodyTop = 0; ///< below the section's heading
    qreal height = 0;

    void add(const QString &text, const QFont &font, qreal width, int lines, Ink ink)
    {
        const qreal lineHeight = std::ceil(QFontMetricsF(font).height() * 1.15);
        ElidedText elided(text, font, width, lines);
        const int count = elided.lineCount();
        pieces.push_back({ std::move(elided), height, lineHeight, ink });
        height += count * lineHeight;
    }
};

QString beginning(const QString &text, qsizetype enough)
{
    return text.first(qMin(text.size(), enough));
}

int contentWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return qMax(40, width - 2 * style::margin);
}

/// Lines of their own stay such, as long as there is room.
void addNote(RowLayout &layout, const QString &note, const QFont &font, qreal width)
{
    int left = noteLines;
    const QString start = beginning(note, enoughForNote).trimmed();
    for (const QString &line : start.split(u'\n')) {
        if (left == 0)
            break;
        if (line.trimmed().isEmpty())
            continue;
        layout.add(line.simplified(), font, width, left, Ink::Plain);
        left -= qMin(left, layout.pieces.back().text.lineCount());
    }
}

RowLayout layoutOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto placed = index.data(AnnotationListModel::PlacedRole).value<PlacedAnnotation>();
    const QString section = index.data(AnnotationListModel::SectionRole).toString();
    const Annotation &annotation = placed.annotation;
    const qreal width = contentWidth(option);
    const QFont small = style::scaled(option.font, 0.9);
    RowLayout layout;
    if (!section.isEmpty()) {
        layout.height = style::gap;
        layout.add(section, style::bold(option.font), width, 1, Ink::Plain);
    }
    layout.bodyTop = layout.height;
    layout.height += style::gap;
    if (!annotation.selector) {
        layout.add(AnnotationDelegate::tr("On the article"), style::bold(small), width, 1, Ink::Quiet);
    } else {
        const TextSelector &selector = *annotation.selector;
        layout.add(beginning(selector.quote, enoughForQuote).simplified(), option.font, width, quoteLines,
                   annotation.note.isEmpty() ? Ink::Plain : Ink::Quiet);
        if (placed.placement.kind == Placement::Kind::Orphan) {
            const QString context = u"…%1[…]%2…"_s.arg(selector.prefix, selector.suffix).simplified();
            layout.add(context, small, width, quoteLines, Ink::Quiet);
        }
    }
    if (!annotation.note.isEmpty()) {
        layout.height += style::tight;
        addNote(layout, annotation.note, option.font, width);
    }
    if (!annotation.tags.isEmpty()) {
        layout.height += style::tight;
        layout.add(u"# "_s + annotation.tags.join(u" · "_s), small, width, 1, Ink::Quiet);
    }
    layout.height += style::gap;
    return layout;
}

} // namespace

AnnotationDelegate::AnnotationDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void AnnotationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    painter->save();
    const RowLayout layout = layoutOf(option, index);
    const auto placed = index.data(AnnotationListModel::PlacedRole).value<PlacedAnnotation>();
    const QPalette &palette = option.palette;
    const QColor base = palette.color(QPalette::Base);
    QRect body = option.rect;
    body.setTop(option.rect.top() + int(layout.bodyTop));
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(body,
                          style::selected(palette, base, option.state.testFlag(QStyle::State_HasFocus)));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(body, style::hovered(palette, base));
    painter->fillRect(QRect(body.left(), body.bottom(), body.width(), 1), style::separator(palette));
    if (placed.annotation.selector) {
        QRect edge = body.adjusted(0, style::tight, 0, -style::tight - 1);
        if (option.direction == Qt::RightToLeft)
            edge.setLeft(edge.right() - edgeWidth + 1);
        else
            edge.setWidth(edgeWidth);
        painter->fillRect(edge, highlightEdge(placed.annotation.colour, palette));
    }
    for (const RowLayout::Piece &piece : layout.pieces) {
        painter->setPen(piece.ink == Ink::Quiet ? style::quietText(palette) : palette.color(QPalette::Text));
        piece.text.paint(painter, option.rect.topLeft() + QPointF(style::margin, piece.top),
                         piece.lineHeight);
    }
    painter->restore();
}

QSize AnnotationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return { contentWidth(option), int(std::ceil(layoutOf(option, index).height)) };
}

} // namespace newsfold
