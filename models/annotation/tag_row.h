// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "highlight_colour.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace newsfold {

/// One tag as the tag pane shows it.
struct TagRow
{
    QString name; ///< hierarchical: parts are separated by '/'
    std::optional<HighlightColour> colour; ///< its own one
    int articles = 0; ///< that have it themselves or through an annotation, in all folders, missing ones too

    friend bool operator==(const TagRow &, const TagRow &) = default;
};

/// All tags of a library.
struct TagList
{
    QList<TagRow> tags; ///< by name
    /// Of every name that has tags below it, be there a tag of that very name or not: articles with any of
    /// them, each counted once. By tagIdentity().
    QHash<QString, int> within;

    friend bool operator==(const TagList &, const TagList &) = default;
};

} // namespace newsfold
