// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state_change.h"
#include "state_dump.h"

#include <QMap>
#include <QSet>

#include <deque>
#include <variant>

namespace newsfold::test {

struct Undo
{
};
struct Redo
{
};
using Deed = std::variant<StateChange, Undo, Redo>;

/// What a reader may do to the state: the same again for the same seed and number.
Deed madeUpDeed(quint32 seed, int number);

/// What a state has to be after deeds were done to it, worked out without a database.
class StateModel
{
public:
    void take(const Deed &deed);

    /// The first thing in which the state is another one; empty if it is the same. Times of marks and tags do
    /// not count.
    QString differenceTo(const StateDump &state) const;
    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }

private:
    struct Content
    {
        QMap<QString, std::pair<bool, bool>> statuses; ///< read and starred
        QMap<QString, std::optional<HighlightColour>> tags;
        QSet<std::pair<QString, QString>> taggings; ///< key and tag
        QMap<QString, Annotation> annotations;

        friend bool operator==(const Content &, const Content &) = default;
    };
    static void addTag(Content &content, const QString &tag);
    static void change(Content &content, const StateChange &change);

    Content m_now;
    std::deque<Content> m_done;
    std::deque<Content> m_undone;
};

} // namespace newsfold::test
