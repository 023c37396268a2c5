// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotation.h"
#include "state_dump.h"
#include "status_change.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace newsfold {

// Everything a reader can do to the state, each one step of the undo journal. Articles are named by key;
// names of tags are cleaned by whoever carries the change out.

struct MarkArticles
{
    QStringList keys;
    StatusChange change;
};

struct TagArticles
{
    QStringList keys;
    QStringList add; ///< made where there is none of this name
    QStringList remove; ///< off these articles only
};

/// Renames a tag and everything below it. Where the new name is taken, the two become one: a merge.
struct RenameTag
{
    QString from;
    QString to;
};

/// Takes tags and everything below them off all articles and annotations, and away.
struct RemoveTags
{
    QStringList names;
};

struct ColourTag
{
    QString name;
    std::optional<HighlightColour> colour; ///< none: no colour of its own
};

/// Takes annotations in as they are: made where the id is new, else replaced.
struct WriteAnnotations
{
    QList<Annotation> annotations;
};

struct RemoveAnnotations
{
    QStringList ids;
};

/// Adds what was exported elsewhere. What is there stays: a status is only ever made read or starred, an
/// annotation of the same id is replaced only by a later one, searches of the same name and query are not
/// doubled.
struct ImportState
{
    StateDump dump;
};

using StateChange = std::variant<MarkArticles, TagArticles, RenameTag, RemoveTags, ColourTag,
                                 WriteAnnotations, RemoveAnnotations, ImportState>;

/// One step of the journal, for the menu that names it. Kinds are kept as numbers in the state: add at the
/// end only.
struct JournalStep
{
    enum class Kind {
        MarkRead,
        MarkUnread,
        Star,
        Unstar,
        Tag,
        Untag,
        ChangeTags, ///< some on, some off
        RenameTag,
        RemoveTags,
        ColourTag,
        Highlight, ///< made one
        Recolour,
        WriteNote,
        RemoveHighlight,
        RemoveNote,
        ChangeAnnotations, ///< anything else about annotations
        Import,
        Attach, ///< of what was imported to its article; never told: it goes with the step it follows from
    };

    qint64 step = 0; ///< ascending; never reused
    Kind kind = Kind::MarkRead;
    int count = 0; ///< articles, tags or annotations really changed
    QString subject; ///< a tag's name, or the beginning of a quote or note; may be empty
    qint64 at = 0; ///< milliseconds since 1970-01-01T00:00Z

    friend bool operator==(const JournalStep &, const JournalStep &) = default;
};

/// What can be undone and done again next.
struct JournalState
{
    std::optional<JournalStep> undo;
    std::optional<JournalStep> redo;

    friend bool operator==(const JournalState &, const JournalState &) = default;
};

/// What a change came to.
struct StateOutcome
{
    std::optional<JournalStep> step; ///< none: nothing had to be changed, and the journal is as before
    StatusOutcome status; ///< of MarkArticles: what really changed
};

} // namespace newsfold
