// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow_area.h"

#include "palette_style.h"

#include <QStyle>

#include <algorithm>

namespace newsfold {

FlowArea::FlowArea(int highest, QWidget *parent)
    : QScrollArea(parent)
    , m_highest(highest)
    , m_content(new QWidget)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    style::slimScrollBar(this);
    setWidget(m_content);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
}

void FlowArea::setWidgets(const QList<QWidget *> &widgets)
{
    for (QWidget *widget : std::as_const(m_widgets)) {
        widget->hide();
        widget->deleteLater(); // it may be the one that asked for this
    }
    m_widgets = widgets;
    for (QWidget *widget : std::as_const(m_widgets)) {
        widget->setParent(m_content);
        widget->show();
    }
    arrange();
}

void FlowArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void FlowArea::arrange()
{
    const int room = viewport()->width();
    QPoint at;
    int lineHeight = 0;
    for (QWidget *widget : std::as_const(m_widgets)) {
        const QSize size = widget->sizeHint().boundedTo({ room, m_highest });
        if (at.x() > 0 && at.x() + size.width() > room) {
            at = { 0, at.y() + lineHeight + style::tight };
            lineHeight = 0;
        }
        widget->setGeometry(QStyle::visualRect(layoutDirection(), { 0, 0, room, m_highest }, { at, size }));
        at.rx() += size.width() + style::tight;
        lineHeight = std::max(lineHeight, size.height());
    }
    const int height = at.y() + lineHeight;
    m_content->resize(room, height);
    setFixedHeight(std::min(height, m_highest));
}

} // namespace newsfold
