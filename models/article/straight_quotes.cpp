// SPDX-License-Identifier: GPL-3.0-or-later
#include "straight_quotes.h"

#include "character_scan.h"
#include "sentence_end.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace newsfold {

StraightQuotes::StraightQuotes(QStringView line)
{
    bool doubleOpen = false;
    bool singleOpen = false;
    const auto nextQuote = [line](qsizetype from) {
        return firstWhere(line, from, [](char16_t c) { return (c == u'"') | (c == u'\''); });
    };
    for (qsizetype at = nextQuote(0); at < line.size(); at = nextQuote(at + 1)) {
        const QChar c = line[at];
        const QChar before = at > 0 ? line[at - 1] : QChar(u' ');
        const QChar after = at + 1 < line.size() ? line[at + 1] : QChar(u' ');
        // don't, Kim's, '24
        if (c == u'\''
            && ((before.isLetter() && !isHangul(before) && after.isLetter() && !isHangul(after))
                || (before.isSpace() && after.isDigit() && !singleOpen
                    && !line.sliced(at + 1, std::min(qsizetype(30), line.size() - at - 1)).contains(u'\''))))
            continue;
        bool &open = c == u'"' ? doubleOpen : singleOpen;
        Role role = roleByNeighbours(line, at);
        if (role == Role::None)
            role = open ? Role::Closing : Role::Opening;
        open = role == Role::Opening;
        m_quotes.push_back({ at, role });
    }
}

StraightQuotes::Role StraightQuotes::roleByNeighbours(QStringView line, qsizetype at)
{
    const QChar before = at > 0 ? line[at - 1] : QChar(u' ');
    const QChar after = at + 1 < line.size() ? line[at + 1] : QChar(u' ');
    const bool canOpen = !after.isSpace() && !isAnyOf(after, u",.)]}?!…");
    const bool canClose = !before.isSpace() && !isAnyOf(before, u"([{<“‘=");
    if (canOpen == canClose)
        return Role::None;
    return canOpen ? Role::Opening : Role::Closing;
}

StraightQuotes::Role StraightQuotes::roleAt(qsizetype at) const
{
    const auto quote = std::ranges::lower_bound(m_quotes, at, {}, &Quote::at);
    return quote != m_quotes.end() && quote->at == at ? quote->role : Role::None;
}

} // namespace newsfold
