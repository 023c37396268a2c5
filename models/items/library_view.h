// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace newsfold {

/// The fixed views of a library, in the order in which the side bar lists them.
enum class LibraryView { All, Unread, Starred, Today };

inline constexpr int libraryViewCount = 4;

} // namespace newsfold
