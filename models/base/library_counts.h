// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace newsfold {

struct PublisherCount
{
    QString publisher; ///< empty: articles without one
    int unread = 0;
    int total = 0;

    friend bool operator==(const PublisherCount &, const PublisherCount &) = default;
};

/// How many articles there are, for the side bar. Missing articles are not counted.
struct LibraryCounts
{
    int total = 0;
    int unread = 0;
    int starred = 0;
    int today = 0; ///< published on the present Korean day
    int annotated = 0; ///< with a highlight or a note
    QList<PublisherCount> publishers; ///< by name

    friend bool operator==(const LibraryCounts &, const LibraryCounts &) = default;
};

} // namespace newsfold
