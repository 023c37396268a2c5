// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition_colours.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace newsfold {

void keepCompositionColours(QTextDocument &document, const QTextBlock &block)
{
    QTextLayout *layout = block.layout();
    const qsizetype start = layout->preeditAreaPosition();
    const qsizetype end = start + layout->preeditAreaText().size();
    if (end == start)
        return;
    QList<QTextLayout::FormatRange> ranges = layout->formats();
    // A highlighter's ranges are stretched over what is composed at their end; the last one wins.
    const auto composed = std::ranges::stable_partition(ranges, [&](const QTextLayout::FormatRange &range) {
        return range.start < start || range.start + range.length > end;
    });
    if (composed.empty() || composed.begin() == ranges.begin())
        return;
    layout->setFormats(ranges);
    document.markContentsDirty(block.position(), block.length());
}

} // namespace newsfold
