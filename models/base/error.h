// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace newsfold {

enum class ErrorCode {
    NotFound, ///< a file, folder or article that is not there
    Unreadable, ///< permission denied, or no regular file
    TooLarge, ///< beyond a documented limit
    Malformed, ///< content that is not what it claims to be
    Damaged, ///< a database that SQLite calls corrupt
    NewerSchema, ///< a database written by a newer Newsfold
    Locked, ///< another process holds a database
    DiskFull,
    ReadOnly,
    Usage, ///< wrong words from the person asking
    Cancelled, ///< interrupted by the one who asked
    Internal,
};

/// What went wrong, for people: `message` names the file or word concerned, `hint` says what helps (may be
/// empty).
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString hint;
};

/// Exceptions of libraries stop at the function that calls them; everything else reports through this.
template <typename T> using Result = std::expected<T, Error>;

} // namespace newsfold
