// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawler_comments.h"

#include "html_entities.h"
#include "normal_form.h"

#include <QRegularExpression>

#include <algorithm>

namespace newsfold {
namespace {

using namespace Qt::StringLiterals;

constexpr int mostStatisticsLines = 40;
constexpr qsizetype longestStatisticsLine = 120;

struct Quoted
{
    int depth = 0;
    QStringView text;
};

Quoted unquote(QStringView line)
{
    Quoted result{ 0, line.trimmed() };
    while (result.text.startsWith(u'>')) {
        ++result.depth;
        result.text = result.text.sliced(1).trimmed();
    }
    return result;
}

/// The line before `end` in `text`; `end` becomes its start.
QStringView lineBefore(QStringView text, qsizetype &end)
{
    const auto stop = end > 0 && text[end - 1] == u'\n' ? end - 1 : end;
    const auto start = stop > 0 ? text.lastIndexOf(u'\n', stop - 1) + 1 : 0;
    end = start;
    return text.sliced(start, stop - start).trimmed();
}

/// Where the last heading of comments begins, or -1. Goes from `#` to `#`, which are rare, unlike spaces and
/// line breaks.
qsizetype lastHeading(QStringView text)
{
    qsizetype heading = -1;
    for (auto at = text.indexOf(u'#'); at >= 0; at = text.indexOf(u'#', at + 1)) {
        if ((at == 0 || text[at - 1] == u'\n') && text.sliced(at).startsWith(u"## 댓글 ("))
            heading = at;
    }
    return heading;
}

/// Where the rule above the statistics begins, or -1. The statistics may have a rule of their own below
/// them.
qsizetype ruleAbove(QStringView text, qsizetype heading)
{
    qsizetype rule = -1;
    bool anything = false;
    auto at = heading;
    for (int lines = 0; at > 0 && lines < mostStatisticsLines; ++lines) {
        const auto line = lineBefore(text, at);
        if (line == u"---") {
            rule = at;
            if (anything)
                break;
        } else if (!line.isEmpty()) {
            const bool plausible = line.size() <= longestStatisticsLine
                && (line.contains(u"댓글") || std::ranges::any_of(line, [](QChar c) { return c.isDigit(); })
                    || line.startsWith(u'#') || line.startsWith(u'|') || line.startsWith(u"**"));
            if (!plausible)
                break;
            anything = true;
        }
    }
    return rule;
}

class CommentCollector
{
public:
    void add(const Quoted &line)
    {
        // An empty line within the quote is part of the comment, one outside ends it; a name begins the next.
        if (line.text.isEmpty()) {
            if (line.depth == 0)
                finish();
            return;
        }
        if (line.depth != m_depth || line.text.startsWith(u"**"))
            finish();
        m_depth = line.depth;
        auto text = toNfc(unescapeHtml(line.text.toString())).simplified();
        text.remove(u"**"_s);
        if (!m_current.isEmpty())
            m_current += u'\n';
        m_current += text;
    }
    QStringList take()
    {
        finish();
        return std::move(m_comments);
    }

private:
    void finish()
    {
        if (!m_current.isEmpty())
            m_comments << (m_depth > 1 ? u"↳ "_s + m_current : m_current);
        m_current.clear();
    }

    QStringList m_comments;
    QString m_current;
    int m_depth = 0;
};

} // namespace

CommentedBody splitCrawlerComments(QStringView text, bool announced)
{
    CommentedBody result{ text, {} };
    const auto heading = lastHeading(text);
    if (heading < 0)
        return result;

    static const QRegularExpression pattern(uR"(^## 댓글 \((\d[\d,]*)\s*개\)\s*$)"_s);
    const auto endOfHeading = text.indexOf(u'\n', heading);
    const auto headingLine = text.sliced(heading, (endOfHeading < 0 ? text.size() : endOfHeading) - heading);
    const auto match = pattern.matchView(headingLine);
    if (!match.hasMatch())
        return result;

    const auto rule = ruleAbove(text, heading);
    const bool none = match.capturedView(1) == u"0";
    if (rule < 0 && !announced)
        return result;

    CommentCollector collector;
    const auto below = endOfHeading < 0 ? QStringView() : text.sliced(endOfHeading + 1);
    for (const auto line : below.tokenize(u'\n')) {
        const auto quoted = unquote(line);
        if (quoted.text == u"---")
            continue;
        if (quoted.depth == 0 && !quoted.text.isEmpty()) {
            if (none)
                continue; // "no comments yet"
            if (!announced)
                return result;
        }
        collector.add(quoted);
    }
    result.body = text.first(rule >= 0 ? rule : heading).trimmed();
    result.comments = collector.take();
    return result;
}

} // namespace newsfold
