// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_query.h"

#include "gram_tokenizer.h"
#include "search_characters.h"
#include "term_pattern.h"

#include <optional>
#include <span>

namespace newsfold {
namespace {

using namespace std::string_literals;

/// Columns in which a field is looked for. The columns of the text tables have the same order.
std::span<const LetterColumn> columnsOf(QueryField field)
{
    static constexpr LetterColumn columns[]
        = { LetterColumn::Body, LetterColumn::Title, LetterColumn::Authors, LetterColumn::Publisher };
    const std::span<const LetterColumn> all = columns;
    switch (field) {
    case QueryField::Any:
        return all;
    case QueryField::Text:
        return all.subspan(0, 1);
    case QueryField::Title:
        return all.subspan(1, 1);
    case QueryField::Author:
        return all.subspan(2, 1);
    case QueryField::Publisher:
        return all.subspan(3, 1);
    default:
        return {};
    }
}

/// Columns in which initial consonants of a field are looked for.
std::span<const LetterColumn> initialsColumnsOf(QueryField field)
{
    static constexpr LetterColumn columns[]
        = { LetterColumn::TitleInitials, LetterColumn::PublisherInitials };
    const std::span<const LetterColumn> all = columns;
    switch (field) {
    case QueryField::Any:
        return all;
    case QueryField::Title:
        return all.subspan(0, 1);
    case QueryField::Publisher:
        return all.subspan(1, 1);
    default:
        return {};
    }
}

/// The name of the only column of `columns`, for FTS5. Nothing for several: these are all there are.
std::string columnFilter(std::span<const LetterColumn> columns)
{
    static constexpr const char *names[letterColumns]
        = { "body", "title", "authors", "publisher", "title", "publisher" };
    return columns.size() == 1 ? names[size_t(columns[0])] + " : "s : std::string();
}

/// Between quotes nothing means anything to FTS5 but the quote.
std::string quoted(const std::string &text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"')
            result += c;
        result += c;
    }
    return result += '"';
}

/// The one character of a text of one character.
std::optional<char32_t> onlyCharacter(const QString &text)
{
    if (text.size() == 1)
        return text[0].unicode();
    if (text.size() == 2 && text[0].isHighSurrogate())
        return QChar::surrogateToUcs4(text[0], text[1]);
    return std::nullopt;
}

/// `at` characters of `text`, a space, and the others.
QString spaced(const QString &text, qsizetype at)
{
    return text.first(at) + u' ' + text.sliced(at);
}

void addText(TextQuery &query, const TermPattern &pattern, QueryField field, Spacing spacing)
{
    const auto columns = columnsOf(field);
    if (const auto character = onlyCharacter(pattern.text)) {
        for (const LetterColumn column : columns)
            query.letters.push_back({ column, *character, pattern.wordStart });
        return;
    }
    const std::string filter = columnFilter(columns);
    const auto phrase = [&](const QString &text) {
        return filter
            + quoted((pattern.wordStart ? std::string(1, wordStartMark) : ""s) + text.toStdString());
    };
    TextMatch match{ .expression = phrase(pattern.text) };
    if (pattern.spaced && spacing == Spacing::Any) {
        match.exactPhrases = 1;
        for (qsizetype at = 1; at < pattern.text.size(); ++at)
            match.expression += " OR " + phrase(spaced(pattern.text, at));
    }
    query.matches.push_back(std::move(match));
}

void addInitials(TextQuery &query, const QString &initials, QueryField field)
{
    const auto columns = initialsColumnsOf(field);
    if (initials.isEmpty() || columns.empty())
        return;
    if (const auto character = onlyCharacter(initials)) {
        for (const LetterColumn column : columns)
            query.letters.push_back({ column, *character, false });
        return;
    }
    std::string expression = columnFilter(columns) + quoted(initials.toStdString());
    if (isSyllable(initials.back().unicode()))
        expression += " *";
    query.matches.push_back({ .table = TextMatch::Table::Initials, .expression = std::move(expression) });
}

} // namespace

TextQuery textQueryOf(const QueryTerm &term, Spacing spacing)
{
    TextQuery query;
    const TermPattern pattern = patternOf(term);
    if (pattern.text.isEmpty() || columnsOf(term.field).empty())
        return query;
    addText(query, pattern, term.field, spacing);
    addInitials(query, pattern.initials, term.field);
    return query;
}

} // namespace newsfold
