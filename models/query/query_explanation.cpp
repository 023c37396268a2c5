// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_explanation.h"

#include "query_conditions.h"
#include "term_pattern.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct QueryExplanation
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::QueryExplanation)
};

/// Of this many syllables a word is also found with one space inside; see TermKind::Word.
constexpr qsizetype spacedSyllables = 4;

QString sought(const QueryTerm &term)
{
    const bool isSyllables
        = std::ranges::all_of(term.text, [](QChar c) { return c >= u'\uac00' && c <= u'\ud7a3'; });
    switch (term.kind) {
    case TermKind::Word:
        if (isSyllables && term.text.size() >= spacedSyllables && term.text.size() <= mostSpacedSyllables
            && (term.field <= QueryField::Text || term.field == QueryField::Note))
            return QueryExplanation::tr("“%1”, also with one space inside").arg(term.text);
        return u"“%1”"_s.arg(term.text);
    case TermKind::Phrase:
        return QueryExplanation::tr("exactly “%1”").arg(term.text);
    case TermKind::Prefix:
        return QueryExplanation::tr("a word that begins with “%1”").arg(term.text);
    case TermKind::Initials:
        return QueryExplanation::tr("the initial consonants “%1”").arg(term.text);
    case TermKind::Whole:
        return u"“%1”"_s.arg(term.text);
    }
    return {};
}

QString wholeValue(const QueryTerm &term)
{
    switch (term.field) {
    case QueryField::Publisher:
        return term.text.isEmpty() ? QueryExplanation::tr("without a publisher")
                                   : QueryExplanation::tr("the publisher is %1").arg(sought(term));
    case QueryField::Author:
        return term.text.isEmpty() ? QueryExplanation::tr("without an author")
                                   : QueryExplanation::tr("an author is %1").arg(sought(term));
    case QueryField::Category:
        return term.text.isEmpty() ? QueryExplanation::tr("without a category")
                                   : QueryExplanation::tr("the category is %1").arg(sought(term));
    case QueryField::Tag:
        return term.text.isEmpty() ? QueryExplanation::tr("without a tag")
                                   : QueryExplanation::tr("a tag is %1, or is below it").arg(sought(term));
    case QueryField::Url:
        return QueryExplanation::tr("the web address is %1").arg(sought(term));
    case QueryField::Path:
        return QueryExplanation::tr("the file's path is %1").arg(sought(term));
    default:
        return QueryExplanation::tr("the key is %1").arg(sought(term));
    }
}

QString explained(const QueryTerm &term)
{
    if (term.kind == TermKind::Whole)
        return wholeValue(term);
    switch (term.field) {
    case QueryField::Any:
        // Of texts and authors no initial consonants are kept: there it is found only where it is written so.
        if (term.kind == TermKind::Initials)
            return QueryExplanation::tr("title or publisher contain %1, or text or authors “%2” itself")
                .arg(sought(term), term.text);
        return QueryExplanation::tr("title, text, authors or publisher contain %1").arg(sought(term));
    case QueryField::Title:
        return QueryExplanation::tr("the title contains %1").arg(sought(term));
    case QueryField::Text:
        return QueryExplanation::tr("the text contains %1").arg(sought(term));
    case QueryField::Publisher:
        return QueryExplanation::tr("the publisher contains %1").arg(sought(term));
    case QueryField::Author:
        return QueryExplanation::tr("an author contains %1").arg(sought(term));
    case QueryField::Category:
        return QueryExplanation::tr("the category contains %1").arg(sought(term));
    case QueryField::Url:
        return QueryExplanation::tr("the web address contains %1").arg(sought(term));
    case QueryField::Path:
        return QueryExplanation::tr("the file's path contains %1").arg(sought(term));
    case QueryField::Tag:
        return QueryExplanation::tr("a tag contains %1").arg(sought(term));
    case QueryField::Note:
        return QueryExplanation::tr("a note contains %1").arg(sought(term));
    case QueryField::Key:
        return QueryExplanation::tr("the key contains %1").arg(sought(term));
    }
    return {};
}

QString dayWords(const DayCondition &days)
{
    const bool crawled = days.field == DateField::Crawled;
    const QString from = days.from ? days.from->toString(Qt::ISODate) : QString();
    const QString to = days.to ? days.to->toString(Qt::ISODate) : QString();
    if (days.from && days.to && from == to)
        return (crawled ? QueryExplanation::tr("crawled on %1") : QueryExplanation::tr("published on %1"))
            .arg(from);
    if (days.from && days.to)
        return (crawled ? QueryExplanation::tr("crawled from %1 to %2")
                        : QueryExplanation::tr("published from %1 to %2"))
            .arg(from, to);
    if (days.from)
        return (crawled ? QueryExplanation::tr("crawled on %1 or later")
                        : QueryExplanation::tr("published on %1 or later"))
            .arg(from);
    if (!days.to)
        return QueryExplanation::tr("on any day");
    return (crawled ? QueryExplanation::tr("crawled before %1") : QueryExplanation::tr("published before %1"))
        .arg(days.to->addDays(1).toString(Qt::ISODate));
}

