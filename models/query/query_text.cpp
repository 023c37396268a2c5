// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_text.h"

#include "query_lexer.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

QString named(QueryKey key)
{
    return nameOf(key, queryNames()) + u':';
}

/// Whether the text without quotes is read as this one term again.
bool standsAlone(const QString &text, const QueryTerm &term)
{
    QueryLexer lexer(text);
    const auto token = lexer.next();
    if (!token || token->kind != QueryToken::Kind::Term || token->quoted || token->exact || token->likely
        || token->end() != text.size())
        return false;
    const bool inField = term.field != QueryField::Any;
    return token->key == (inField ? std::optional(keyOf(term.field)) : std::nullopt)
        && token->value.start == (inField ? named(keyOf(term.field)).size() : 0);
}

QString textOf(const QueryTerm &term)
{
    const QString name = term.field == QueryField::Any ? QString() : named(keyOf(term.field));
    const bool needsQuotes
        = term.kind == TermKind::Phrase || (term.kind == TermKind::Whole && term.field != QueryField::Key);
    if (!needsQuotes) {
        // A star that belongs to the text needs a second one, which is then taken for the mark.
        const bool starred = term.kind == TermKind::Prefix
            || (term.field != QueryField::Key && term.text.endsWith(u'*')
                && !isQueryBlank(QStringView(term.text).chopped(1)));
        const QString plain = name + term.text + (starred ? u"*"_s : QString());
        if (standsAlone(plain, term))
            return plain;
    }
    const bool exact = term.kind == TermKind::Whole && !hasWholeValues(term.field);
    return name + (exact ? u"="_s : QString()) + quotedValue(term.text);
}

QString textOf(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString textOf(const DayCondition &days)
{
    const bool crawled = days.field == DateField::Crawled;
    if (days.from && days.to) {
        const QString name = named(crawled ? QueryKey::CrawledOn : QueryKey::On);
        const bool isMonth = days.from->day() == 1 && *days.to == days.from->addMonths(1).addDays(-1);
        if (isMonth)
            return name + days.from->toString(u"yyyy-MM");
        return name + textOf(*days.from) + (days.from == days.to ? QString() : ".."_L1 + textOf(*days.to));
    }
    if (days.from)
        return named(crawled ? QueryKey::CrawledAfter : QueryKey::After) + textOf(*days.from);
    return named(crawled ? QueryKey::CrawledBefore : QueryKey::Before) + textOf(days.to->addDays(1));
}

QString textOf(const LengthCondition &length)
{
    const QString name = named(QueryKey::Words);
    if (length.from && length.to)
        return length.from == length.to
            ? name + u'=' + QString::number(*length.from)
            : name + QString::number(*length.from) + ".."_L1 + QString::number(*length.to);
    if (length.from)
        return name + ">="_L1 + QString::number(*length.from);
    return name + u'<' + QString::number(*length.to + 1);
}

bool isRun(const QueryNode &node)
{
    if (node.kind != QueryNode::Kind::Or)
        return false;
    const auto group = anyOfGroup(node.children.front());
    return group && std::ranges::all_of(node.children, [&](const QueryNode &child) {
               return anyOfGroup(child) == group;
           });
}

/// What would run into a neighbour of the same group if nothing stood between them.
std::optional<AnyOfGroup> outerGroup(const QueryNode &node)
{
    return anyOfGroup(isRun(node) ? node.children.front() : node);
}

QString joinedText(const std::vector<QueryNode> &children, QStringView joint, QueryNode::Kind parent);

QString textWithin(const QueryNode &node, QueryNode::Kind parent)
{
    const QString text = toQueryText(node);
    const bool isWider = node.kind == QueryNode::Kind::Or && parent != QueryNode::Kind::Or;
    const bool keepsTogether = parent == QueryNode::Kind::And && isRun(node);
    const bool isMany = parent == QueryNode::Kind::Not && node.kind == QueryNode::Kind::And;
    return (isWider && !keepsTogether) || isMany ? u'(' + text + u')' : text;
}

QString joinedText(const std::vector<QueryNode> &children, QStringView joint, QueryNode::Kind parent)
{
    QString text;
    const QueryNode *before = nullptr;
    for (const QueryNode &child : children) {
        const QString part = textWithin(child, parent);
        if (part.isEmpty())
            continue;
        if (before) {
            const auto group = outerGroup(child);
            const bool wouldRun = parent == QueryNode::Kind::And && group && group == outerGroup(*before);
            text += wouldRun ? QStringView(u" AND ") : joint;
        }
        text += part;
        before = &child;
    }
    return text;
}

} // namespace

QString quotedValue(QStringView value)
{
    QString result = u"\""_s;
    for (const QChar c : value) {
        if (c == u'\\' || c == u'"' || c == u'＂')
            result += u'\\';
        result += c;
    }
    return result + u'"';
}

QString toQueryText(const QueryNode &node)
{
    switch (node.kind) {
    case QueryNode::Kind::Everything:
        return {};
    case QueryNode::Kind::And:
        return joinedText(node.children, u" ", node.kind);
    case QueryNode::Kind::Or:
        return joinedText(node.children, isRun(node) ? u" " : u" OR ", node.kind);
    case QueryNode::Kind::Not:
        return u'-' + textWithin(node.children.front(), node.kind);
    case QueryNode::Kind::Term:
        return textOf(node.term);
    case QueryNode::Kind::Days:
        return node.days.from || node.days.to ? textOf(node.days) : QString();
    case QueryNode::Kind::Status:
        return named(QueryKey::Is) + nameOf(node.status, statusNames());
    case QueryNode::Kind::Content:
        return named(QueryKey::Has) + nameOf(node.content, contentNames());
    case QueryNode::Kind::Length:
        return node.length.from || node.length.to ? textOf(node.length) : QString();
    }
    return {};
}

QString toQueryText(const Query &query)
{
    QString text = toQueryText(query.root);
    if (query.sort) {
        // An order beside one alternative reads as if it belonged to it alone.
        if (query.root.kind == QueryNode::Kind::Or && !isRun(query.root))
            text = u'(' + text + u')';
        text += (text.isEmpty() ? ""_L1 : " "_L1) + named(QueryKey::Sort) + nameOf(*query.sort, sortNames());
    }
    return text;
}

QList<QueryTerm> soughtTerms(const QueryNode &node)
{
    using enum QueryField;
    return soughtTerms(node, { Any, Title, Text, Author, Publisher });
}

QList<QueryTerm> soughtTerms(const QueryNode &node, const QList<QueryField> &fields)
{
    QList<QueryTerm> terms;
    const std::function<void(const QueryNode &)> collect = [&](const QueryNode &part) {
        if (part.kind == QueryNode::Kind::Term && fields.contains(part.term.field)
            && !part.term.text.isEmpty() && !terms.contains(part.term))
            terms.append(part.term);
        if (part.kind != QueryNode::Kind::Not)
            std::ranges::for_each(part.children, collect);
    };
    collect(node);
    return terms;
}

} // namespace newsfold
