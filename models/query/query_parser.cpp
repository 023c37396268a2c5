// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_parser.h"

#include "query_conditions.h"

#include <QCoreApplication>

#include <algorithm>

namespace newsfold {

namespace {

using Kind = QueryToken::Kind;
using Level = QueryProblem::Level;

constexpr qsizetype mostProblems = 20;

struct QueryParser
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::QueryParser)
};

/// Recursive descent with one token of lookahead. Each level of recursion is one of parentheses, of which
/// there are at most queryDepthLimit.
class Parser
{
public:
    Parser(const QString &text, QDate today)
        : m_lexer(text)
        , m_today(today)
    {
        m_query.text = text;
        advance();
    }

    Query parse()
    {
        if (auto root = alternatives(0, std::nullopt))
            m_query.root = std::move(*root);
        std::ranges::stable_sort(m_query.problems, {},
                                 [](const auto &problem) { return problem.span.start; });
        return std::move(m_query);
    }

private:
    /// What stood at a place: nothing, something that was left out, or a node.
    struct Operand
    {
        bool isThere = false;
        bool isPlain = false; ///< a condition by itself, not negated, not grouped
        std::optional<QueryNode> node;
    };

    QStringView textOf(const QuerySpan &span) const
    {
        return QStringView(m_query.text).sliced(span.start, span.length);
    }

    void advance()
    {
        if (m_current)
            m_last = m_current->end();
        m_current = m_isCut ? std::nullopt : m_lexer.next();
        if (m_current && m_current->kind == Kind::Term && ++m_terms > queryTermLimit) {
            const qsizetype start = m_current->span.start;
            m_query.problems.append(
                { { start, m_query.text.size() - start },
                  QueryParser::tr("Only the first %L1 words and conditions are searched for.")
                      .arg(queryTermLimit) });
            m_isCut = true;
            m_current.reset();
        }
    }

    bool at(Kind kind) const { return m_current && m_current->kind == kind; }

    /// `message` makes the sentence, once it is known to be wanted.
    void report(QuerySpan span, Level level, const auto &message)
    {
        // After a cut, what seems open may have gone on.
        if (m_query.problems.size() < mostProblems && !m_isCut)
            m_query.problems.append({ span, message(), level });
    }

    void reportOperator(const QueryToken &token)
    {
        if (!m_current)
            report(token.span, Level::Unfinished,
                   [&] { return QueryParser::tr("Nothing follows “%1” yet.").arg(textOf(token.span)); });
        else
            report(token.span, Level::Error, [&] {
                return QueryParser::tr(
                           "“%1” lacks something beside it. Drop it, or put it in quotes to search for "
                           "the word.")
                    .arg(textOf(token.span));
            });
    }

    /// What OR joins.
    std::optional<QueryNode> alternatives(int depth, std::optional<QueryKey> inherited)
    {
        std::vector<QueryNode> parts;
        std::optional<QueryToken> joint;
        for (;;) {
            Operand part = conjunction(depth, inherited);
            if (!part.isThere && (joint || at(Kind::Or)))
                reportOperator(joint ? *joint : *m_current);
            if (part.node)
                append(parts, QueryNode::Kind::Or, std::move(*part.node));
            if (!at(Kind::Or))
                break;
            joint = *m_current;
            advance();
        }
        return joined(QueryNode::Kind::Or, std::move(parts));
    }

    /// What must all hold, up to an OR or the end of the group.
    Operand conjunction(int depth, std::optional<QueryKey> inherited)
    {
        std::vector<QueryNode> parts;
        std::optional<QueryToken> joint;
        Operand result;
        std::optional<AnyOfGroup> run; ///< of the last part, if the next may join it
        for (;;) {
            if (at(Kind::And)) {
                if (!result.isThere || joint)
                    reportOperator(*m_current);
                joint = *m_current;
                advance();
                continue;
            }
            if (at(Kind::Close) && depth == 0) {
                report(m_current->span, Level::Error,
                       [&] { return QueryParser::tr("This parenthesis was never opened."); });
                advance();
                continue;
            }
            Operand next = operand(depth, inherited);
            if (!next.isThere && (at(Kind::And) || (at(Kind::Close) && depth == 0)))
                continue;
            if (!next.isThere)
                break;
            result.isThere = true;
            const auto group = next.isPlain && next.node ? anyOfGroup(*next.node) : std::nullopt;
            if (group && run == group && !joint)
                joinRun(parts.back(), std::move(*next.node));
            else if (next.node)
                append(parts, QueryNode::Kind::And, std::move(*next.node));
            run = group;
            joint.reset();
        }
        if (joint && result.isThere)
            reportOperator(*joint);
        result.node = joined(QueryNode::Kind::And, std::move(parts));
        return result;
    }

