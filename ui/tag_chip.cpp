// SPDX-License-Identifier: GPL-3.0-or-later
#include "tag_chip.h"

#include "palette_style.h"
#include "tag_paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace newsfold {

using namespace Qt::StringLiterals;

namespace {
constexpr int cross = 18; // pixels, its room
constexpr int widest = 260;
} // namespace

TagChip::TagChip(const QString &tag, std::optional<HighlightColour> colour, int articles, int all,
                 QWidget *parent)
    : QAbstractButton(parent)
    , m_tag(tag)
    , m_colour(colour)
    , m_onAll(articles == all)
{
    const QString share = u"%1/%2"_s.arg(locale().toString(articles), locale().toString(all));
    setText(m_onAll ? tag : u"%1  %2"_s.arg(tag, share));
    setAccessibleName(m_onAll ? tr("Take off the tag %1").arg(tag)
                              : tr("Take off the tag %1, on %2 articles").arg(tag, share));
    const QString hint = m_onAll ? tr("The cross takes it off.")
                                 : tr("On some of them. A click gives it to all, the cross takes it off.");
    setToolTip(u"<qt><b>%1</b><br>%2</qt>"_s.arg(tag.toHtmlEscaped(), hint.toHtmlEscaped()));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (std::exchange(m_onCross, true))
            Q_EMIT removeWanted(m_tag);
        else if (!m_onAll)
            Q_EMIT completeWanted(m_tag);
    });
}

QSize TagChip::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int text = metrics.horizontalAdvance(this->text().left(100));
    return { std::min(widest, text + 2 * style::gap + cross), metrics.height() + 8 };
}

void TagChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ChipColours colours = chipColours(m_colour, palette());
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPen edge(hasFocus() ? style::accent(palette()) : colours.edge, hasFocus() ? 2 : 1);
    if (!m_onAll)
        edge.setStyle(Qt::DashLine);
    painter.setPen(edge);
    painter.setBrush(m_onAll ? colours.fill
                             : style::mixed(palette().color(QPalette::Base), colours.fill, 0.4));
    painter.drawRoundedRect(frame, 7, 7);

    const QRect shut = crossRect();
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    const QRect room = rect().adjusted(leftToRight ? style::gap : shut.width(), 0,
                                       leftToRight ? -shut.width() : -style::gap, 0);
    // Paler paper than the chip's own: the window's ink is legible on both.
    painter.setPen(m_onAll ? colours.text : palette().color(QPalette::Text));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width()));
    const QPointF middle = QRectF(shut).center();
    constexpr qreal arm = 3.5;
    painter.setPen(QPen(painter.pen().color(), 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm));
    painter.drawLine(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm));
}

void TagChip::mousePressEvent(QMouseEvent *event)
{
    m_onCross = crossRect().contains(event->position().toPoint());
    QAbstractButton::mousePressEvent(event);
}

void TagChip::keyPressEvent(QKeyEvent *event)
{
    m_onCross = true;
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

QRect TagChip::crossRect() const
{
    const int left = layoutDirection() == Qt::LeftToRight ? width() - cross : 0;
    return { left, 0, cross, height() };
}

} // namespace newsfold
