// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace newsfold {

/// One reason why a file could not be read, or not fully. A file may have several.
struct FileProblem
{
    QString path; ///< absolute
    QString message; ///< a sentence for people: what is wrong and what helps

    friend bool operator==(const FileProblem &, const FileProblem &) = default;
};

} // namespace newsfold
