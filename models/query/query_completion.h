// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query.h"

namespace newsfold {

/// Something that can be put into the query's text.
struct CompletionItem
{
    QString insertion; ///< what replaces QueryCompletion::replaced
    QString label; ///< what is shown: the insertion as a rule, a value without its quotes
    QString detail; ///< what it means, translated; may be empty
    qint64 count = -1; ///< articles with this value; -1: does not apply

    friend bool operator==(const CompletionItem &, const CompletionItem &) = default;
};

/// A value of a field and how many articles have it, as the caller knows them.
struct CountedValue
{
    QString value;
    qint64 count = 0;
};

/// What is being written at the cursor, and what could stand there.
struct QueryCompletion
{
    enum class Kind {
        Nothing, ///< a phrase, a number, a word of the text
        Name, ///< a name before a colon; `items` has the names that fit
        Word, ///< a word of is:, has:, sort: or a day; `items` has those that fit
        Value, ///< a value of `field`, to be ranked from the caller's list by rankValues()
    };

    Kind kind = Kind::Nothing;
    QueryField field = QueryField::Any; ///< Value: Publisher, Author, Category or Tag
    QString typed; ///< up to the cursor, without quotes; may be empty
    QuerySpan replaced; ///< of the query's text
    QList<CompletionItem> items; ///< best first
};

/// `cursor` in UTF-16 units. Time in proportion to the text. With nothing typed at the cursor every name
/// fits: offer them when asked to, not unasked.
QueryCompletion completionAt(const QString &text, qsizetype cursor);

/// The values that fit what was typed, at most `limit`: those that begin so, then those with a word that
/// begins so, then those that contain it; the more frequent first within each. Case does not matter, lone
/// consonants stand for syllables (`ㅎㅂ` finds 한빛경제), a last syllable may still lack its final
/// consonant. The insertion asks for the whole value.
QList<CompletionItem> rankValues(QStringView typed, const QList<CountedValue> &values, qsizetype limit);

} // namespace newsfold
