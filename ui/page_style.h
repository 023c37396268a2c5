// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPalette>

namespace newsfold {

/// How articles look at the moment, beyond what article.css says.
struct PageStyle
{
    QPalette palette;
    bool serif = false;
    double textScale = 1.0; ///< 1 is the desktop's own text size

    bool isDark() const;
    /// The colours and sizes as CSS custom properties, and the colours of code; UTF-8. Window's thread.
    QByteArray styleSheet() const;
};

} // namespace newsfold
