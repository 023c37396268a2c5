// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_edit.h"

#include "query_lexer.h"
#include "query_parser.h"
#include "query_text.h"

#include <algorithm>
#include <iterator>
#include <ranges>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

qsizetype endOf(QuerySpan span)
{
    return span.start + span.length;
}

bool holds(QuerySpan outer, QuerySpan inner)
{
    return outer.start <= inner.start && endOf(inner) <= endOf(outer);
}

/// The node of these children, one of them standing for itself.
QueryNode joined(QueryNode::Kind kind, std::vector<QueryNode> children, QuerySpan span = {})
{
    if (children.empty())
        return {};
    if (children.size() == 1)
        return std::move(children.front());
    QueryNode node;
    node.kind = kind;
    node.span = span;
    for (QueryNode &child : children) {
        if (child.kind == kind)
            std::ranges::move(child.children, std::back_inserter(node.children));
        else
            node.children.push_back(std::move(child));
    }
    return node;
}

/// The tree without the nodes that stand in `span`; Everything if none is left.
QueryNode withoutNodes(const QueryNode &node, QuerySpan span)
{
    using Kind = QueryNode::Kind;
    if (node.kind == Kind::Everything || holds(span, node.span))
        return {};
    if (node.children.empty())
        return node;
    std::vector<QueryNode> children;
    for (const QueryNode &child : node.children) {
        QueryNode rest = withoutNodes(child, span);
        if (rest.kind != Kind::Everything)
            children.push_back(std::move(rest));
    }
    if (node.kind != Kind::Not || children.empty())
        return joined(node.kind, std::move(children), node.span);
    QueryNode negated = node;
    negated.children = std::move(children);
    return negated;
}

/// The tokens of a text, and those of them that an edit takes out.
class TokenCut
{
public:
    TokenCut(const QString &text, QuerySpan span)
        : m_text(text)
    {
        QueryLexer lexer(text);
        while (const auto token = lexer.next())
            m_tokens.append(*token);
        const auto inSpan = [span](const QueryToken &token) { return holds(span, token.span); };
        m_first = std::ranges::find_if(std::as_const(m_tokens), inSpan) - m_tokens.cbegin();
        m_last = m_first;
        while (m_last < m_tokens.size() && inSpan(m_tokens[m_last]))
            ++m_last;
    }

    /// With the negations before it and the parentheses that hold nothing else.
    QuerySpan span()
    {
        while (!isEmpty() && (takeNegations() || takeParentheses())) {}
        if (isEmpty())
            return {};
        const qsizetype start = m_tokens[m_first].span.start;
        return { start, m_tokens[m_last - 1].end() - start };
    }

    /// What is left of the text, its operators in order.
    QString rest()
    {
        if (isEmpty())
            return m_text;
        while (takeNegations() || takeParentheses() || takeJoint()) {}
        const QStringView left = QStringView(m_text).first(m_tokens[m_first].span.start);
        const QStringView right = QStringView(m_text).sliced(m_tokens[m_last - 1].end()).trimmed();
        qsizetype kept = left.size();
        while (kept > 0 && left[kept - 1].isSpace())
            --kept;
        const bool isApart = kept > 0 && !right.isEmpty() && !beginsGroup() && !endsGroup();
        return left.first(kept).toString() + (isApart ? u" "_s : QString()) + right.toString();
    }

private:
    using Kind = QueryToken::Kind;

    bool isEmpty() const { return m_first == m_last; }
    bool before(Kind kind) const { return m_first > 0 && m_tokens[m_first - 1].kind == kind; }
    bool after(Kind kind) const { return m_last < m_tokens.size() && m_tokens[m_last].kind == kind; }
    bool beginsGroup() const { return m_first == 0 || before(Kind::Open); }
    bool endsGroup() const { return m_last == m_tokens.size() || after(Kind::Close); }

    bool takeNegations()
    {
        if (!before(Kind::Not) && !before(Kind::Minus))
            return false;
        --m_first;
        return true;
    }

    bool takeParentheses()
    {
        if (!before(Kind::Open) || !after(Kind::Close))
            return false;
        --m_first;
        ++m_last;
        return true;
    }

