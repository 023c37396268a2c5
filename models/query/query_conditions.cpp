// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_conditions.h"

#include "date_words.h"
#include "query_parser.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

using Level = QueryProblem::Level;

constexpr qsizetype longestNumber = 9; // digits: always an int

struct QueryConditions
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::QueryConditions)
};

/// Full-width digits and signs, as a Korean keyboard gives them, as plain ones.
QString plainSigns(QString text)
{
    for (QChar &c : text) {
        if (c >= u'！' && c <= u'～')
            c = QChar(char16_t(c.unicode() - u'！' + u'!'));
    }
    return text;
}

bool hasLoneConsonant(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c >= u'ㄱ' && c <= u'ㅎ'; });
}

bool looksForInitials(QueryField field)
{
    return field != QueryField::Text && field != QueryField::Note && field != QueryField::Url
        && field != QueryField::Path && field != QueryField::Key;
}

template <typename T> QString listed(std::span<const QueryName<T>> names)
{
    QStringList result;
    for (const auto &entry : names)
        result += entry.name.toString();
    return result.join(", "_L1);
}

template <typename T> bool begins(QStringView value, std::span<const QueryName<T>> names)
{
    return std::ranges::any_of(names, [value](const auto &entry) {
        const auto fits = [value](QStringView name) { return name.startsWith(value, Qt::CaseInsensitive); };
        return fits(entry.name)
            || std::ranges::any_of(entry.aliases.tokenize(u' ', Qt::SkipEmptyParts), fits);
    });
}

class ConditionReader
{
public:
    ConditionReader(QStringView text, const QueryToken &token, QDate today)
        : m_token(token)
        , m_today(today)
        , m_value(text.sliced(token.value.start, token.value.length).toString())
        , m_atEnd(token.end() == text.size())
    {
        if (token.quoted)
            m_value = unescapedPhrase(m_value);
        if (!token.closed)
            m_value = m_value.trimmed();
        m_name
            = token.name.length > 0 ? text.sliced(token.name.start, token.name.length).toString() : QString();
        m_node.span = token.span;
    }

    QueryCondition read(std::optional<QueryKey> key)
    {
        if (m_token.likely)
            return problem(
                Level::Error,
                QueryConditions::tr("There is no “%1:”. Did you mean “%2:”? To search for the word "
                                    "itself, put it in quotes.")
                    .arg(forMessage(m_name), nameOf(*m_token.likely, queryNames())));
        if (key && m_name.isEmpty())
            m_name = nameOf(*key, queryNames());
        const auto field = key ? fieldOf(*key) : std::optional(QueryField::Any);
        if (field)
            return term(*field);
        m_value = plainSigns(m_value).replace(u'~', ".."_L1).trimmed();
        if (m_value.isEmpty())
            return nothingYet();
        switch (*key) {
        case QueryKey::Is:
            return named(QueryNode::Kind::Status, &QueryNode::status, statusNames());
        case QueryKey::Has:
            return named(QueryNode::Kind::Content, &QueryNode::content, contentNames());
        case QueryKey::Words:
            return length();
        case QueryKey::Sort:
            return sort();
        default:
            return days(*key);
        }
    }

private:
    QueryCondition problem(Level level, const QString &message) const
    {
        return { .problem = QueryProblem{ m_token.span, message, level } };
    }

    QueryCondition nothingYet() const
    {
        return problem(Level::Unfinished,
                       m_name.isEmpty()
                           ? QueryConditions::tr("Nothing stands between the quotes.")
                           : QueryConditions::tr("Write right after “%1:” what to look for.").arg(m_name));
    }

    QueryCondition done() const
    {
        QueryCondition result;
        result.node = m_node;
        if (!m_token.closed)
            result.problem = QueryProblem{ m_token.span, QueryConditions::tr("The quote is not closed."),
                                           Level::Unfinished };
        return result;
    }

