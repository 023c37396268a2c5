// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotation.h"
#include "moment.h"

#include <QString>

#include <optional>

namespace newsfold {

/// An annotation together with what tells its article, for a list over many articles. Where exactly it is
/// today is known once the article is read.
struct NotebookEntry
{
    Annotation annotation;
    qint64 row = 0; ///< of the article in the index; 0: no article of this key is known
    QString title; ///< may be known even then
    QString publisher;
    std::optional<Moment> publishedAt;
    QString url; ///< of the article; may be empty
    bool missing = false; ///< no file of the article is there at present

    friend bool operator==(const NotebookEntry &, const NotebookEntry &) = default;
};

} // namespace newsfold
