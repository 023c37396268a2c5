// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_input.h"
#include "query_completion.h"
#include "query_edit.h"
#include "query_explanation.h"
#include "query_parser.h"
#include "query_text.h"

#include <cstring>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 1, 15);

void demandInside(QuerySpan span, const QString &text)
{
    demand(span.start >= 0 && span.length >= 0 && span.start + span.length <= text.size(),
           "spans lie inside the text");
}

void demandSound(const QueryNode &node, const QString &text)
{
    demandInside(node.span, text);
    const bool joins = node.kind == QueryNode::Kind::And || node.kind == QueryNode::Kind::Or;
    demand(!joins || node.children.size() >= 2, "And and Or join several");
    demand(joins || node.children.size() == (node.kind == QueryNode::Kind::Not ? 1 : 0), "leaves are leaves");
    demand(node.kind != QueryNode::Kind::Term || !node.term.text.isEmpty()
               || node.term.kind == TermKind::Whole,
           "only whole values may be empty");
    demand(node.kind != QueryNode::Kind::Days || node.days.from || node.days.to, "days confine");
    demand(node.kind != QueryNode::Kind::Length || node.length.from || node.length.to, "lengths confine");
    for (const QueryNode &child : node.children) {
        demand(child.kind != QueryNode::Kind::Everything && child.kind != node.kind, "nothing is idle");
        demandSound(child, text);
    }
}

void demandNamed(const Query &query)
{
    for (const QueryProblem &problem : query.problems) {
        demandInside(problem.span, query.text);
        demand(!problem.message.isEmpty(), "a problem says what is wrong");
    }
}

} // namespace

/// The first byte says where the cursor is and how the others are read.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const uint8_t choice = data[0];
    QString text;
    if (choice & 1) {
        text = QString::fromUtf8(QByteArrayView(data + 1, qsizetype(size - 1)));
    } else {
        text.resize(qsizetype((size - 1) / sizeof(char16_t)));
        std::memcpy(text.data(), data + 1, size_t(text.size()) * sizeof(char16_t));
    }

    const Query query = parseQuery(text, today);
    demandSound(query.root, text);
    demandNamed(query);

    const QString printed = toQueryText(query);
    const Query again = parseQuery(printed, today);
    demand(sameTree(query.root, again.root) && query.sort == again.sort, "printing keeps the meaning");
    demand(again.problems.isEmpty(), "what is printed is whole");
    demand(toQueryText(again) == printed, "printing is canonical");
    demand(qsizetype(explainTree(query.root).size()) <= explainQuery(query).size(),
           "every node is explained");
    demand(soughtTerms(query.root).size() <= queryTermLimit, "terms are limited");

    const qsizetype cursor = choice % (text.size() + 1);
    const QueryCompletion completion = completionAt(text, cursor);
    demandInside(completion.replaced, text);
    for (const CompletionItem &item : completion.items)
        demand(!item.insertion.isEmpty(), "a completion completes");
    const auto values = rankValues(completion.typed, { { text, 1 }, { completion.typed, 2 } }, 2);
    demand(completion.typed.isEmpty() || !values.isEmpty(), "what is typed finds itself");

    if (const auto parts = queryParts(query); !parts.isEmpty()) {
        const QString rest = withoutSpan(query, parts[choice % parts.size()].span, today);
        demand(queryParts(parseQuery(rest, today)).size() < parts.size(), "a part can be taken out");
    }
    const QStringList chosen{ u"가 나"_s, printed };
    const Query narrowed = parseQuery(withChosenValues(query, QueryField::Publisher, chosen, today), today);
    demand(chosenValues(narrowed, QueryField::Publisher).contains(chosen.front())
               || printed.size() > queryTermLength,
           "values can be chosen");
    return 0;
}
