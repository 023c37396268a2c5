// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace newsfold {

/// What the reader wants changed; what is not set stays as it is.
struct StatusChange
{
    std::optional<bool> read;
    std::optional<bool> starred;
};

/// What a change really changed, so that it can be taken back exactly.
struct StatusOutcome
{
    QStringList madeRead; ///< keys
    QStringList madeUnread;
    QStringList starred;
    QStringList unstarred;

    bool isEmpty() const
    {
        return madeRead.isEmpty() && madeUnread.isEmpty() && starred.isEmpty() && unstarred.isEmpty();
    }
    qsizetype size() const { return madeRead.size() + madeUnread.size() + starred.size() + unstarred.size(); }
};

} // namespace newsfold
