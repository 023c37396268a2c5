// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QTimer>

class QWebEngineView;

namespace newsfold {

/// Watches the mouse over a web view, whose own scripts hear nothing of it. Window's thread.
class PagePointer : public QObject
{
    Q_OBJECT
public:
    explicit PagePointer(QWebEngineView *view);

Q_SIGNALS:
    void selectionRested(); ///< the selection has changed, or gone, and is not being dragged any more
    void clicked(QPointF at); ///< with the left button and without dragging; in the view's coordinates

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QObject *child);

    QWebEngineView *m_view;
    QTimer m_restTimer;
    QPointF m_pressedAt;
    bool m_pressed = false;
    bool m_clicking = false; // not the second half of a double click
};

} // namespace newsfold
