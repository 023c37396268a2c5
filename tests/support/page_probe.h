// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QString>
#include <QVariant>

#include <chrono>

class QWebEngineView;

namespace newsfold {

/// How long a test waits for the engine: long enough for instrumented code on a busy machine.
constexpr std::chrono::seconds patience{ 60 };

/// Looks at and acts on a real page from outside: asks in the program's own script world, clicks with the
/// mouse.
class PageProbe
{
public:
    explicit PageProbe(QWebEngineView *view);

    /// The value of a JavaScript expression; invalid if it threw or took longer than `patience`.
    QVariant evaluate(const QString &expression) const;
    /// Clicks in the middle of the first element that `selector` finds, after scrolling it into sight. False
    /// if it is not there or has no size.
    bool click(const QString &selector, Qt::MouseButton button = Qt::LeftButton) const;
    /// The same without a click.
    bool hover(const QString &selector) const;
    /// The widget that gets the view's mouse and key events.
    QWidget *target() const;

private:
    QPoint middleOf(const QString &selector) const;

    QWebEngineView *m_view;
};

} // namespace newsfold
