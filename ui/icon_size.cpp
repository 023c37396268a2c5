// SPDX-License-Identifier: GPL-3.0-or-later
#include "icon_size.h"

#include <QFontMetrics>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace newsfold {

void fitIcons(QWidget &window)
{
    const int usual = window.style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, &window);
    const int size = std::max(usual, window.fontMetrics().height());
    for (QToolButton *button : window.findChildren<QToolButton *>()) {
        if (!qobject_cast<QToolBar *>(button->parent())) // whose buttons are as large as it says
            button->setIconSize({ size, size });
    }
    // Nothing is written beside the icons of a tool bar.
    const int alone = size * 9 / 8;
    for (QToolBar *bar : window.findChildren<QToolBar *>())
        bar->setIconSize({ alone, alone });
}

} // namespace newsfold
