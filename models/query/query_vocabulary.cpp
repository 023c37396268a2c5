// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_vocabulary.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace newsfold {

namespace {

struct QueryVocabulary
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::QueryVocabulary)
};

constexpr QueryName<QueryKey> keys[] = {
    { QueryKey::Title, u"title", u"제목" },
    { QueryKey::Text, u"text", u"본문" },
    { QueryKey::Publisher, u"publisher", u"언론사 매체" },
    { QueryKey::Author, u"author", u"기자 글쓴이" },
    { QueryKey::Category, u"category", u"분류" },
    { QueryKey::Tag, u"tag", u"태그" },
    { QueryKey::Note, u"note", u"메모" },
    { QueryKey::After, u"after", u"이후 부터" },
    { QueryKey::Before, u"before", u"이전" },
    { QueryKey::On, u"on", u"날짜" },
    { QueryKey::CrawledAfter, u"crawled-after", u"수집이후" },
    { QueryKey::CrawledBefore, u"crawled-before", u"수집이전" },
    { QueryKey::CrawledOn, u"crawled-on", u"수집일" },
    { QueryKey::Is, u"is", u"상태" },
    { QueryKey::Has, u"has", u"있음" },
    { QueryKey::Words, u"words", u"단어수" },
    { QueryKey::Sort, u"sort", u"정렬" },
    { QueryKey::Url, u"url", u"링크" },
    { QueryKey::Path, u"path", u"경로" },
    { QueryKey::Key, u"key", u"고유키" },
};

constexpr QueryName<StatusCondition> statuses[] = {
    { StatusCondition::Unread, u"unread", u"안읽음" },
    { StatusCondition::Read, u"read", u"읽음" },
    { StatusCondition::Starred, u"starred", u"별표" },
    { StatusCondition::Annotated, u"annotated", u"주석" },
    { StatusCondition::Missing, u"missing", u"사라짐" },
};

constexpr QueryName<ContentCondition> contents[] = {
    { ContentCondition::Note, u"note", u"notes 메모" },
    { ContentCondition::Highlight, u"highlight", u"highlights 강조" },
    { ContentCondition::Tag, u"tag", u"tags 태그" },
    { ContentCondition::Problem, u"problem", u"problems 문제" },
};

constexpr QueryName<SortOrder> orders[] = {
    { SortOrder::NewestFirst, u"date", u"newest 날짜 최신" },
    { SortOrder::OldestFirst, u"oldest", u"오래된" },
    { SortOrder::Relevance, u"relevance", u"관련도" },
    { SortOrder::Publisher, u"publisher", u"언론사" },
    { SortOrder::Longest, u"length", u"longest 길이" },
};

/// What other programs call it, or what one would guess.
constexpr QueryName<QueryKey> guesses[] = {
    { QueryKey::Title, u"intitle", u"headline subject" },
    { QueryKey::Text, u"body", u"intext content" },
    { QueryKey::Publisher, u"site", u"source press" },
    { QueryKey::Author, u"by", u"byline writer" },
    { QueryKey::Category, u"section", u"" },
    { QueryKey::Url, u"inurl", u"link" },
    { QueryKey::Path, u"file", u"folder" },
    { QueryKey::After, u"since", u"" },
    { QueryKey::Before, u"until", u"" },
    { QueryKey::On, u"date", u"day" },
    { QueryKey::Words, u"length", u"" },
    { QueryKey::Sort, u"order", u"orderby" },
};

constexpr qsizetype longestName = 15;

