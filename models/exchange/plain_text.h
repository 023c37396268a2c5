// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace newsfold {

// Text of readers and of other programs as file formats can take it.

/// Line ends as '\n', of the control characters only '\t' and '\n', no lone surrogates.
QString cleanText(const QString &text);

/// The same on one line, without white space at its ends.
QString cleanLine(const QString &text);

/// The lines of cleanText() that hold something, each without white space at its ends.
QStringList cleanLines(const QString &text);

} // namespace newsfold