/// Articles without a day of publication have their place in time where they were crawled.
QString explained(const DayCondition &days)
{
    QString words = dayWords(days);
    if (days.field == DateField::Crawled || (!days.from && !days.to))
        return words;
    return QueryExplanation::tr("%1 (crawled then, if no day is given)").arg(words);
}

QString explained(StatusCondition status)
{
    switch (status) {
    case StatusCondition::Unread:
        return QueryExplanation::tr("unread");
    case StatusCondition::Read:
        return QueryExplanation::tr("read");
    case StatusCondition::Starred:
        return QueryExplanation::tr("starred");
    case StatusCondition::Annotated:
        return QueryExplanation::tr("with a highlight or a note");
    case StatusCondition::Missing:
        return QueryExplanation::tr("its file is missing");
    }
    return {};
}

QString explained(ContentCondition content)
{
    switch (content) {
    case ContentCondition::Note:
        return QueryExplanation::tr("with a note");
    case ContentCondition::Highlight:
        return QueryExplanation::tr("with a highlight");
    case ContentCondition::Tag:
        return QueryExplanation::tr("with a tag");
    case ContentCondition::Problem:
        return QueryExplanation::tr("with a problem in its file");
    }
    return {};
}

QString explained(const LengthCondition &length)
{
    if (length.from && length.to && length.from == length.to)
        return QueryExplanation::tr("exactly %L1 words long").arg(*length.from);
    if (length.from && length.to)
        return QueryExplanation::tr("%L1 to %L2 words long").arg(*length.from).arg(*length.to);
    if (length.from)
        return QueryExplanation::tr("at least %L1 words long").arg(*length.from);
    if (length.to)
        return QueryExplanation::tr("fewer than %L1 words long").arg(*length.to + 1);
    return QueryExplanation::tr("of any length");
}

QString explained(SortOrder order)
{
    switch (order) {
    case SortOrder::NewestFirst:
        return QueryExplanation::tr("Order: the newest first");
    case SortOrder::OldestFirst:
        return QueryExplanation::tr("Order: the oldest first");
    case SortOrder::Publisher:
        return QueryExplanation::tr("Order: by publisher");
    case SortOrder::Longest:
        return QueryExplanation::tr("Order: the longest first");
    case SortOrder::Relevance:
        return QueryExplanation::tr("Order: the best matches first");
    }
    return {};
}

} // namespace

QString explainNode(const QueryNode &node)
{
    switch (node.kind) {
    case QueryNode::Kind::Everything:
        return QueryExplanation::tr("every article");
    case QueryNode::Kind::And:
        return QueryExplanation::tr("all of these:");
    case QueryNode::Kind::Or:
        return QueryExplanation::tr("any of these:");
    case QueryNode::Kind::Not:
        return QueryExplanation::tr("not:");
    case QueryNode::Kind::Term:
        return explained(node.term);
    case QueryNode::Kind::Days:
        return explained(node.days);
    case QueryNode::Kind::Status:
        return explained(node.status);
    case QueryNode::Kind::Content:
        return explained(node.content);
    case QueryNode::Kind::Length:
        return explained(node.length);
    }
    return {};
}

QList<QueryLine> explainTree(const QueryNode &root)
{
    QList<QueryLine> lines;
    const std::function<void(const QueryNode &, int)> add = [&](const QueryNode &node, int depth) {
        lines.append({ depth, node.span, explainNode(node) });
        for (const QueryNode &child : node.children)
            add(child, depth + 1);
    };
    add(root, 0);
    return lines;
}

QStringList explainQuery(const Query &query)
{
    QStringList lines;
    for (const QueryLine &line : explainTree(query.root))
        lines += QString(qsizetype(2) * line.depth, u' ') + line.text;
    if (query.sort)
        lines += explained(*query.sort);
    for (const QueryProblem &problem : query.problems)
        lines += QueryExplanation::tr("At %L1, “%2”: %3")
                     .arg(problem.span.start + 1)
                     .arg(forMessage(QStringView(query.text).sliced(problem.span.start, problem.span.length)),
                          problem.message);
    return lines;
}

} // namespace newsfold