    bool takeJoint()
    {
        const bool isLastAlternative = before(Kind::Or) && (endsGroup() || after(Kind::Or));
        const bool isFirst = beginsGroup() || before(Kind::Or);
        if (before(Kind::And) || isLastAlternative)
            --m_first;
        else if ((after(Kind::And) && isFirst) || (after(Kind::Or) && beginsGroup()))
            ++m_last;
        else
            return false;
        return true;
    }

    const QString &m_text;
    QList<QueryToken> m_tokens;
    qsizetype m_first = 0;
    qsizetype m_last = 0;
};

QString textWithoutSpan(const QString &text, QuerySpan span)
{
    return TokenCut(text, span).rest();
}

/// With what is open at its end closed.
QString closedText(const QString &text)
{
    QueryLexer lexer(text);
    qsizetype open = 0;
    bool openQuote = false;
    while (const auto token = lexer.next()) {
        if (token->kind == QueryToken::Kind::Open)
            ++open;
        else if (token->kind == QueryToken::Kind::Close && open > 0)
            --open;
        openQuote = !token->closed;
    }
    return text.trimmed() + (openQuote ? u"\""_s : QString()) + QString(open, u')');
}

/// `text` if it asks what is wanted, else what is wanted written anew.
QString provenText(const QString &text, const Query &wanted, QDate today)
{
    const Query query = parseQuery(text, today);
    return sameTree(query.root, wanted.root) && query.sort == wanted.sort ? text : toQueryText(wanted);
}

/// The query without the spans and with `added` as a further part, in the place of the first of the spans or
/// at the end.
QString replaced(const Query &query, QList<QuerySpan> spans, const QueryNode &added, QDate today)
{
    Query wanted = query;
    for (const QuerySpan &span : spans)
        wanted.root = withoutNodes(wanted.root, span);
    const QString addition = toQueryText(added);
    const bool adds = added.kind != QueryNode::Kind::Everything;
    if (adds && wanted.isEverything())
        wanted.root = added;
    else if (adds)
        wanted.root = joined(QueryNode::Kind::And, { wanted.root, added });

    QString text = query.text;
    qsizetype place = -1;
    std::ranges::sort(spans, {}, &QuerySpan::start);
    if (adds && !spans.isEmpty()) {
        // In place, as long as the order of the parts does not matter to what is asked.
        place = spans.front().start;
        text.replace(place, spans.front().length, addition);
        const qsizetype shift = addition.size() - spans.front().length;
        spans.removeFirst();
        for (QuerySpan &span : spans)
            span.start += shift;
    }
    for (const QuerySpan &span : spans | std::views::reverse)
        text = textWithoutSpan(text, span);
    if (place >= 0) {
        const Query inPlace = parseQuery(text, today);
        const auto parts = queryParts(inPlace);
        const auto wantedParts = queryParts(wanted);
        if (inPlace.sort == wanted.sort && std::ranges::is_permutation(parts, wantedParts, sameTree))
            return text;
        return toQueryText(wanted);
    }
    if (!adds)
        return provenText(text, wanted, today);

    const QString whole = closedText(text);
    const QString apart = whole.isEmpty() ? QString() : u" "_s;
    const QString appended = whole + apart + addition;
    const Query plain = parseQuery(appended, today);
    if (sameTree(plain.root, wanted.root) && plain.sort == wanted.sort)
        return appended;
    return provenText(u'(' + whole + u")"_s + apart + addition, wanted, today);
}

QueryNode chosenNode(QueryField field, const QStringList &values)
{
    std::vector<QueryNode> children;
    for (const QString &value : values)
        children.push_back(termNode(field, TermKind::Whole, value));
    return joined(holdsOneValue(field) ? QueryNode::Kind::Or : QueryNode::Kind::And, std::move(children));
}

/// Whether the part asks for nothing but values of the field.
bool asksFor(const QueryNode &part, QueryField field)
{
    if (part.kind == QueryNode::Kind::Or && holdsOneValue(field))
        return std::ranges::all_of(part.children,
                                   [field](const auto &child) { return asksFor(child, field); });
    return part.kind == QueryNode::Kind::Term && part.term.field == field;
}

QList<QuerySpan> spansOf(const Query &query, const auto &isOne)
{
    QList<QuerySpan> spans;
    for (const QueryNode &part : queryParts(query)) {
        if (isOne(part))
            spans.append(part.span);
    }
    return spans;
}

} // namespace