    QueryCondition term(QueryField field)
    {
        const bool exact = hasWholeValues(field) || field == QueryField::Url || field == QueryField::Path;
        // A value in a group has no name before it that takes the sign: `publisher:(=가 OR =나)`.
        const bool isMarked = exact && !m_token.quoted && m_token.name.length == 0
            && (m_value.startsWith(u'=') || m_value.startsWith(u'＝'));
        if (isMarked)
            m_value.remove(0, 1);
        const bool whole = field == QueryField::Key || (exact && (m_token.exact || isMarked))
            || (hasWholeValues(field) && m_token.quoted);
        const bool none = whole && field != QueryField::Key && hasWholeValues(field) && m_token.quoted
            && m_token.closed && m_value.isEmpty();
        if (isQueryBlank(m_value) && !none)
            return nothingYet();
        if (m_value.size() > queryTermLength)
            return problem(Level::Error,
                           QueryConditions::tr("This is too long to search for: at most %L1 characters.")
                               .arg(queryTermLength));
        // A whole value is not whole before its closing quote.
        if (whole && m_token.quoted && !m_token.closed)
            return problem(Level::Unfinished, QueryConditions::tr("The quote is not closed."));

        m_node.kind = QueryNode::Kind::Term;
        m_node.term = { field, TermKind::Word, m_value };
        if (whole) {
            m_node.term.kind = TermKind::Whole;
        } else if (m_token.quoted) {
            m_node.term.kind = TermKind::Phrase;
        } else {
            const bool starred = m_value.size() > 1 && m_value.endsWith(u'*');
            if (starred && !isQueryBlank(QStringView(m_value).chopped(1))) {
                m_node.term.text.chop(1);
                if (field != QueryField::Url && field != QueryField::Path)
                    m_node.term.kind = TermKind::Prefix;
            }
            if (looksForInitials(field) && hasLoneConsonant(m_node.term.text))
                m_node.term.kind = TermKind::Initials;
        }
        return done();
    }

    template <typename T>
    QueryCondition named(QueryNode::Kind kind, T QueryNode::*member, std::span<const QueryName<T>> names)
    {
        const auto value = valueNamed(QStringView(m_value), names);
        if (!value)
            return unknown(begins(m_value, names), listed(names));
        m_node.kind = kind;
        m_node.*member = *value;
        return done();
    }

    QueryCondition sort()
    {
        const auto value = valueNamed(QStringView(m_value), sortNames());
        if (!value)
            return unknown(begins(m_value, sortNames()), listed(sortNames()));
        return { .sort = value };
    }

    QueryCondition unknown(bool mayGoOn, const QString &known) const
    {
        return problem(m_atEnd && mayGoOn ? Level::Unfinished : Level::Error,
                       QueryConditions::tr("“%1:” does not know “%2”. It knows: %3.")
                           .arg(m_name, forMessage(m_value), known));
    }

    QueryCondition days(QueryKey key)
    {
        const bool crawled
            = key == QueryKey::CrawledAfter || key == QueryKey::CrawledBefore || key == QueryKey::CrawledOn;
        m_node.kind = QueryNode::Kind::Days;
        DayCondition &days = m_node.days;
        days.field = crawled ? DateField::Crawled : DateField::Published;

        const qsizetype dots = m_value.indexOf(".."_L1);
        const bool isOn = key == QueryKey::On || key == QueryKey::CrawledOn;
        const bool isRange = isOn && dots >= 0;
        const QStringView value = m_value;
        const QStringView firstWords = isRange ? value.first(dots) : value;
        const QStringView lastWords = isRange ? value.sliced(dots + 2) : value;
        const auto first = parseDayWords(firstWords, m_today);
        const auto last = isRange ? parseDayWords(lastWords, m_today) : first;
        if ((!first && !(isRange && firstWords.isEmpty())) || (!last && !(isRange && lastWords.isEmpty()))
            || (!first && !last))
            return noDay();
        if (key != QueryKey::Before && key != QueryKey::CrawledBefore && first)
            days.from = first->first;
        if (isOn && last)
            days.to = last->last;
        if (key == QueryKey::Before || key == QueryKey::CrawledBefore)
            days.to = first->first.addDays(-1);
        if (days.from && days.to && *days.from > *days.to)
            return problem(Level::Error,
                           QueryConditions::tr("“%1” ends before it begins.").arg(forMessage(m_value)));
        return done();
    }

