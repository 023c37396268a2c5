// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette_style.h"

#include <QAbstractScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace newsfold::style {

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto channel = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(channel(under.redF(), over.redF()), channel(under.greenF(), over.greenF()),
                            channel(under.blueF(), over.blueF()));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightnessF() < palette.color(QPalette::Text).lightnessF();
}

QColor accent(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Accent);
}

QColor quietText(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.64);
}

QColor placeholder(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.55);
}

QColor separator(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.11);
}

QColor hovered(const QPalette &palette, const QColor &under)
{
    return mixed(under, palette.color(QPalette::Text), 0.04);
}

QColor selected(const QPalette &palette, const QColor &under, bool focused)
{
    return mixed(under, accent(palette), focused ? 0.20 : 0.12);
}

int endMargin(const QWidget *list)
{
    int bars = 0;
    for (const QWidget *widget = list; widget && !widget->isWindow(); widget = widget->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget))
            bars += area->width() - area->viewport()->width();
    }
    return std::max(tight, margin - bars);
}

void slimScrollBar(QAbstractScrollArea *area)
{
    area->verticalScrollBar()->setStyleSheet(QStringLiteral(
        "QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }"
        "QScrollBar::handle:vertical { background: palette(mid); border-radius: 3px; margin: 2px 3px;"
        " min-height: 32px; }"
        "QScrollBar::handle:vertical:hover { background: palette(dark); }"
        "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"));
}

QFont scaled(QFont font, double factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * factor));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

QFont bold(QFont font)
{
    font.setWeight(QFont::Bold);
    return font;
}

} // namespace newsfold::style
