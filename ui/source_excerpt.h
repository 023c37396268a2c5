// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace newsfold {

/// As much of a source as a text widget shows without making the window wait.
struct SourceExcerpt
{
    QString text;
    qsizetype linesCut = 0; ///< how many lines were shortened
    bool endCut = false; ///< whether whole lines are missing at the end
};

inline constexpr qsizetype sourceSizeLimit = 1'000'000; ///< UTF-16 units
inline constexpr qsizetype sourceLineLimit = 10'000; ///< UTF-16 units

/// Cuts lines at `lineLimit` and the whole at `sizeLimit`, never within a surrogate pair. Costs no more than
/// reading what is dropped of the lines that are shown.
SourceExcerpt excerptOf(QStringView source, qsizetype sizeLimit = sourceSizeLimit,
                        qsizetype lineLimit = sourceLineLimit);

} // namespace newsfold
