// SPDX-License-Identifier: GPL-3.0-or-later
#include "notebook_delegate.h"

#include "elided_text.h"
#include "highlight_palette.h"
#include "list_filter.h"
#include "moment_text.h"
#include "note_paint.h"
#include "notebook_model.h"
#include "palette_style.h"
#include "query_text.h"
#include "source_line.h"
#include "tag_paint.h"

#include <QAbstractItemView>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>
#include <vector>

namespace newsfold {

using namespace Qt::StringLiterals;

namespace {

constexpr int edgeWidth = 4;
constexpr int textIndent = style::margin + edgeWidth + style::gap;
constexpr int headingLines = 2;
constexpr int quoteLines = 3;
constexpr int mostNoteLines = 4;
constexpr qsizetype enoughForQuote = 500; // UTF-16 units that fill the lines of any column
constexpr qsizetype enoughForNote = 900;
constexpr int swatch = 10;

QString beginning(const QString &text, qsizetype enough)
{
    return text.first(qMin(text.size(), enough));
}

QFont smallFont(const QFont &font)
{
    return style::scaled(font, 0.9);
}

qreal lineHeight(const QFont &font)
{
    return std::ceil(QFontMetricsF(font).height() * 1.15);
}

int viewWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

/// `of` is an entry or a heading.
SourceLine sourceLine(const QString &title, const auto &of, const QFont &font, qreal width)
{
    QStringList rest;
    if (of.publishedAt)
        rest += shortDay(koreanDay(*of.publishedAt), koreanToday());
    if (of.missing)
        rest += NotebookDelegate::tr("File is missing");
    return fitSource(title.simplified(), of.publisher, rest, QFontMetricsF(font), width, style::margin);
}

QList<MatchSpan> spansOf(const QList<TermMatch> &matches)
{
    QList<MatchSpan> spans;
    for (const TermMatch &match : matches)
        spans.append(match.span);
    return spans;
}

} // namespace

struct NotebookDelegate::Piece
{
    QString text;
    QString end = {}; // at the other end of its line
    QFont font;
    int lines = 1; // at most
    bool quiet = false;
    QueryField field = QueryField::Any; // whose matches are marked; Any: none are
    NoteLine line = {}; // of a note
    qreal indent = 0;
    qreal top = 0;
};

struct NotebookDelegate::Layout
{
    std::vector<Piece> pieces;
    qreal left = 0;
    qreal width = 0;
    qreal tagsTop = -1; // -1: none
    qreal height = 0;

    void add(Piece piece)
    {
        piece.top = height;
        height += piece.lines * lineHeight(piece.font);
        pieces.push_back(std::move(piece));
    }
};

NotebookDelegate::NotebookDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_notes(enoughForNote)
{
}

void NotebookDelegate::setQuery(const Query &query)
{
    const QList<QueryTerm> terms
        = soughtTerms(query.root, { QueryField::Any, QueryField::Text, QueryField::Note });
    m_matcher = TermMatcher(std::span(terms.constData(), size_t(terms.size())));
}

void NotebookDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const auto *model = qobject_cast<const NotebookModel *>(index.model());
    if (!model)
        return;
    QStyleOptionViewItem shown = option;
    // A heading cannot be chosen, so the view takes it for disabled; it is to be read all the same.
    shown.palette.setCurrentColorGroup(option.state.testFlag(QStyle::State_Active) ? QPalette::Active
                                                                                   : QPalette::Inactive);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (const NotebookEntry *entry = model->entry(index.row()))
        paintEntry(painter, shown, *entry, model->grouping());
    else
        paintHeading(painter, shown, index.data(NotebookModel::HeadingRole).value<NotebookHeading>());
    painter->restore();
}

QSize NotebookDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return { viewWidth(option), int(std::ceil(layoutOf(option, index).height)) };
}