bool isLatinName(QStringView word)
{
    return std::ranges::all_of(
        word, [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-'; });
}

/// Whether one letter too many, too few or wrong, or two exchanged ones, make the difference.
bool isOneLetterOff(QStringView a, QStringView b)
{
    const qsizetype common = qMin(a.size(), b.size());
    qsizetype front = 0;
    while (front < common && a[front].toLower() == b[front].toLower())
        ++front;
    a = a.mid(front);
    b = b.mid(front);
    while (!a.isEmpty() && !b.isEmpty() && a.back().toLower() == b.back().toLower()) {
        a.chop(1);
        b.chop(1);
    }
    if (a.size() <= 1 && b.size() <= 1)
        return true;
    return a.size() == 2 && b.size() == 2 && a[0].toLower() == b[1].toLower()
        && a[1].toLower() == b[0].toLower();
}

} // namespace

std::span<const QueryName<QueryKey>> queryNames()
{
    return keys;
}

std::span<const QueryName<StatusCondition>> statusNames()
{
    return statuses;
}

std::span<const QueryName<ContentCondition>> contentNames()
{
    return contents;
}

std::span<const QueryName<SortOrder>> sortNames()
{
    return orders;
}

bool isNamed(QStringView word, QStringView name, QStringView aliases)
{
    const auto is = [word](QStringView other) { return word.compare(other, Qt::CaseInsensitive) == 0; };
    return is(name) || std::ranges::any_of(aliases.tokenize(u' ', Qt::SkipEmptyParts), is);
}

std::optional<QueryKey> likelyKey(QStringView word)
{
    if (word.size() < 2 || word.size() > longestName || !isLatinName(word))
        return std::nullopt;
    for (const auto &entry : guesses) {
        if (isNamed(word, entry.name, entry.aliases))
            return entry.value;
    }
    for (const auto &entry : keys) {
        if (word.size() >= 3 && entry.name.startsWith(word, Qt::CaseInsensitive))
            return entry.value;
    }
    for (const auto &entry : keys) {
        if (word.size() >= 4 && isOneLetterOff(word, entry.name))
            return entry.value;
    }
    return std::nullopt;
}

std::optional<QueryField> fieldOf(QueryKey key)
{
    switch (key) {
    case QueryKey::Title:
        return QueryField::Title;
    case QueryKey::Text:
        return QueryField::Text;
    case QueryKey::Publisher:
        return QueryField::Publisher;
    case QueryKey::Author:
        return QueryField::Author;
    case QueryKey::Category:
        return QueryField::Category;
    case QueryKey::Url:
        return QueryField::Url;
    case QueryKey::Path:
        return QueryField::Path;
    case QueryKey::Tag:
        return QueryField::Tag;
    case QueryKey::Note:
        return QueryField::Note;
    case QueryKey::Key:
        return QueryField::Key;
    default:
        return std::nullopt;
    }
}

QueryKey keyOf(QueryField field)
{
    Q_ASSERT(field != QueryField::Any);
    return std::ranges::find_if(keys, [field](const auto &entry) { return fieldOf(entry.value) == field; })
        ->value;
}

bool holdsOneValue(QueryField field)
{
    return field == QueryField::Publisher || field == QueryField::Category || field == QueryField::Key;
}

std::optional<AnyOfGroup> anyOfGroup(const QueryNode &condition)
{
    if (condition.kind == QueryNode::Kind::Term && holdsOneValue(condition.term.field))
        return AnyOfGroup{ .field = condition.term.field };
    if (condition.kind == QueryNode::Kind::Days && condition.days.from && condition.days.to)
        return AnyOfGroup{ .kind = QueryNode::Kind::Days, .date = condition.days.field };
    return std::nullopt;
}

bool hasWholeValues(QueryField field)
{
    return holdsOneValue(field) || field == QueryField::Author || field == QueryField::Tag;
}

QString meaningOf(QueryKey key)
{
    switch (key) {
    case QueryKey::Title:
        return QueryVocabulary::tr("in the title");
    case QueryKey::Text:
        return QueryVocabulary::tr("in the text");
    case QueryKey::Publisher:
        return QueryVocabulary::tr("who published it");
    case QueryKey::Author:
        return QueryVocabulary::tr("who wrote it");
    case QueryKey::Category:
        return QueryVocabulary::tr("in a category");
    case QueryKey::Url:
        return QueryVocabulary::tr("in the address on the web");
    case QueryKey::Path:
        return QueryVocabulary::tr("in the file's path");
    case QueryKey::Tag:
        return QueryVocabulary::tr("with a tag");
    case QueryKey::Note:
        return QueryVocabulary::tr("in your notes");
    case QueryKey::Key:
        return QueryVocabulary::tr("the one article with this key");
    case QueryKey::After:
        return QueryVocabulary::tr("published on a day or later");
    case QueryKey::Before:
        return QueryVocabulary::tr("published earlier than a day");
    case QueryKey::On:
        return QueryVocabulary::tr("published on a day, in a month or a year");
    case QueryKey::CrawledAfter:
        return QueryVocabulary::tr("crawled on a day or later");
    case QueryKey::CrawledBefore:
        return QueryVocabulary::tr("crawled earlier than a day");
    case QueryKey::CrawledOn:
        return QueryVocabulary::tr("crawled on a day, in a month or a year");
    case QueryKey::Is:
        return QueryVocabulary::tr("unread, read, starred, annotated or missing");
    case QueryKey::Has:
        return QueryVocabulary::tr("with a note, a highlight, a tag or a problem");
    case QueryKey::Words:
        return QueryVocabulary::tr("the number of words");
    case QueryKey::Sort:
        return QueryVocabulary::tr("the order of the list");
    }
    return {};
}

} // namespace newsfold
