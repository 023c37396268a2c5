// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotation_delegate.h"

#include "annotation_list_model.h"
#include "elided_text.h"
#include "highlight_palette.h"
#include "note_paint.h"
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
constexpr int mostNoteLines = 6;
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
        qreal left = 0; ///< of the column
        NoteLine line = {}; ///< of a note
    };

    std::vector<Piece> pieces;
    qreal bodyTop = 0; ///< below the section's heading
    qreal height = 0;

    void add(const QString &text, const QFont &font, qreal width, int lines, Ink ink,
             const QList<QTextLayout::FormatRange> &formats = {})
    {
        const qreal lineHeight = std::ceil(QFontMetricsF(font).height() * 1.15);
        ElidedText elided(text, font, width, lines, {}, formats);
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

void addNote(RowLayout &layout, const QList<NoteLine> &note, const QStyleOptionViewItem &option, qreal width)
{
    int left = mostNoteLines;
    for (const NoteLine &line : note) {
        const qreal indent = qMin(noteIndent(line, option.font), width / 2);
        const QList<QTextLayout::FormatRange> formats = noteFormats(line, option.font, option.palette);
        layout.add(line.text, option.font, width - indent, left, line.quoted ? Ink::Quiet : Ink::Plain,
                   formats);
        RowLayout::Piece &piece = layout.pieces.back();
        piece.left = indent;
        piece.line = line;
        const int count = piece.text.lineCount();
        left -= count;
        if (left > 0)
            continue;
        if (&line != &note.constLast())
            piece.text = ElidedText(line.text + u" …"_s, option.font, width - indent, count, {}, formats);
        break;
    }
}

RowLayout layoutOf(const QStyleOptionViewItem &option, const QModelIndex &index, NoteTexts &notes)
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
        addNote(layout, notes.linesOf(annotation.note), option, width);
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
    , m_notes(enoughForNote)
{
}

void AnnotationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    painter->save();
    const RowLayout layout = layoutOf(option, index, m_notes);
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
        const QPointF at = option.rect.topLeft() + QPointF(style::margin + piece.left, piece.top);
        paintNoteMarker(painter, piece.line, option.font, at, piece.lineHeight);
        piece.text.paint(painter, at, piece.lineHeight);
    }
    painter->restore();
}

QSize AnnotationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return { contentWidth(option), int(std::ceil(layoutOf(option, index, m_notes).height)) };
}

} // namespace newsfold
