// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace newsfold {

/// Restores the paragraphs of a plain-text body whose line breaks a crawler lost: where one sentence ends and
/// the next begins without a space there was a paragraph; before marks and tags that begin lines (■, [앵커],
/// bylines), and between a heading and the sentence glued to it where the words leave no doubt. A space alone
/// is never a boundary, unless such a mark follows a finished sentence or an empty paragraph was saved as
/// hard spaces. Also normalises white space (runs become one space, lines are trimmed, empty lines dropped).
/// Returns paragraphs joined by '\n'. Never adds, drops or reorders a character other than white space.
/// `body` is unescaped and NFC. Pure, any thread; linear in the size of `body`.
QString restoreParagraphs(QStringView body);

} // namespace newsfold