    QueryCondition noDay() const
    {
        const auto startsWord
            = [this](QStringView word) { return word.startsWith(m_value, Qt::CaseInsensitive); };
        const bool mayGoOn = mayBecomeDay() || startsWord(u"today") || startsWord(u"yesterday")
            || startsWord(u"오늘") || startsWord(u"어제");
        return problem(
            m_atEnd && mayGoOn ? Level::Unfinished : Level::Error,
            QueryConditions::tr("“%1” is no day. Write 2025-12-30, 2025-12, 2025, today, yesterday or "
                                "7d (seven days ago).")
                .arg(forMessage(m_value)));
    }

    /// Whether a day, month, year or span begins with what is written: one does with 2025-, none with
    /// 2025-13.
    bool mayBecomeDay() const
    {
        const QStringView value = m_value;
        const qsizetype dots = value.indexOf(".."_L1);
        if (dots > 0 && !parseDayWords(value.first(dots), m_today))
            return false;
        const QString begun = value.sliced(dots < 0 ? 0 : dots + 2).toString();
        return begun.isEmpty() || parseDayWords(begun + u'1', m_today)
            || parseDayWords(begun + u'd', m_today);
    }

    /// Digits as a number; nothing if they are none or too many.
    static std::optional<int> number(QStringView digits)
    {
        const bool allDigits = std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!allDigits || digits.isEmpty() || digits.size() > longestNumber)
            return std::nullopt;
        return digits.toInt();
    }

    QueryCondition length()
    {
        LengthCondition &length = m_node.length;
        m_node.kind = QueryNode::Kind::Length;
        const QStringView value = m_value;
        const qsizetype dots = value.indexOf(".."_L1);
        const bool orEqual = value.size() > 1 && value[1] == u'=';
        const auto compared = number(value.sliced(orEqual ? 2 : 1).trimmed());
        if (dots >= 0) {
            const auto from = number(value.first(dots));
            const auto to = number(value.sliced(dots + 2));
            const bool valid = (from || dots == 0) && (to || dots + 2 == value.size()) && (from || to);
            if (valid && from && to && *from > *to)
                return problem(Level::Error,
                               QueryConditions::tr("“%1” ends before it begins.").arg(forMessage(m_value)));
            if (valid)
                length = { from, to };
        } else if (value[0] == u'>' && compared) {
            length.from = *compared + (orEqual ? 0 : 1);
        } else if (value[0] == u'<' && compared) {
            length.to = *compared - (orEqual ? 0 : 1);
        } else if (const auto exact = value[0] == u'=' && !orEqual ? compared : number(value)) {
            length = { exact, exact };
        }
        if (!length.from && !length.to) {
            const bool mayGoOn = std::ranges::all_of(value, [](QChar c) { return u"<>=."_s.contains(c); });
            return problem(
                m_atEnd && mayGoOn ? Level::Unfinished : Level::Error,
                QueryConditions::tr("“%1” is no number of words. Write >500, <=200, =80 or 300..500.")
                    .arg(forMessage(m_value)));
        }
        return done();
    }

    const QueryToken &m_token;
    QDate m_today;
    QString m_name;
    QString m_value;
    bool m_atEnd;
    QueryNode m_node;
};

} // namespace

QueryCondition readCondition(QStringView text, const QueryToken &token, std::optional<QueryKey> inherited,
                             QDate today)
{
    return ConditionReader(text, token, today).read(token.key || token.likely ? token.key : inherited);
}

QString forMessage(QStringView part)
{
    constexpr qsizetype longest = 40;
    return part.size() <= longest ? part.toString() : part.first(longest - 1).toString() + u'…';
}

} // namespace newsfold