    /// One condition or group with its negations; not there at an operator, a closing parenthesis, the end.
    Operand operand(int depth, std::optional<QueryKey> inherited)
    {
        std::optional<QueryToken> negation;
        qsizetype start = -1;
        bool isNegated = false;
        while (at(Kind::Not) || at(Kind::Minus)) {
            QueryToken token = *m_current;
            advance();
            bool isOdd = true;
            while (token.kind == Kind::Minus && at(Kind::Minus) && m_current->span.start == token.end()) {
                ++token.span.length;
                isOdd = !isOdd;
                advance();
            }
            const bool isAlone
                = token.kind == Kind::Minus && m_current && m_current->span.start != token.end();
            if (isAlone)
                continue;
            negation = token;
            if (start < 0)
                start = token.span.start;
            isNegated = isNegated != isOdd;
        }
        Operand result;
        if (at(Kind::Open))
            result = group(depth, inherited);
        else if (at(Kind::Term))
            result = condition(inherited, isNegated);
        if (!result.isThere) {
            if (negation)
                reportOperator(*negation);
            return result;
        }
        if (!negation || !result.node)
            return result;
        result.isPlain = false;
        QueryNode &node = *result.node;
        const qsizetype end = node.span.start + node.span.length;
        if (isNegated && node.kind == QueryNode::Kind::Not) {
            QueryNode inner = std::move(node.children.front());
            node = std::move(inner);
        } else if (isNegated) {
            QueryNode negated;
            negated.kind = QueryNode::Kind::Not;
            negated.children.push_back(std::move(node));
            node = std::move(negated);
        }
        node.span = { start, end - start };
        return result;
    }

    Operand group(int depth, std::optional<QueryKey> inherited)
    {
        const QueryToken open = *m_current;
        Operand result{ .isThere = true };
        if (depth >= queryDepthLimit) {
            skipGroup();
            report({ open.span.start, m_last - open.span.start }, Level::Error, [&] {
                return QueryParser::tr("Parentheses go at most %L1 deep; this part is left out.")
                    .arg(queryDepthLimit);
            });
            return result;
        }
        advance();
        const bool isEmpty = !m_current || at(Kind::Close);
        result.node = alternatives(depth + 1, open.key ? open.key : inherited);
        if (!at(Kind::Close))
            report(open.span, Level::Unfinished,
                   [&] { return QueryParser::tr("This parenthesis is not closed."); });
        else {
            advance();
            if (isEmpty)
                report({ open.span.start, m_last - open.span.start }, Level::Unfinished,
                       [&] { return QueryParser::tr("Nothing stands between these parentheses."); });
        }
        if (result.node)
            result.node->span = { open.span.start, m_last - open.span.start };
        return result;
    }

    void skipGroup()
    {
        qsizetype open = 0;
        do {
            open += at(Kind::Open) ? 1 : at(Kind::Close) ? -1 : 0;
            advance();
        } while (m_current && open > 0);
    }

    Operand condition(std::optional<QueryKey> inherited, bool isNegated)
    {
        const QueryToken token = *m_current;
        advance();
        QueryCondition read = readCondition(m_query.text, token, inherited, m_today);
        if (read.problem)
            report(read.problem->span, read.problem->level, [&] { return read.problem->message; });
        if (read.sort && isNegated)
            report(token.span, Level::Error, [&] { return QueryParser::tr("An order cannot be excluded."); });
        else if (read.sort)
            m_query.sort = read.sort;
        return { .isThere = true, .isPlain = true, .node = std::move(read.node) };
    }

    /// Adds a part, or its children if it is of the same kind: `(a b) c` is `a b c`.
    static void append(std::vector<QueryNode> &parts, QueryNode::Kind kind, QueryNode node)
    {
        if (node.kind != kind) {
            parts.push_back(std::move(node));
            return;
        }
        for (QueryNode &child : node.children)
            parts.push_back(std::move(child));
    }

    static std::optional<QueryNode> joined(QueryNode::Kind kind, std::vector<QueryNode> parts)
    {
        if (parts.empty())
            return std::nullopt;
        if (parts.size() == 1)
            return std::move(parts.front());
        QueryNode node;
        node.kind = kind;
        node.span.start = parts.front().span.start;
        node.span.length = parts.back().span.start + parts.back().span.length - node.span.start;
        node.children = std::move(parts);
        return node;
    }

    static void joinRun(QueryNode &run, QueryNode next)
    {
        std::vector<QueryNode> parts;
        append(parts, QueryNode::Kind::Or, std::move(run));
        parts.push_back(std::move(next));
        run = *joined(QueryNode::Kind::Or, std::move(parts));
    }

    Query m_query;
    QueryLexer m_lexer;
    QDate m_today;
    std::optional<QueryToken> m_current;
    qsizetype m_last = 0; ///< where the token before the present one ends
    int m_terms = 0;
    bool m_isCut = false;
};

} // namespace

Query parseQuery(const QString &text, QDate today)
{
    return Parser(text, today).parse();
}

} // namespace newsfold
