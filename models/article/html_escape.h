// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace newsfold {

/// Appends UTF-8 text with `& < > "` escaped, fit for content and for attributes in double quotes.
void appendEscaped(QByteArray &html, QByteArrayView text);

} // namespace newsfold
