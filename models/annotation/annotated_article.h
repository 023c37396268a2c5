// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace newsfold {

/// What tells an article that the reader wrote in, when its file and the index are gone.
struct AnnotatedArticle
{
    QString key;
    QString url; ///< as the file has it; may be empty
    QString title; ///< may be empty

    friend bool operator==(const AnnotatedArticle &, const AnnotatedArticle &) = default;
};

} // namespace newsfold
