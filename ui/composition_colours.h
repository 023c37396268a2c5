// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTextDocument;
class QTextBlock;

namespace newsfold {

/// Lays the colours of what an input method is composing in `block` over those of a syntax highlighter, which
/// otherwise paints its letters onto the input method's background: often black on black. To be called after
/// each event of the input method.
void keepCompositionColours(QTextDocument &document, const QTextBlock &block);

} // namespace newsfold
