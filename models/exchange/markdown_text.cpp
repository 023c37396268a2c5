// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown_text.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

/// A fence of three or more, after at most three spaces; what it is made of and how long.
struct Fence
{
    QChar mark;
    qsizetype length = 0;
    bool bare = false; ///< nothing behind it: may close
};

Fence fenceOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    const QStringView rest = line.sliced(indent);
    if (indent > 3 || rest.isEmpty() || (rest[0] != u'`' && rest[0] != u'~'))
        return {};
    qsizetype length = 0;
    while (length < rest.size() && rest[length] == rest[0])
        ++length;
    const QStringView info = rest.sliced(length);
    if (length < 3 || (rest[0] == u'`' && info.contains(u'`')))
        return {};
    return { rest[0], length, info.trimmed().isEmpty() };
}

bool beginsHtml(QStringView text)
{
    if (text.size() < 2)
        return false;
    static const QRegularExpression link(
        QStringLiteral(R"(^<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@:/]+@[A-Za-z0-9.-]+)>)"));
    const QChar next = text[1];
    return (next.isLetter() || next == u'/' || next == u'!' || next == u'?')
        && !link.matchView(text).hasMatch();
}

qsizetype runOf(QStringView text, qsizetype at)
{
    qsizetype length = 0;
    while (at + length < text.size() && text[at + length] == u'`')
        ++length;
    return length;
}

/// Where the run of `length` backticks that closes a code span is, from `from` on; -1 if there is none.
qsizetype closingRun(QStringView text, qsizetype from, qsizetype length)
{
    for (qsizetype at = text.indexOf(u'`', from); at >= 0;) {
        const qsizetype run = runOf(text, at);
        if (run == length)
            return at;
        at = text.indexOf(u'`', at + run);
    }
    return -1;
}

/// A line outside fences. Code spans over several lines are seen as text, which escapes too much in them
/// rather than too little outside.
void appendLine(QString &out, QStringView line)
{
    for (qsizetype at = 0; at < line.size();) {
        const QChar c = line[at];
        if (c == u'`') {
            const qsizetype run = runOf(line, at);
            const qsizetype close = closingRun(line, at + run, run);
            const qsizetype end = close < 0 ? at + run : close + run;
            out += line.sliced(at, end - at);
            at = end;
        } else if (c == u'\\' && at + 1 < line.size()) {
            out += line.sliced(at, 2);
            at += 2;
        } else {
            if (c == u'<' && beginsHtml(line.sliced(at)))
                out += u'\\';
            out += c;
            ++at;
        }
    }
}

} // namespace

QString literalMarkdown(const QString &line)
{
    constexpr QStringView alone = u"\\`*_[]<~$^#";
    constexpr QStringView doubled = u"=%"; // highlights and comments
    static const QRegularExpression entity(QStringLiteral("^&#?[A-Za-z0-9]+;"));
    QString out;
    out.reserve(line.size() + 16);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        const bool twice = (i > 0 && line[i - 1] == c) || (i + 1 < line.size() && line[i + 1] == c);
        if (alone.contains(c) || (doubled.contains(c) && twice)
            || (c == u'&' && entity.matchView(QStringView(line).sliced(i)).hasMatch()))
            out += u'\\';
        out += c;
    }
    // What means something at the beginning of a line only.
    static const QRegularExpression list(QStringLiteral(R"(^(\d{1,9})([.)])(?=\s|$))"));
    if (const auto match = list.match(out); match.hasMatch())
        out.insert(match.capturedStart(2), u'\\');
    else if (out.startsWith(u'-') || out.startsWith(u'+') || out.startsWith(u'>'))
        out.prepend(u'\\');
    return out;
}

QString withoutHtml(const QString &markdown)
{
    QString out;
    Fence open;
    for (const QStringView line : QStringView(markdown).split(u'\n')) {
        if (!out.isNull())
            out += u'\n';
        const Fence fence = fenceOf(line);
        if (open.length > 0) {
            out += line;
            if (fence.mark == open.mark && fence.length >= open.length && fence.bare)
                open = {};
        } else if (fence.length > 0) {
            open = fence;
            out += line;
        } else {
            appendLine(out, line);
        }
        if (out.isNull())
            out = u""_s;
    }
    return out;
}

} // namespace newsfold
