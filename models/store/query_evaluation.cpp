// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_evaluation.h"

#include "column_conditions.h"
#include "result_order.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <ranges>
#include <span>

namespace newsfold {

namespace {

using Kind = QueryNode::Kind;
using Flag = ArticleColumns::Flag;

/// More matches than this are not weighed: behind so many nobody looks for the best.
constexpr size_t mostRelevant = 20'000;

bool isNamed(QueryField field)
{
    return field == QueryField::Publisher || field == QueryField::Author || field == QueryField::Category
        || field == QueryField::Tag;
}

/// What comes first is to be cheap.
int cost(const QueryNode &node)
{
    if (node.kind == Kind::Term) {
        if (isNamed(node.term.field))
            return 1;
        const bool everyCard = node.term.field == QueryField::Url || node.term.field == QueryField::Path;
        return everyCard ? 3 : 2;
    }
    int most = 0;
    for (const QueryNode &child : node.children)
        most = qMax(most, cost(child));
    return most;
}

bool asksForMissing(const QueryNode &node)
{
    return (node.kind == Kind::Status && node.status == StatusCondition::Missing)
        || std::ranges::any_of(node.children, asksForMissing);
}

/// The terms by which an article can match better or worse: those of texts that must not be absent.
void collectTextTerms(const QueryNode &node, std::vector<QueryTerm> &terms)
{
    const QueryField field = node.term.field;
    if (node.kind == Kind::Term
        && (field == QueryField::Any || field == QueryField::Title || field == QueryField::Text))
        terms.push_back(node.term);
    if (node.kind != Kind::Not) {
        for (const QueryNode &child : node.children)
            collectTextTerms(child, terms);
    }
}

} // namespace

QueryEvaluation::QueryEvaluation(const ArticleColumns &columns, TermSource &terms,
                                 const std::atomic<bool> &cancelled)
    : m_columns(columns)
    , m_terms(terms)
    , m_cancelled(cancelled)
{
}

Result<void> QueryEvaluation::goOn() const
{
    if (m_cancelled) {
        return std::unexpected(Error{
            ErrorCode::Cancelled, QCoreApplication::translate("newsfold::Connection", "Interrupted."), {} });
    }
    return {};
}

RowSet QueryEvaluation::inFolder(const QString &folder) const
{
    RowSet rows = RowSet::all(m_columns.size());
    if (folder.isEmpty()) {
        keepFlags(rows, m_columns, Flag::There | Flag::Shadowed, Flag::There);
        return rows;
    }
    const auto found = std::ranges::find(m_columns.folders, QFile::encodeName(folder));
    if (found == m_columns.folders.end())
        return RowSet(m_columns.size());
    const auto number = quint16(found - m_columns.folders.begin());
    keepFlags(rows, m_columns, Flag::There, Flag::There);
    rows.keepIf([folders = m_columns.folder.data(), number](size_t row) { return folders[row] == number; });
    return rows;
}

RowSet QueryEvaluation::present(const QString &folder) const
{
    RowSet rows = inFolder(folder);
    keepFlags(rows, m_columns, Flag::Missing, 0);
    return rows;
}

Result<RowSet> QueryEvaluation::candidates(const ArticleFilter &filter) const
{
    return goOn().transform([&] {
        RowSet rows = inFolder(filter.folder);
        if (!asksForMissing(filter.query.root))
            keepFlags(rows, m_columns, Flag::Missing, filter.missing ? Flag::Missing : 0);
        if (filter.read)
            keepStatus(rows, m_columns, *filter.read ? StatusCondition::Read : StatusCondition::Unread);
        if (filter.starred)
            keepFlags(rows, m_columns, Flag::Starred, *filter.starred ? Flag::Starred : 0);
        if (filter.annotated)
            keepStatus(rows, m_columns, StatusCondition::Annotated);
        if (filter.from || filter.to)
            keepDays(rows, m_columns, { filter.dateField, filter.from, filter.to });
        if (!filter.publishers.isEmpty())
            keepPublishers(rows, m_columns, filter.publishers);
        return rows;
    });
}

Result<RowSet> QueryEvaluation::matches(const QueryNode &node, const RowSet &within)
{
    if (const auto going = goOn(); !going)
        return std::unexpected(going.error());
    RowSet rows = within;
    switch (node.kind) {
    case Kind::Everything:
        break;
    case Kind::And:
        return everyOne(node, within);
    case Kind::Or:
        return anyOne(node, within);
    case Kind::Not:
        return matches(node.children.front(), within).transform([&](const RowSet &excluded) {
            return within - excluded;
        });
    case Kind::Term:
        return withTerm(node.term, within);
    case Kind::Days:
        keepDays(rows, m_columns, node.days);
        break;
    case Kind::Status:
        keepStatus(rows, m_columns, node.status);
        break;
    case Kind::Content:
        keepContent(rows, m_columns, node.content);
        break;
    case Kind::Length:
        keepLength(rows, m_columns, node.length);
        break;
    }
    return rows;
}

Result<RowSet> QueryEvaluation::everyOne(const QueryNode &node, const RowSet &within)
{
    std::vector<const QueryNode *> parts;
    for (const QueryNode &child : node.children)
        parts.push_back(&child);
    std::ranges::stable_sort(parts, {}, [](const QueryNode *part) { return cost(*part); });
    Result<RowSet> rows = within;
    for (const QueryNode *part : parts) {
        if (!rows || rows->isEmpty())
            break;
        rows = matches(*part, *rows);
    }
    return rows;
}

Result<RowSet> QueryEvaluation::anyOne(const QueryNode &node, const RowSet &within)
{
    RowSet rows(within.size());
    for (const QueryNode &child : node.children) {
        const auto found = matches(child, within);
        if (!found)
            return found;
        rows |= *found;
    }
    return rows;
}

Result<RowSet> QueryEvaluation::withTerm(const QueryTerm &term, const RowSet &within)
{
    if (isNamed(term.field)) {
        RowSet rows = within;
        keepNamed(rows, m_columns, term);
        return rows;
    }
    if (within.isEmpty())
        return within;
    return m_terms.find(term, within).transform([&](RowSet found) { return std::move(found &= within); });
}

Result<QList<ExcludingPart>> QueryEvaluation::excludingParts(const ArticleFilter &filter,
                                                             const RowSet &candidates)
{
    const QueryNode &root = filter.query.root;
    if (root.kind == Kind::Everything)
        return QList<ExcludingPart>();
    const std::span<const QueryNode> parts
        = root.kind == Kind::And ? std::span(root.children) : std::span(&root, 1);
    std::vector<RowSet> found;
    for (const QueryNode &part : parts) {
        auto rows = matches(part, candidates);
        if (!rows)
            return std::unexpected(rows.error());
        found.push_back(std::move(*rows));
    }
    // behind[i]: what all parts after i leave.
    std::vector<RowSet> behind(found.size(), candidates);
    for (size_t i = found.size(); i-- > 1;)
        behind[i - 1] = behind[i] & found[i];
    const auto askForMissing = std::ranges::count_if(parts, asksForMissing);
    QList<ExcludingPart> excluding;
    RowSet before = candidates;
    for (size_t i = 0; i < found.size(); ++i) {
        RowSet without = before & behind[i];
        // Without the last part that speaks of missing articles the filter decides about them again.
        if (askForMissing == 1 && asksForMissing(parts[i]))
            keepFlags(without, m_columns, Flag::Missing, filter.missing ? Flag::Missing : 0);
        if (const auto count = without.count(); count > 0)
            excluding.append({ parts[i].span, int(count) });
        before &= found[i];
    }
    return excluding;
}

Result<QueryMatch> QueryEvaluation::explain(const QueryNode &node, qint64 row)
{
    QueryMatch match;
    for (const QueryNode &child : node.children) {
        auto part = explain(child, row);
        if (!part)
            return part;
        match.children.push_back(std::move(*part));
    }
    const auto holds = std::views::transform(match.children, &QueryMatch::holds);
    switch (node.kind) {
    case Kind::And:
        match.holds = std::ranges::all_of(holds, std::identity());
        return match;
    case Kind::Or:
        match.holds = std::ranges::any_of(holds, std::identity());
        return match;
    case Kind::Not:
        match.holds = !holds.front();
        return match;
    default:
        break;
    }
    RowSet one(m_columns.size());
    one.insert(quint64(row));
    return matches(node, one).transform([&](const RowSet &rows) {
        match.holds = !rows.isEmpty();
        return match;
    });
}

Result<QList<qint64>> QueryEvaluation::ordered(const RowSet &rows, const ArticleFilter &filter)
{
    if (const auto going = goOn(); !going)
        return std::unexpected(going.error());
    const SortOrder sort = filter.query.sort.value_or(filter.sort);
    auto inOrder = orderedRows(m_columns, rows, sort, filter.dateField);
    std::vector<QueryTerm> terms;
    if (sort == SortOrder::Relevance)
        collectTextTerms(filter.query.root, terms);
    if (!terms.empty()) {
        // The newest are weighed; they are ascending as the source wants them, then in order again.
        std::vector<quint32> weighed(inOrder.begin(), inOrder.begin() + qMin(inOrder.size(), mostRelevant));
        std::ranges::sort(weighed);
        const auto scores = m_terms.relevance(terms, weighed);
        if (!scores)
            return std::unexpected(scores.error());
        putBestFirst(inOrder, weighed, *scores);
    }
    return QList<qint64>(inOrder.begin(), inOrder.end());
}

} // namespace newsfold
