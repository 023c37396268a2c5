// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_conditions.h"

#include "tag_name.h"
#include "value_matcher.h"

#include <algorithm>
#include <limits>

namespace newsfold {

namespace {

using Flag = ArticleColumns::Flag;

/// For each number of `names` whether its name matches. Number 0, no name, does as an empty one would.
std::vector<quint8> matchingNames(const ValueNames &names, const QueryTerm &term)
{
    std::vector<quint8> matching(names.size());
    const ValueMatcher matcher(term);
    for (quint32 number = 0; number < names.size(); ++number)
        matching[number] = matcher.matches(names.name(number), names.folded(number));
    return matching;
}

/// The same for tags.
std::vector<quint8> matchingTags(const ValueNames &tags, const QueryTerm &term)
{
    if (term.kind != TermKind::Whole)
        return matchingNames(tags, term);
    std::vector<quint8> matching(tags.size());
    const QString above = cleanTagName(term.text);
    for (quint32 number = 1; number < tags.size() && !above.isEmpty(); ++number)
        matching[number] = isWithinTag(tags.name(number), above);
    return matching;
}

void keepTag(RowSet &rows, const ArticleColumns &columns, const QueryTerm &term)
{
    if (term.kind == TermKind::Whole && term.text.isEmpty())
        return keepFlags(rows, columns, Flag::Tagged, 0);
    const auto matching = matchingTags(columns.tags, term);
    if (columns.tagged == 0 || !std::ranges::contains(matching, true)) {
        rows = RowSet(rows.size());
        return;
    }
    keepFlags(rows, columns, Flag::Tagged, Flag::Tagged);
    rows.keepIf([&](size_t row) {
        return std::ranges::any_of(columns.tagsOf(row), [&](quint32 tag) { return matching[tag]; });
    });
}

} // namespace

void keepFlags(RowSet &rows, const ArticleColumns &columns, quint16 mask, quint16 wanted)
{
    rows.keepIf(
        [flags = columns.flags.data(), mask, wanted](size_t row) { return (flags[row] & mask) == wanted; });
}

void keepDays(RowSet &rows, const ArticleColumns &columns, const DayCondition &condition)
{
    const auto from = condition.from ? condition.from->toJulianDay() : std::numeric_limits<qint64>::min();
    const auto to = condition.to ? condition.to->toJulianDay() : std::numeric_limits<qint64>::max();
    rows.keepIf([days = columns.days(condition.field).data(), from, to](size_t row) {
        return (days[row] >= from) & (days[row] <= to);
    });
}

void keepStatus(RowSet &rows, const ArticleColumns &columns, StatusCondition status)
{
    switch (status) {
    case StatusCondition::Unread:
        return keepFlags(rows, columns, Flag::Read, 0);
    case StatusCondition::Read:
        return keepFlags(rows, columns, Flag::Read, Flag::Read);
    case StatusCondition::Starred:
        return keepFlags(rows, columns, Flag::Starred, Flag::Starred);
    case StatusCondition::Missing:
        return keepFlags(rows, columns, Flag::Missing, Flag::Missing);
    case StatusCondition::Annotated:
        rows.keepIf([flags = columns.flags.data()](size_t row) {
            return (flags[row] & (Flag::Noted | Flag::Highlighted)) != 0;
        });
    }
}

void keepContent(RowSet &rows, const ArticleColumns &columns, ContentCondition content)
{
    switch (content) {
    case ContentCondition::Problem:
        return keepFlags(rows, columns, Flag::Problem, Flag::Problem);
    case ContentCondition::Note:
        return keepFlags(rows, columns, Flag::Noted, Flag::Noted);
    case ContentCondition::Highlight:
        return keepFlags(rows, columns, Flag::Highlighted, Flag::Highlighted);
    case ContentCondition::Tag:
        return keepFlags(rows, columns, Flag::Tagged, Flag::Tagged);
    }
}

void keepLength(RowSet &rows, const ArticleColumns &columns, const LengthCondition &length)
{
    keepFlags(rows, columns, Flag::HasBody, Flag::HasBody);
    const qint64 from = length.from.value_or(0);
    const qint64 to = length.to.value_or(std::numeric_limits<int>::max());
    rows.keepIf([words = columns.words.data(), from, to](size_t row) {
        return (words[row] >= from) & (words[row] <= to);
    });
}

void keepPublishers(RowSet &rows, const ArticleColumns &columns, const QStringList &publishers)
{
    std::vector<quint8> wanted(columns.publishers.size());
    for (const QString &publisher : publishers) {
        if (const auto number = columns.publishers.find(publisher))
            wanted[*number] = true;
    }
    wanted[0] = publishers.contains(QString());
    rows.keepIf([&, of = columns.publisher.data()](size_t row) { return wanted[of[row]]; });
}

void keepNamed(RowSet &rows, const ArticleColumns &columns, const QueryTerm &term)
{
    if (term.field == QueryField::Tag)
        return keepTag(rows, columns, term);
    if (term.field == QueryField::Author) {
        const auto matching = matchingNames(columns.authors, term);
        const bool nobody = matching[0];
        rows.keepIf([&](size_t row) {
            const auto authors = columns.authorsOf(row);
            return authors.empty()
                ? nobody
                : std::ranges::any_of(authors, [&](quint32 author) { return matching[author]; });
        });
        return;
    }
    const bool publisher = term.field == QueryField::Publisher;
    const auto matching = matchingNames(publisher ? columns.publishers : columns.categories, term);
    rows.keepIf([&, of = (publisher ? columns.publisher : columns.category).data()](size_t row) {
        return matching[of[row]];
    });
}

} // namespace newsfold
