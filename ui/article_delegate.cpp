// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_delegate.h"

#include "article_list_model.h"
#include "elided_text.h"
#include "highlight_palette.h"
#include "list_filter.h"
#include "moment_text.h"
#include "palette_style.h"
#include "tag_paint.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace newsfold {

namespace {

constexpr int textLines = 4; // of title and excerpt together
constexpr int maxTitleLines = 2;
constexpr int gutter = 32; // left of the text: unread dot and star
constexpr int rowPadding = 14;

qreal lineHeight(const QFont &font)
{
    return std::ceil(QFontMetricsF(font).height() * 1.12);
}

QFont metaFont(const QFont &font)
{
    return style::scaled(font, 0.9);
}

QFont titleFont(const QFont &font)
{
    return style::scaled(font, 1.08);
}

/// The star as a path: an icon would not follow the palette.
QPolygonF star(QPointF centre, qreal radius)
{
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const double angle = -M_PI / 2 + i * M_PI / 5;
        const double r = i % 2 == 0 ? radius : radius * 0.45;
        points << centre + QPointF(r * std::cos(angle), r * std::sin(angle));
    }
    return points;
}

/// A sheet with two lines on it.
void paintNoteMark(QPainter *painter, QPointF centre, const QColor &colour)
{
    const QRectF sheet(centre - QPointF(4.5, 5.5), QSizeF(9, 11));
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colour, 1.2));
    painter->drawRoundedRect(sheet, 1.5, 1.5);
    for (const qreal y : { -1.5, 1.5 })
        painter->drawLine(centre + QPointF(-2.2, y), centre + QPointF(2.2, y));
}

/// A line of text under a marker's stroke.
void paintHighlightMark(QPainter *painter, QPointF centre, const QPalette &palette)
{
    const QColor ink = highlightInk(palette);
    painter->setPen(QPen(style::mixed(highlightEdge(HighlightColour::Yellow, palette), ink, 0.25), 1));
    painter->setBrush(highlightShade(HighlightColour::Yellow, palette));
    painter->drawRoundedRect(QRectF(centre - QPointF(6, 3.5), QSizeF(12, 7)), 2, 2);
    painter->setPen(QPen(ink, 1.2));
    painter->drawLine(centre - QPointF(3, 0), centre + QPointF(3, 0));
}

/// The same on a plain, a hovered and a selected row: the background shines through.
ElidedText::MarkColours markColours(const QPalette &palette)
{
    QColor background = style::accent(palette);
    background.setAlphaF(style::isDark(palette) ? 0.40F : 0.26F);
    return { background, palette.color(QPalette::Text) };
}

QString byline(const ArticleRow &article)
{
    QStringList parts;
    if (article.missing)
        parts << ArticleDelegate::tr("File is missing");
    parts << article.publisher << shortDate(article, koreanToday())
          << article.authors.join(QStringLiteral(", "));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ArticleDelegate::ArticleDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

int ArticleDelegate::rowHeight(const QFont &font)
{
    return int(2 * rowPadding + maxTitleLines * lineHeight(titleFont(font)) + lineHeight(metaFont(font))
               + (textLines - maxTitleLines) * lineHeight(font) + 2 * style::tight);
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette &palette = option.palette;
    const bool focused = option.state.testFlag(QStyle::State_Active);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, style::selected(palette, palette.color(QPalette::Base), focused));
        QRect bar = option.rect;
        if (option.direction == Qt::RightToLeft)
            bar.setLeft(bar.right() - style::selectionBar + 1);
        else
            bar.setWidth(style::selectionBar);
        painter->fillRect(bar, style::accent(palette));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, style::hovered(palette, palette.color(QPalette::Base)));
    }
    QRect line = option.rect.adjusted(gutter, 0, -style::margin, 0);
    line.setTop(option.rect.bottom());
    painter->fillRect(line, style::separator(palette));

    const QVariant data = index.data(ArticleListModel::ArticleRole);
    if (data.isValid()) {
        const auto article = data.value<ArticleRow>();
        paintMarks(painter, option, article);
        paintText(painter, option, article);
    }
    painter->restore();
}

void ArticleDelegate::paintMarks(QPainter *painter, const QStyleOptionViewItem &option,
                                 const ArticleRow &article) const
{
    const qreal height = lineHeight(titleFont(option.font));
    QPointF centre(option.rect.left() + style::selectionBar + (gutter - style::selectionBar) / 2.0,
                   option.rect.top() + rowPadding + height / 2);
    painter->setPen(Qt::NoPen);
    painter->setBrush(style::accent(option.palette));
    if (!article.read)
        painter->drawEllipse(centre, style::unreadDot / 2.0, style::unreadDot / 2.0);
    if (article.starred)
        painter->drawPolygon(star(centre + QPointF(0, height), 7));
    if (article.noted)
        paintNoteMark(painter, centre + QPointF(0, 2 * height), style::quietText(option.palette));
    if (article.highlighted)
        paintHighlightMark(painter, centre + QPointF(0, 3 * height), option.palette);
}

void ArticleDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option,
                                const ArticleRow &article) const
{
    const QPalette &palette = option.palette;
    const QRectF area = QRectF(option.rect).adjusted(gutter, rowPadding, -style::margin, -rowPadding);
    const QColor quiet = style::quietText(palette);

    const QFont forTitle = article.read ? titleFont(option.font) : style::bold(titleFont(option.font));
    const ElidedText title(article.title, forTitle, area.width(), maxTitleLines, article.titleMatches);
    const qreal titleHeight = lineHeight(titleFont(option.font));
    painter->setPen(article.read ? style::mixed(quiet, palette.color(QPalette::Text), 0.4)
                                 : palette.color(QPalette::Text));
    title.paint(painter, area.topLeft(), titleHeight, markColours(palette));

    QPointF at = area.topLeft() + QPointF(0, title.lineCount() * titleHeight + style::tight);
    const QFont forMeta = metaFont(option.font);
    painter->setPen(article.missing ? style::accent(palette) : quiet);
    ElidedText(byline(article), forMeta, area.width(), 1).paint(painter, at, lineHeight(forMeta));

    at.ry() += lineHeight(forMeta) + style::tight;
    painter->setPen(quiet);
    const int lines = textLines - title.lineCount() - (article.tags.isEmpty() ? 0 : 1);
    ElidedText(article.excerpt, option.font, area.width(), lines, article.excerptMatches)
        .paint(painter, at, lineHeight(option.font), markColours(palette));

    if (!article.tags.isEmpty()) {
        painter->setFont(style::scaled(option.font, 0.85));
        const qreal height = std::min(lineHeight(option.font), QFontMetricsF(painter->font()).height() + 3);
        const QRectF line(area.left(), area.bottom() + 3 - height, area.width(), height);
        paintTagChips(painter, line, article.tags, m_tagColours, palette, option.direction);
    }
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { option.rect.width(), rowHeight(option.font) };
}

} // namespace newsfold
