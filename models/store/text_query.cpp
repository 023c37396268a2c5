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

/// The places where a phrase can stand: `text` of `pattern`, or that with a space in it.
class PhrasePlaces
{
public:
    PhrasePlaces(QueryField field, bool wordStart)
        : m_filter(columnFilter(columnsOf(field)))
        , m_wordStart(wordStart)
    {
    }

    static constexpr int count = 2;

    /// The phrase behind a space, and elsewhere. `star`: it ends in a prefix.
    std::string phrases(const QString &text, bool star = false) const
    {
        const std::string utf8 = text.toStdString();
        const char *const end = star ? " *" : "";
        const std::string elsewhere = m_wordStart ? wordStartMark + utf8 : utf8;
        return m_filter + quoted(' ' + utf8) + end + " OR " + m_filter + quoted(elsewhere) + end;
    }

private:
    std::string m_filter;
    bool m_wordStart;
};

/// The one character of a text of one character.
std::optional<char32_t> onlyCharacter(const QString &text)
{
    if (text.size() == 1)
        return text[0].unicode();
    if (text.size() == 2 && text[0].isHighSurrogate())
        return QChar::surrogateToUcs4(text[0], text[1]);
    return std::nullopt;
}

/// Whether the last character is only told by the beginning of a token.
bool endsAlone(const QString &text)
{
    const auto space = text.lastIndexOf(u' ');
    return space > 0 && onlyCharacter(text.sliced(space + 1));
}

/// FTS5 puts together all its lists of what begins so; that takes long. What comes before the space is asked
/// first: mostly that is enough to know that there is none.
TextMatch loneEnd(const QString &text, const PhrasePlaces &places)
{
    return { .expression = places.phrases(text, true),
             .guard = places.phrases(text.first(text.lastIndexOf(u' ') + 1)) };
}

void addLiteral(TextQuery &query, const TermPattern &pattern, QueryField field)
{
    if (const auto character = onlyCharacter(pattern.text)) {
        for (const LetterColumn column : columnsOf(field))
            query.letters.push_back({ column, *character, pattern.wordStart });
        return;
    }
    const PhrasePlaces places(field, pattern.wordStart);
    if (endsAlone(pattern.text))
        query.matches.push_back(loneEnd(pattern.text, places));
    else
        query.matches.push_back({ .expression = places.phrases(pattern.text) });
}

/// What addLiteral() has asked, also with a space somewhere.
void addSpaced(TextQuery &query, const QString &text, QueryField field)
{
    const PhrasePlaces places(field, false);
    const auto spaced = [&](qsizetype at) { return text.first(at) + u' ' + text.sliced(at); };
    TextMatch &match = query.matches.back();
    match.exactPhrases = PhrasePlaces::count;
    for (qsizetype at = 1; at < text.size() - 1; ++at)
        match.expression += " OR " + places.phrases(spaced(at));
    TextMatch last = loneEnd(spaced(text.size() - 1), places);
    last.exactPhrases = 0;
    query.matches.push_back(std::move(last));
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
    addLiteral(query, pattern, term.field);
    if (pattern.spaced && spacing == Spacing::Any)
        addSpaced(query, pattern.text, term.field);
    addInitials(query, pattern.initials, term.field);
    return query;
}

} // namespace newsfold
