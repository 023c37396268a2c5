// SPDX-License-Identifier: GPL-3.0-or-later
#include "html_escape.h"

namespace newsfold {

void appendEscaped(QByteArray &html, QByteArrayView text)
{
    qsizetype copied = 0;
    const auto replaceAt = [&](qsizetype at, QByteArrayView with) {
        html += text.sliced(copied, at - copied);
        html += with;
        copied = at + 1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        switch (text[i]) {
        case '&':
            replaceAt(i, "&amp;");
            break;
        case '<':
            replaceAt(i, "&lt;");
            break;
        case '>':
            replaceAt(i, "&gt;");
            break;
        case '"':
            replaceAt(i, "&quot;");
            break;
        default:
            break;
        }
    }
    html += text.sliced(copied);
}

} // namespace newsfold
