// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "list_order.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace newsfold {

/// Where a term is looked for.
enum class QueryField {
    Any, ///< title, authors, publisher and text
    Title,
    Text,
    Publisher,
    Author,
    Category,
    Url,
    Path,
    Tag,
    Note,
    Key,
};

/// How a term is compared. Case and accents of Latin letters never matter; see foldForSearch().
enum class TermKind {
    Word, ///< these characters anywhere; of four syllables or more, also with one white space inside
    Phrase, ///< exactly this text anywhere; runs of white space count as one
    Prefix, ///< a word that begins so (`word*`)
    Initials, ///< lone initial consonants (`ㄱㅈㄱㄹ`), in titles and publishers
    Whole, ///< the whole value (`publisher:"…"`, `author:"…"`, `key:…`), not a part of it
};

struct QueryTerm
{
    QueryField field = QueryField::Any;
    TermKind kind = TermKind::Word;
    /// As written, without quotes and star. Empty only for Whole: articles without a value in that field.
    QString text;

    friend bool operator==(const QueryTerm &, const QueryTerm &) = default;
};

/// Korean calendar days, both inclusive; open where not set.
struct DayCondition
{
    DateField field = DateField::Published;
    std::optional<QDate> from;
    std::optional<QDate> to;

    friend bool operator==(const DayCondition &, const DayCondition &) = default;
};

enum class StatusCondition { Unread, Read, Starred, Annotated, Missing };
enum class ContentCondition { Note, Highlight, Tag, Problem };

/// Words of the text, both inclusive; open where not set.
struct LengthCondition
{
    std::optional<int> from;
    std::optional<int> to;

    friend bool operator==(const LengthCondition &, const LengthCondition &) = default;
};

/// A part of the query's text, in UTF-16 units.
struct QuerySpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const QuerySpan &, const QuerySpan &) = default;
};

/// One node of a query's tree.
struct QueryNode
{
    enum class Kind { Everything, And, Or, Not, Term, Days, Status, Content, Length };

    Kind kind = Kind::Everything;
    std::vector<QueryNode> children; ///< And, Or: two or more; Not: one; else none
    QueryTerm term;
    DayCondition days;
    StatusCondition status = StatusCondition::Unread;
    ContentCondition content = ContentCondition::Note;
    LengthCondition length;
    QuerySpan span; ///< where it stands; with its parentheses
};

/// Whether two trees ask the same, wherever their parts stand in their texts.
bool sameTree(const QueryNode &a, const QueryNode &b);

/// What is wrong with a part of a query, a sentence for people that says what helps.
struct QueryProblem
{
    enum class Level {
        Unfinished, ///< what people have in the field while they write
        Error, ///< wrong however it goes on
    };

    QuerySpan span;
    QString message;
    Level level = Level::Error;
};

/// A query as it was understood. A value. What is unfinished or wrong is left out of the tree and named in
/// `problems`: what is complete can be searched all the same.
struct Query
{
    QString text; ///< as written
    QueryNode root; ///< Everything if nothing narrows
    std::optional<SortOrder> sort; ///< of a `sort:` word
    QList<QueryProblem> problems; ///< in the order of the text

    bool isEverything() const { return root.kind == QueryNode::Kind::Everything; }
    friend bool operator==(const Query &a, const Query &b) { return a.text == b.text; }
};

} // namespace newsfold
