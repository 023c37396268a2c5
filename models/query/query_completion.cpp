// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_completion.h"

#include "query_lexer.h"
#include "query_text.h"
#include "search_characters.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

using Kind = QueryCompletion::Kind;

struct QueryCompletions
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::QueryCompletions)
};

QString detailOf(StatusCondition status)
{
    switch (status) {
    case StatusCondition::Unread:
        return QueryCompletions::tr("not read yet");
    case StatusCondition::Read:
        return QueryCompletions::tr("read");
    case StatusCondition::Starred:
        return QueryCompletions::tr("with a star");
    case StatusCondition::Annotated:
        return QueryCompletions::tr("with a highlight or a note");
    case StatusCondition::Missing:
        return QueryCompletions::tr("the file is gone");
    }
    return {};
}

QString detailOf(ContentCondition content)
{
    switch (content) {
    case ContentCondition::Note:
        return QueryCompletions::tr("with a note");
    case ContentCondition::Highlight:
        return QueryCompletions::tr("with a highlight");
    case ContentCondition::Tag:
        return QueryCompletions::tr("with a tag");
    case ContentCondition::Problem:
        return QueryCompletions::tr("could not be read fully");
    }
    return {};
}

QString detailOf(SortOrder order)
{
    switch (order) {
    case SortOrder::NewestFirst:
        return QueryCompletions::tr("the newest first");
    case SortOrder::OldestFirst:
        return QueryCompletions::tr("the oldest first");
    case SortOrder::Publisher:
        return QueryCompletions::tr("by publisher");
    case SortOrder::Longest:
        return QueryCompletions::tr("the longest first");
    case SortOrder::Relevance:
        return QueryCompletions::tr("the best matches first");
    }
    return {};
}

/// The name or the alias that begins with what was typed.
QStringView spelling(QStringView typed, QStringView name, QStringView aliases)
{
    if (name.startsWith(typed, Qt::CaseInsensitive))
        return name;
    for (const QStringView alias : aliases.tokenize(u' ', Qt::SkipEmptyParts)) {
        if (alias.startsWith(typed, Qt::CaseInsensitive))
            return alias;
    }
    return {};
}

template <typename T> QList<CompletionItem> fitting(QStringView typed, std::span<const QueryName<T>> names)
{
    QList<CompletionItem> items;
    for (const auto &entry : names) {
        if (const QStringView word = spelling(typed, entry.name, entry.aliases); !word.isEmpty())
            items.append({ word.toString(), word.toString(), detailOf(entry.value) });
    }
    return items;
}

QList<CompletionItem> fittingNames(QStringView typed)
{
    constexpr qsizetype enoughForAPart = 3;
    QList<CompletionItem> items;
    QList<CompletionItem> parts;
    for (const auto &entry : queryNames()) {
        QStringView word = spelling(typed, entry.name, entry.aliases);
        const bool isPart = word.isEmpty() && typed.size() >= enoughForAPart
            && entry.name.contains(typed, Qt::CaseInsensitive);
        if (isPart)
            word = entry.name;
        if (word.isEmpty())
            continue;
        const QString name = word.toString() + u':';
        (isPart ? parts : items).append({ name, name, meaningOf(entry.value) });
    }
    return items + parts;
}

QList<CompletionItem> fittingDays(QStringView typed)
{
    const CompletionItem days[] = {
        { u"today"_s, u"today"_s, {} },
        { u"yesterday"_s, u"yesterday"_s, {} },
        { u"7d"_s, u"7d"_s, QueryCompletions::tr("seven days ago") },
        { u"30d"_s, u"30d"_s, QueryCompletions::tr("thirty days ago") },
        { u"오늘"_s, u"오늘"_s, {} },
        { u"어제"_s, u"어제"_s, {} },
    };
    QList<CompletionItem> items;
    for (const CompletionItem &day : days) {
        const bool isLatin = day.insertion.front() < QChar(0x80);
        if (day.insertion.startsWith(typed, Qt::CaseInsensitive) && (isLatin || !typed.isEmpty()))
            items.append(day);
    }
    return items;
}

/// For a value after `key:`, of which `typed` is written.
QueryCompletion valueCompletion(QueryKey key, const QString &typed, QuerySpan replaced)
{
    QueryCompletion result{ .typed = typed, .replaced = replaced };
    switch (key) {
    case QueryKey::Publisher:
    case QueryKey::Author:
    case QueryKey::Category:
    case QueryKey::Tag:
        result.kind = Kind::Value;
        result.field = *fieldOf(key);
        return result;
    case QueryKey::Is:
        result.items = fitting(typed, statusNames());
        break;
    case QueryKey::Has:
        result.items = fitting(typed, contentNames());
        break;
    case QueryKey::Sort:
        result.items = fitting(typed, sortNames());
        break;
    case QueryKey::After:
    case QueryKey::Before:
    case QueryKey::On:
    case QueryKey::CrawledAfter:
    case QueryKey::CrawledBefore:
    case QueryKey::CrawledOn:
        result.items = fittingDays(typed);
        break;
    default:
        break;
    }
    result.kind = result.items.isEmpty() ? Kind::Nothing : Kind::Word;
    return result;
}

