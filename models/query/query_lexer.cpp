// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_lexer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

constexpr qsizetype longestName = 24;

bool isIgnorable(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

bool isOpen(QChar c)
{
    return c == u'(' || c == u'（';
}

bool isClose(QChar c)
{
    return c == u')' || c == u'）';
}

bool isColon(QChar c)
{
    return c == u':' || c == u'：';
}

bool isEqual(QChar c)
{
    return c == u'=' || c == u'＝';
}

bool isStraightQuote(QChar c)
{
    return c == u'"' || c == u'＂';
}

bool endsWord(QChar c)
{
    return c.isSpace() || isOpen(c) || isClose(c) || isQueryQuote(c);
}

/// Addresses, paths and keys hold parentheses of their own.
bool isAddress(QueryKey key)
{
    return key == QueryKey::Url || key == QueryKey::Path || key == QueryKey::Key;
}

/// Whether the text begins with a backslash that makes the next character stand for itself.
bool isEscape(QStringView text)
{
    return text.size() >= 2 && text[0] == u'\\' && (text[1] == u'\\' || isQueryQuote(text[1]));
}

QueryToken::Kind operatorOf(QStringView word)
{
    if (word == "AND"_L1)
        return QueryToken::Kind::And;
    if (word == "OR"_L1)
        return QueryToken::Kind::Or;
    return word == "NOT"_L1 ? QueryToken::Kind::Not : QueryToken::Kind::Term;
}

} // namespace

bool isQueryQuote(QChar c)
{
    return c == u'"' || c == u'“' || c == u'”' || c == u'„' || c == u'＂';
}

bool isQueryBlank(QStringView text)
{
    return std::ranges::all_of(text, isIgnorable);
}

QString unescapedPhrase(QStringView inside)
{
    QString result;
    result.reserve(inside.size());
    for (qsizetype i = 0; i < inside.size(); ++i) {
        if (isEscape(inside.sliced(i)))
            ++i;
        result += inside[i];
    }
    return result;
}

void QueryLexer::skipSpace()
{
    while (m_at < m_text.size() && isIgnorable(m_text[m_at]))
        ++m_at;
}

qsizetype QueryLexer::endOfWord(qsizetype from) const
{
    while (from < m_text.size() && !endsWord(m_text[from]))
        ++from;
    return from;
}

qsizetype QueryLexer::endOfAddress(qsizetype from) const
{
    for (from = endOfWord(from); from < m_text.size() && isOpen(m_text[from]);) {
        const qsizetype close = endOfWord(from + 1);
        if (close == m_text.size() || !isClose(m_text[close]))
            return from;
        from = endOfWord(close + 1);
    }
    return from;
}

/// Reads `name:` at the present place; leaves the place alone if there is none.
bool QueryLexer::readName(QueryToken &token)
{
    qsizetype end = m_at;
    const qsizetype limit = qMin(m_text.size(), m_at + longestName);
    while (end < limit && (m_text[end].isLetter() || m_text[end].isMark() || m_text[end] == u'-'))
        ++end;
    if (end == m_at || end == m_text.size() || !isColon(m_text[end]))
        return false;

    const QStringView name = m_text.sliced(m_at, end - m_at);
    const QStringView rest = m_text.sliced(end + 1);
    if (isNamed(name, u"http", u"https") && rest.startsWith("//"_L1)) {
        token.key = QueryKey::Url;
        return false;
    }
    token.key = valueNamed(name, queryNames());
    if (!token.key)
        token.key
            = valueNamed(QStringView(name.toString().normalized(QString::NormalizationForm_C)), queryNames());
    if (!token.key && !rest.isEmpty() && !isIgnorable(rest.front()) && !isClose(rest.front()))
        token.likely = likelyKey(name);
    if (!token.key && !token.likely)
        return false;
    token.name = { m_at, name.size() };
    m_at = end + 1;
    return true;
}

void QueryLexer::readValue(QueryToken &token)
{
    const auto field = token.key && token.name.length > 0 ? fieldOf(*token.key) : std::nullopt;
    if (field && (hasWholeValues(*field) || isAddress(*token.key)) && m_at < m_text.size()
        && isEqual(m_text[m_at])) {
        token.exact = true;
        ++m_at;
    }
    if (m_at < m_text.size() && isQueryQuote(m_text[m_at])) {
        token.quoted = true;
        // Straight quotes hold typographic ones; those are closed by whatever a keyboard gives.
        const bool isStraight = isStraightQuote(m_text[m_at]);
        const auto closes
            = [isStraight](QChar c) { return isStraight ? isStraightQuote(c) : isQueryQuote(c); };
        qsizetype end = ++m_at;
        while (end < m_text.size() && !closes(m_text[end]))
            end += isEscape(m_text.sliced(end)) ? 2 : 1;
        token.closed = end < m_text.size();
        token.value = { m_at, end - m_at };
        m_at = token.closed ? end + 1 : end;
        return;
    }
    const qsizetype end = token.key && isAddress(*token.key) ? endOfAddress(m_at) : endOfWord(m_at);
    token.value = { m_at, end - m_at };
    m_at = end;
}

std::optional<QueryToken> QueryLexer::next()
{
    skipSpace();
    if (m_at >= m_text.size())
        return std::nullopt;
    using Kind = QueryToken::Kind;
    const qsizetype start = m_at;
    QueryToken token;
    const QChar first = m_text[m_at];
    if (isOpen(first) || isClose(first) || first == u'-' || first == u'－') {
        token.kind = isOpen(first) ? Kind::Open : isClose(first) ? Kind::Close : Kind::Minus;
        ++m_at;
    } else if (const bool named = readName(token);
               named && token.key && m_at < m_text.size() && isOpen(m_text[m_at])) {
        token.kind = Kind::Open;
        ++m_at;
    } else {
        readValue(token);
        if (!named && !token.quoted)
            token.kind = operatorOf(m_text.sliced(token.value.start, token.value.length));
    }
    token.span = { start, m_at - start };
    return token;
}

} // namespace newsfold
