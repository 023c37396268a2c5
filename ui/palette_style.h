// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QAbstractScrollArea;
class QWidget;

/// The window's few measures and colours. Colours are mixed from the palette each time they are needed, so
/// that light, dark and the desktop's own schemes all work, and a change of scheme shows at once.
namespace newsfold::style {

// Device-independent pixels.
inline constexpr int tight = 4;
inline constexpr int gap = 8;
inline constexpr int margin = 16;
inline constexpr int selectionBar = 3; ///< width of the accent at a selected row's edge
inline constexpr int unreadDot = 8;

/// `share` of `over` laid on `under`; 0 is `under`, 1 is `over`. Opaque.
QColor mixed(const QColor &under, const QColor &over, double share);

bool isDark(const QPalette &palette);
QColor accent(const QPalette &palette);
QColor quietText(
    const QPalette &palette); ///< secondary text; still readable (at least 4.5:1 on the usual palettes)
QColor placeholder(const QPalette &palette); ///< what an empty field says
QColor separator(const QPalette &palette); ///< hair lines
QColor hovered(const QPalette &palette, const QColor &under);
QColor selected(const QPalette &palette, const QColor &under, bool focused);

/// The margin at the end of the rows of a list: scroll bars, its own and those around it, take their room
/// from it, so that what stands at the ends of rows stands below each other in all lists of a pane.
int endMargin(const QWidget *list);

/// Gives `area` a slim scroll bar without arrows; its colours follow the palette.
void slimScrollBar(QAbstractScrollArea *area);

QFont scaled(QFont font, double factor);
QFont bold(QFont font);

} // namespace newsfold::style