/// For what stands at the cursor, no name before it.
QueryCompletion nameCompletion(const QString &typed, QuerySpan replaced)
{
    QueryCompletion result{ .typed = typed, .replaced = replaced, .items = fittingNames(typed) };
    result.kind = result.items.isEmpty() ? Kind::Nothing : Kind::Name;
    return result;
}

QueryCompletion tokenCompletion(const QString &text, const QueryToken &token, qsizetype cursor,
                                std::optional<QueryKey> inherited)
{
    const auto upToCursor
        = [&](qsizetype start) { return text.sliced(start, qMax<qsizetype>(0, cursor - start)); };
    const qsizetype colon = token.name.start + token.name.length;
    if (token.name.length > 0 && cursor <= colon)
        return nameCompletion(upToCursor(token.name.start), { token.name.start, token.name.length + 1 });
    if (token.kind != QueryToken::Kind::Term || token.likely)
        return {};
    const qsizetype valueEnd = token.value.start + token.value.length;
    if (token.quoted && (cursor < token.value.start || cursor > valueEnd))
        return {};
    QString typed = cursor < token.value.start ? QString() : upToCursor(token.value.start);
    if (token.quoted)
        typed = unescapedPhrase(typed);
    if (token.name.length > 0)
        return valueCompletion(*token.key, typed, { colon + 1, token.end() - colon - 1 });
    if (token.key)
        return {};
    if (inherited)
        return valueCompletion(*inherited, typed, token.span);
    return token.quoted ? QueryCompletion() : nameCompletion(typed, token.span);
}

bool fits(char16_t typed, char16_t c, bool isLast)
{
    constexpr int finals = 28;
    constexpr int firstSyllable = 0xac00;
    if (typed == c || QChar::toCaseFolded(typed) == QChar::toCaseFolded(c))
        return true;
    if (!isSyllable(c))
        return false;
    if (isInitial(typed))
        return initialOf(c) == typed;
    const int written = typed - firstSyllable;
    return isLast && isSyllable(typed) && written % finals == 0
        && written / finals == (c - firstSyllable) / finals;
}

bool beginsWith(QStringView text, QStringView typed)
{
    if (text.size() < typed.size())
        return false;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (!fits(typed[i].unicode(), text[i].unicode(), i == typed.size() - 1))
            return false;
    }
    return true;
}

/// 0 for the best; nothing if it does not fit.
std::optional<int> rankOf(QStringView value, QStringView typed)
{
    if (beginsWith(value, typed))
        return 0;
    std::optional<int> rank;
    for (qsizetype i = 1; i + typed.size() <= value.size(); ++i) {
        if (!beginsWith(value.sliced(i), typed))
            continue;
        if (!value[i - 1].isLetterOrNumber())
            return 1;
        rank = 2;
    }
    return rank;
}

} // namespace

QueryCompletion completionAt(const QString &text, qsizetype cursor)
{
    QueryLexer lexer(text);
    QList<std::optional<QueryKey>> groups{ std::nullopt };
    while (const auto token = lexer.next()) {
        if (token->span.start >= cursor)
            break;
        const bool isOpen = token->kind == QueryToken::Kind::Open;
        const bool isSign
            = isOpen || token->kind == QueryToken::Kind::Close || token->kind == QueryToken::Kind::Minus;
        const bool endsBefore = cursor > token->end() || (cursor == token->end() && isSign);
        if (!endsBefore)
            return tokenCompletion(text, *token, cursor, groups.back());
        if (isOpen)
            groups.append(token->key ? token->key : groups.back());
        else if (token->kind == QueryToken::Kind::Close && groups.size() > 1)
            groups.removeLast();
    }
    const QuerySpan here{ std::clamp<qsizetype>(cursor, 0, text.size()), 0 };
    return groups.back() ? valueCompletion(*groups.back(), {}, here) : nameCompletion({}, here);
}

QList<CompletionItem> rankValues(QStringView typed, const QList<CountedValue> &values, qsizetype limit)
{
    struct Ranked
    {
        int rank;
        const CountedValue *value;
    };
    std::vector<Ranked> ranked;
    for (const CountedValue &value : values) {
        if (const auto rank = rankOf(value.value, typed); rank && !value.value.isEmpty())
            ranked.push_back({ *rank, &value });
    }
    const auto sought = ranked.begin() + std::clamp<qsizetype>(limit, 0, qsizetype(ranked.size()));
    std::ranges::partial_sort(ranked, sought, [](const Ranked &a, const Ranked &b) {
        return std::tie(a.rank, b.value->count, a.value->value)
            < std::tie(b.rank, a.value->count, b.value->value);
    });
    QList<CompletionItem> items;
    for (auto it = ranked.begin(); it != sought; ++it)
        items.append({ quotedValue(it->value->value), it->value->value, {}, it->value->count });
    return items;
}

} // namespace newsfold
