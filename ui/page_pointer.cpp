// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_pointer.h"

#include <QApplication>
#include <QChildEvent>
#include <QMouseEvent>
#include <QWebEngineView>

namespace newsfold {

using namespace std::chrono_literals;

PagePointer::PagePointer(QWebEngineView *view)
    : QObject(view)
    , m_view(view)
{
    m_restTimer.setSingleShot(true);
    m_restTimer.setInterval(120ms); // with the keyboard a selection grows step by step
    connect(&m_restTimer, &QTimer::timeout, this, [this] {
        if (!m_pressed)
            Q_EMIT selectionRested();
    });
    connect(view, &QWebEngineView::selectionChanged, &m_restTimer, qOverload<>(&QTimer::start));
    // The mouse is heard by a child, which the engine replaces now and then.
    view->installEventFilter(this);
    for (QObject *child : view->children())
        watch(child);
}

void PagePointer::watch(QObject *child)
{
    if (child->isWidgetType())
        child->installEventFilter(this);
}

bool PagePointer::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ChildAdded:
        if (watched == m_view)
            watch(static_cast<QChildEvent *>(event)->child());
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        m_pressed = mouse->button() == Qt::LeftButton;
        m_clicking = m_pressed && event->type() == QEvent::MouseButtonPress;
        m_pressedAt = mouse->globalPosition();
        break;
    }
    case QEvent::MouseButtonRelease: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() != Qt::LeftButton || !m_pressed)
            break;
        m_pressed = false;
        m_restTimer.start();
        const qreal moved = (mouse->globalPosition() - m_pressedAt).manhattanLength();
        if (m_clicking && moved < QApplication::startDragDistance())
            Q_EMIT clicked(m_view->mapFromGlobal(mouse->globalPosition()));
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace newsfold
