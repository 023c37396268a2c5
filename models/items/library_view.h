// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace newsfold {

/// The fixed views of a library, in the order in which the side bar lists them.
enum class LibraryView {
    All,
    Unread,
    Starred,
    Today,
    Notebook, ///< what the reader wrote, in the place of the articles; these are the annotated ones
};

inline constexpr int libraryViewCount = 5;

} // namespace newsfold
