// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query.h"

#include <QStringView>

#include <span>

namespace newsfold {

/// What can stand before a colon.
enum class QueryKey {
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
    After,
    Before,
    On,
    CrawledAfter,
    CrawledBefore,
    CrawledOn,
    Is,
    Has,
    Words,
    Sort,
};

/// A word of the query language: its name, the Korean and other names that mean the same, and its value.
template <typename T> struct QueryName
{
    T value;
    QStringView name;
    QStringView aliases; ///< separated by one space
};

/// In the order in which they are worth offering; the first entry with a value has its canonical name.
std::span<const QueryName<QueryKey>> queryNames();
std::span<const QueryName<StatusCondition>> statusNames();
std::span<const QueryName<ContentCondition>> contentNames();
std::span<const QueryName<SortOrder>> sortNames();

/// Whether `word` is the name or one of the aliases, in any case.
bool isNamed(QStringView word, QStringView name, QStringView aliases);

template <typename T> std::optional<T> valueNamed(QStringView word, std::span<const QueryName<T>> names)
{
    for (const QueryName<T> &entry : names) {
        if (isNamed(word, entry.name, entry.aliases))
            return entry.value;
    }
    return std::nullopt;
}

template <typename T> QString nameOf(T value, std::span<const QueryName<T>> names)
{
    for (const QueryName<T> &entry : names) {
        if (entry.value == value)
            return entry.name.toString();
    }
    return {};
}

/// The name that someone meant who wrote `word`: one letter off, a beginning, or what other programs call it.
std::optional<QueryKey> likelyKey(QStringView word);

/// The field of terms with this name; nothing for conditions.
std::optional<QueryField> fieldOf(QueryKey key);
QueryKey keyOf(QueryField field); ///< not for Any

/// An article has at most one value in it.
bool holdsOneValue(QueryField field);

/// What several conditions ask about together when they stand right beside one another; nothing for those of
/// which each must hold.
struct AnyOfGroup
{
    QueryNode::Kind kind = QueryNode::Kind::Term;
    QueryField field = QueryField::Any;
    DateField date = DateField::Published;

    friend bool operator==(const AnyOfGroup &, const AnyOfGroup &) = default;
};
std::optional<AnyOfGroup> anyOfGroup(const QueryNode &condition);

/// Quotes and `=` mean the whole value.
bool hasWholeValues(QueryField field);

/// What a name asks for, for the completion; translated.
QString meaningOf(QueryKey key);

} // namespace newsfold
