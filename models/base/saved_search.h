// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace newsfold {

/// A question the reader keeps. Its query is text, so that it says what it asks, and `7d` stays the last
/// week.
struct SavedSearch
{
    qint64 search = 0; ///< its number; 0: new, and given one when saved
    QString name;
    QString query;

    friend bool operator==(const SavedSearch &, const SavedSearch &) = default;
};

} // namespace newsfold
