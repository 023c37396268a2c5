// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "highlight_colour.h"
#include "text_selector.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace newsfold {

/// Something the reader wrote on an article: a highlight, with a note or without; or, with no selector, a
/// note on the article itself, of which there is at most one.
struct Annotation
{
    QString id; ///< a UUID in lower case without braces; never reused
    QString key; ///< of the article
    std::optional<TextSelector> selector; ///< none: on the article itself
    HighlightColour colour = HighlightColour::Yellow; ///< of a highlight
    QString note; ///< Markdown; may be empty for a highlight
    QStringList tags; ///< its own ones, as written, in the order of their names
    qint64 createdAt = 0; ///< milliseconds since 1970-01-01T00:00Z
    qint64 modifiedAt = 0;

    friend bool operator==(const Annotation &, const Annotation &) = default;
};

} // namespace newsfold