QList<QueryNode> queryParts(const Query &query)
{
    if (query.isEverything())
        return {};
    if (query.root.kind == QueryNode::Kind::And)
        return { query.root.children.begin(), query.root.children.end() };
    return { query.root };
}

QString withoutSpan(const Query &query, QuerySpan span, QDate today)
{
    Query wanted = query;
    wanted.root = withoutNodes(query.root, TokenCut(query.text, span).span());
    const QString text = textWithoutSpan(query.text, span);
    const Query rest = parseQuery(text, today);
    if (sameTree(rest.root, wanted.root)) // an order in the span goes with it
        return text;
    return toQueryText(wanted);
}

bool hasPart(const Query &query, const QueryNode &part)
{
    return std::ranges::any_of(queryParts(query),
                               [&part](const auto &other) { return sameTree(part, other); });
}

QString withPart(const Query &query, const QueryNode &part, bool present, QDate today)
{
    if (present && hasPart(query, part))
        return query.text;
    if (present)
        return replaced(query, {}, part, today);
    return replaced(query, spansOf(query, [&part](const auto &other) { return sameTree(part, other); }), {},
                    today);
}

QStringList chosenValues(const Query &query, QueryField field)
{
    QStringList values;
    for (const QueryNode &part : queryParts(query)) {
        if (!asksFor(part, field))
            continue;
        const auto &terms = part.kind == QueryNode::Kind::Or ? part.children : std::vector{ part };
        for (const QueryNode &term : terms) {
            if (term.term.kind == TermKind::Whole && !values.contains(term.term.text))
                values.append(term.term.text);
        }
    }
    return values;
}

QString withChosenValues(const Query &query, QueryField field, const QStringList &values, QDate today)
{
    return replaced(query, spansOf(query, [field](const auto &part) { return asksFor(part, field); }),
                    chosenNode(field, values), today);
}

DayCondition chosenDays(const Query &query, DateField field)
{
    DayCondition days{ .field = field };
    for (const QueryNode &part : queryParts(query)) {
        if (part.kind != QueryNode::Kind::Days || part.days.field != field)
            continue;
        if (part.days.from && (!days.from || *part.days.from > *days.from))
            days.from = part.days.from;
        if (part.days.to && (!days.to || *part.days.to < *days.to))
            days.to = part.days.to;
    }
    return days;
}

QString withChosenDays(const Query &query, const DayCondition &days, QDate today)
{
    const auto confines = [&days](const QueryNode &part) {
        const auto isOne = [&days](const QueryNode &node) {
            return node.kind == QueryNode::Kind::Days && node.days.field == days.field;
        };
        return isOne(part) || (part.kind == QueryNode::Kind::Or && std::ranges::all_of(part.children, isOne));
    };
    return replaced(query, spansOf(query, confines), days.from || days.to ? daysNode(days) : QueryNode(),
                    today);
}

QString withSort(const Query &query, std::optional<SortOrder> sort, QDate today)
{
    QList<QuerySpan> spans;
    QueryLexer lexer(query.text);
    while (const auto token = lexer.next()) {
        if (token->kind == QueryToken::Kind::Term && token->key == QueryKey::Sort)
            spans.append(token->span);
    }
    QString text = query.text;
    for (const QuerySpan &span : spans | std::views::reverse)
        text = textWithoutSpan(text, span);
    if (sort)
        text = (text + u' ' + toQueryText(Query{ .sort = sort })).trimmed();
    Query wanted = query;
    wanted.sort = sort;
    return provenText(text, wanted, today);
}

QueryNode termNode(QueryField field, TermKind kind, const QString &text)
{
    QueryNode node;
    node.kind = QueryNode::Kind::Term;
    node.term = { field, kind, text };
    return node;
}

QueryNode daysNode(const DayCondition &days)
{
    QueryNode node;
    node.kind = QueryNode::Kind::Days;
    node.days = days;
    return node;
}

QueryNode statusNode(StatusCondition status)
{
    QueryNode node;
    node.kind = QueryNode::Kind::Status;
    node.status = status;
    return node;
}

QueryNode contentNode(ContentCondition content)
{
    QueryNode node;
    node.kind = QueryNode::Kind::Content;
    node.content = content;
    return node;
}

} // namespace newsfold
