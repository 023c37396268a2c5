// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace newsfold {

/// How many characters (code points) before and after a passage are kept with it.
inline constexpr qsizetype selectorContext = 32;

/// A passage of an article's canonical text: what the W3C's Web Annotation Data Model calls a
/// TextQuoteSelector and a TextPositionSelector, in one. Positions count code points of the text in NFC, from
/// 0; `end` is the first one after the passage. As it was when the reader marked it, whatever became of the
/// text since.
struct TextSelector
{
    QString quote;
    QString prefix; ///< what stood before it, up to selectorContext code points
    QString suffix; ///< what stood after it, likewise
    qsizetype start = 0;
    qsizetype end = 0;

    friend bool operator==(const TextSelector &, const TextSelector &) = default;
};

} // namespace newsfold
