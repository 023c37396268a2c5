// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query.h"

#include <QStringList>

/// A tree as one line, made without the code under test: `(and 금리 (not title="…"))`. A term is its field
/// (none for Any) and its text with a mark for its kind: none, "…" phrase, …* prefix, …~ initials, =… whole.
inline QString shapeOf(const newsfold::QueryNode &node)
{
    using namespace newsfold;
    using namespace Qt::StringLiterals;
    using Kind = QueryNode::Kind;
    constexpr const char *fields[] = { "",     "title ", "text ", "publisher ", "author ", "category ",
                                       "url ", "path ",  "tag ",  "note ",      "key " };
    constexpr const char *statuses[] = { "unread", "read", "starred", "annotated", "missing" };
    constexpr const char *contents[] = { "note", "highlight", "tag", "problem" };
    const auto day
        = [](const std::optional<QDate> &date) { return date ? date->toString(u"yyyyMMdd") : QString(); };
    const auto joined = [&node](const char *name) {
        QStringList parts{ QString::fromLatin1(name) };
        for (const QueryNode &child : node.children)
            parts += shapeOf(child);
        return u'(' + parts.join(u' ') + u')';
    };
    const auto number
        = [](const std::optional<int> &value) { return value ? QString::number(*value) : QString(); };
    const auto term = [](const QueryTerm &sought) {
        switch (sought.kind) {
        case TermKind::Word:
            return sought.text;
        case TermKind::Phrase:
            return u'"' + sought.text + u'"';
        case TermKind::Prefix:
            return sought.text + u'*';
        case TermKind::Initials:
            return sought.text + u'~';
        case TermKind::Whole:
            return u'=' + sought.text;
        }
        return QString();
    };
    switch (node.kind) {
    case Kind::Everything:
        return u"everything"_s;
    case Kind::And:
        return joined("and");
    case Kind::Or:
        return joined("or");
    case Kind::Not:
        return joined("not");
    case Kind::Term:
        return QString::fromLatin1(fields[int(node.term.field)]) + term(node.term);
    case Kind::Days:
        return (node.days.field == DateField::Crawled ? u"crawled "_s : u"published "_s) + day(node.days.from)
            + u'-' + day(node.days.to);
    case Kind::Status:
        return u"is "_s + QString::fromLatin1(statuses[int(node.status)]);
    case Kind::Content:
        return u"has "_s + QString::fromLatin1(contents[int(node.content)]);
    case Kind::Length:
        return u"words "_s + number(node.length.from) + u'-' + number(node.length.to);
    }
    return {};
}
