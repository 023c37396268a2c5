// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace newsfold {

/// Translates between the two ways positions in a text are counted: selectors count code points, strings and
/// the page UTF-16 units. A surrogate without its partner is a code point. Any thread.
class CodePointOffsets
{
public:
    CodePointOffsets() = default;
    explicit CodePointOffsets(QStringView text); ///< one pass over the text; keeps no reference to it

    /// Positions from 0 to the end of the text; in a position within a pair the pair is not counted yet.
    qsizetype fromUtf16(qsizetype position) const;
    qsizetype toUtf16(qsizetype position) const;

private:
    QList<qsizetype> m_pairs; // where surrogate pairs begin, in UTF-16 units; rare, so this is short
};

} // namespace newsfold