NotebookDelegate::Layout NotebookDelegate::layoutOf(const QStyleOptionViewItem &option,
                                                    const QModelIndex &index) const
{
    const auto *model = qobject_cast<const NotebookModel *>(index.model());
    if (!model)
        return {};
    if (const NotebookEntry *entry = model->entry(index.row()))
        return entryLayout(option, *entry, model->grouping());
    return headingLayout(option, index.data(NotebookModel::HeadingRole).value<NotebookHeading>());
}

NotebookDelegate::Layout NotebookDelegate::headingLayout(const QStyleOptionViewItem &option,
                                                         const NotebookHeading &heading) const
{
    const QFont bold = style::bold(option.font);
    const QString count = QLocale().toString(heading.entries);
    Layout layout;
    layout.left = style::margin + (heading.colour ? swatch + style::gap : 0);
    layout.width = viewWidth(option) - layout.left - style::margin - style::gap
        - QFontMetricsF(option.font).horizontalAdvance(count);
    layout.height = style::margin;
    const QString title = heading.unknown ? tr("Unknown article") : heading.title.simplified();
    // A bold text is some percent wider than the guess.
    layout.add({ .text = title,
                 .font = bold,
                 .lines = guess(option.font).lines(title, layout.width * 0.92, headingLines) });
    const QFont small = smallFont(option.font);
    if (const QString source = sourceLine({}, heading, small, layout.width).meta; !source.isEmpty())
        layout.add({ .text = source, .font = small, .quiet = true });
    layout.height += style::gap;
    return layout;
}

NotebookDelegate::Layout NotebookDelegate::entryLayout(const QStyleOptionViewItem &option,
                                                       const NotebookEntry &entry,
                                                       NotebookGrouping grouping) const
{
    const Annotation &annotation = entry.annotation;
    const QFont small = smallFont(option.font);
    Layout layout;
    layout.left = textIndent;
    layout.width = qMax(40, viewWidth(option) - textIndent - style::margin);
    layout.height = style::gap;
    const auto add = [&](const QString &text, int most, bool quiet, QueryField field) {
        const int lines = guess(option.font).lines(text, layout.width, most);
        layout.add({ .text = text, .font = option.font, .lines = lines, .quiet = quiet, .field = field });
    };
    if (annotation.selector) {
        add(beginning(annotation.selector->quote, enoughForQuote).simplified(), quoteLines,
            !annotation.note.isEmpty(), QueryField::Text);
    } else {
        layout.add({ .text = tr("On the article"), .font = style::bold(small), .quiet = true });
    }
    if (!annotation.note.isEmpty()) {
        layout.height += style::tight;
        addNote(layout, option, annotation.note);
    }
    if (!annotation.tags.isEmpty()) {
        layout.height += style::tight + 2;
        layout.tagsTop = layout.height;
        layout.height += lineHeight(small);
    }
    if (grouping != NotebookGrouping::Article) {
        layout.height += style::tight;
        const QString title = entry.row == 0 && entry.title.isEmpty() ? tr("Unknown article") : entry.title;
        const SourceLine source = sourceLine(title, entry, small, layout.width);
        layout.add({ .text = source.title, .end = source.meta, .font = small, .quiet = true });
    }
    layout.height += style::gap + 2;
    return layout;
}

void NotebookDelegate::addNote(Layout &layout, const QStyleOptionViewItem &option, const QString &note) const
{
    int left = mostNoteLines;
    for (const NoteLine &line : m_notes.linesOf(note)) {
        if (left == 0) {
            layout.pieces.back().text += u" …"_s;
            break;
        }
        const qreal indent = qMin(noteIndent(line, option.font), layout.width / 2);
        const int lines
            = guess(option.font).lines(line.text, (layout.width - indent) * noteWidthShare(line), left);
        layout.add({ .text = line.text,
                     .font = option.font,
                     .lines = lines,
                     .quiet = line.quoted,
                     .field = QueryField::Note,
                     .line = line,
                     .indent = indent });
        left -= lines;
    }
}

void NotebookDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                    const NotebookHeading &heading) const
{
    const QPalette &palette = option.palette;
    const Layout layout = headingLayout(option, heading);
    paintPieces(painter, option, layout, heading.missing || heading.unknown);
    const QRect &row = option.rect;
    const qreal titleHeight = lineHeight(style::bold(option.font));
    const qreal top = row.top() + style::margin;
    if (heading.colour) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(highlightEdge(*heading.colour, palette));
        painter->drawEllipse(
            QRectF(row.left() + style::margin, top + (titleHeight - swatch) / 2, swatch, swatch));
    }
    painter->setFont(option.font);
    painter->setPen(style::quietText(palette));
    painter->drawText(QRectF(row.left(), top, row.width() - style::margin, titleHeight),
                      Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(heading.entries));
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), style::separator(palette));
}

void NotebookDelegate::paintEntry(QPainter *painter, const QStyleOptionViewItem &option,
                                  const NotebookEntry &entry, NotebookGrouping grouping) const
{
    const QPalette &palette = option.palette;
    const QColor base = palette.color(QPalette::Base);
    const QRect &row = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(row, style::selected(palette, base, option.state.testFlag(QStyle::State_HasFocus)));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, style::hovered(palette, base));
    const Layout layout = entryLayout(option, entry, grouping);
    if (entry.annotation.selector) {
        const QRectF edge(row.left() + style::margin, row.top() + style::gap, edgeWidth,
                          row.height() - 2 * style::gap - 1);
        painter->setPen(Qt::NoPen);
        painter->setBrush(highlightEdge(entry.annotation.colour, palette));
        painter->drawRoundedRect(edge, edgeWidth / 2.0, edgeWidth / 2.0);
    }
    paintPieces(painter, option, layout, entry.missing || entry.row == 0);
    if (layout.tagsTop >= 0) {
        const QFont small = smallFont(option.font);
        painter->setFont(style::scaled(option.font, 0.85));
        paintTagChips(
            painter,
            QRectF(row.left() + layout.left, row.top() + layout.tagsTop, layout.width, lineHeight(small)),
            entry.annotation.tags, m_tagColours, palette, option.direction);
    }
    painter->fillRect(QRect(row.left() + textIndent, row.bottom(), row.width() - textIndent, 1),
                      style::separator(palette));
}

void NotebookDelegate::paintPieces(QPainter *painter, const QStyleOptionViewItem &option,
                                   const Layout &layout, bool quiet) const
{
    const QPalette &palette = option.palette;
    QColor mark = style::accent(palette);
    mark.setAlphaF(style::isDark(palette) ? 0.40F : 0.26F);
    for (const Piece &piece : layout.pieces) {
        QList<MatchSpan> marks;
        if (piece.field != QueryField::Any && !m_matcher.isEmpty())
            marks = spansOf(m_matcher.find(piece.text, piece.field));
        painter->setPen(piece.quiet || quiet ? style::quietText(palette) : palette.color(QPalette::Text));
        const QPointF at = option.rect.topLeft() + QPointF(layout.left + piece.indent, piece.top);
        paintNoteMarker(painter, piece.line, piece.font, at, lineHeight(piece.font));
        ElidedText(piece.text, piece.font, layout.width - piece.indent, piece.lines, marks,
                   noteFormats(piece.line, piece.font, palette))
            .paint(painter, at, lineHeight(piece.font), { mark, palette.color(QPalette::Text) });
        if (!piece.end.isEmpty()) {
            const QFontMetricsF metrics(piece.font);
            const qreal left = layout.width - metrics.horizontalAdvance(piece.end);
            ElidedText(piece.end, piece.font, layout.width, 1)
                .paint(painter, at + QPointF(left, 0), lineHeight(piece.font));
        }
    }
}

const LineGuess &NotebookDelegate::guess(const QFont &font) const
{
    if (!m_guess || m_guessFont != font) {
        m_guessFont = font;
        m_guess.emplace(font);
    }
    return *m_guess;
}

} // namespace newsfold
