// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "match_span.h"

#include <QList>
#include <QString>

namespace newsfold {

/// How a part of a note is set apart.
enum class NoteStyle { Bold, Italic, Struck, Code, Link };

struct StyledSpan
{
    MatchSpan span; ///< of the line's text
    NoteStyle style;

    friend bool operator==(const StyledSpan &, const StyledSpan &) = default;
};

/// A line as it was written, without the signs of Markdown.
struct NoteLine
{
    QString text; ///< without white space at its ends and in a row; not empty
    QString marker; ///< what stands before an item of a list: a bullet, its number, a box
    int indent = 0; ///< steps, of lists and quotes
    bool quoted = false;
    QList<StyledSpan> styles; ///< in the order of the text; they may overlap

    friend bool operator==(const NoteLine &, const NoteLine &) = default;
};

/// The beginning of a note as it is read: about `enough` UTF-16 units of text, whatever the note's length.
/// HTML is text, an image the words that describe it; nothing is loaded. Lines of their own stay such. Pure.
QList<NoteLine> noteLines(const QString &note, qsizetype enough);

} // namespace newsfold
