// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notebook_entry.h"

#include <QList>
#include <QMetaType>

namespace newsfold {

/// By what a notebook is divided.
enum class NotebookGrouping { Article, Tag, Colour, Day };

/// The line above the entries of one group.
struct NotebookHeading
{
    QString title; ///< empty: of an article without one
    qsizetype entries = 0;
    std::optional<HighlightColour> colour; ///< of a group by colour
    // Of a group by article:
    QString publisher;
    std::optional<Moment> publishedAt;
    bool missing = false; ///< no file of the article is there at present
    bool unknown = false; ///< nobody knows the article's title

    friend bool operator==(const NotebookHeading &, const NotebookHeading &) = default;
};

struct NotebookGroup
{
    QString id; ///< tells it from other groups of the same grouping; it stays when entries come and go
    NotebookHeading heading;
    QList<qsizetype> entries; ///< indices into the entries that were grouped

    friend bool operator==(const NotebookGroup &, const NotebookGroup &) = default;
};

/// Divides a notebook. Articles come in the order of the entries, each with the note on itself first; tags as
/// in their tree, colours as they are offered, days (Korean, on which entries were made) from the newest;
/// within a day entries too come from the newest, elsewhere in the order they have. What has several tags is
/// in several groups; what has none, or no colour because it is on the article itself, comes last.
QList<NotebookGroup> notebookGroups(const QList<NotebookEntry> &entries, NotebookGrouping grouping);

} // namespace newsfold

Q_DECLARE_METATYPE(newsfold::NotebookHeading)
