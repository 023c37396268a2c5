// SPDX-License-Identifier: GPL-3.0-or-later
#include "front_matter.h"

#include <algorithm>

namespace newsfold {
namespace {

using namespace Qt::StringLiterals;

/// The line at `from` without its '\n'; `next` becomes the start of the following line, or the end.
QStringView lineAt(QStringView text, qsizetype from, qsizetype &next)
{
    const auto end = text.indexOf(u'\n', from);
    next = end < 0 ? text.size() : end + 1;
    return text.sliced(from, (end < 0 ? text.size() : end) - from);
}

bool isFence(QStringView line, QStringView fence)
{
    return line.startsWith(fence) && line.sliced(fence.size()).trimmed().isEmpty();
}

/// Where the value begins if the line has the form `name: value`, else -1.
qsizetype valueStart(QStringView line)
{
    qsizetype i = 0;
    const auto isNameCharacter = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c == u'-';
    };
    while (i < line.size() && isNameCharacter(line[i]))
        ++i;
    return i > 0 && i < line.size() && line[i] == u':' ? i + 1 : -1;
}

} // namespace

const FrontMatterValue *FrontMatterValue::find(std::initializer_list<QStringView> wanted) const
{
    for (const auto name : wanted) {
        for (size_t i = 0; i < size_t(names.size()); ++i) {
            const QString &other = names[qsizetype(i)];
            if (name.size() == other.size() && !items[i].isEmpty()
                && name.compare(other, Qt::CaseInsensitive) == 0)
                return &items[i];
        }
    }
    return nullptr;
}

void FrontMatterValue::addField(QString name, FrontMatterValue value)
{
    names << std::move(name);
    items.push_back(std::move(value));
}

FrontMatterSplit splitFrontMatter(QStringView text)
{
    FrontMatterSplit result;
    result.whole = text;
    result.body = text;
    qsizetype start = 0;
    const auto first = lineAt(text, 0, start);
    const bool yaml = isFence(first, u"---");
    if (!yaml && !isFence(first, u"+++"))
        return result;

    const QStringView fence = yaml ? u"---" : u"+++";
    for (qsizetype at = start, next = start; at < text.size(); at = next) {
        const auto line = lineAt(text, at, next);
        if (isFence(line, fence) || (yaml && isFence(line, u"..."))) {
            result.fence = yaml ? FrontMatterFence::Yaml : FrontMatterFence::Toml;
            result.source = text.sliced(start, at - start);
            result.body = text.sliced(next);
            return result;
        }
    }
    // Without a closing fence, `---` may just be a rule at the top of the page.
    qsizetype ignored = 0;
    const auto second = lineAt(text, start, ignored);
    result.unclosed = yaml ? valueStart(second) > 0 : second.contains(u'=');
    return result;
}

FrontMatterValue parseFieldLines(QStringView source)
{
    FrontMatterValue result;
    QString *current = nullptr;
    for (qsizetype at = 0, next = 0; at < source.size(); at = next) {
        const auto line = lineAt(source, at, next);
        if (const auto value = valueStart(line); value > 0) {
            result.addField(line.first(value - 1).toString(),
                            { .text = line.sliced(value).trimmed().toString() });
            current = &result.items.back().text;
        } else if (const auto more = line.trimmed(); current && !more.isEmpty()) {
            if (!current->isEmpty())
                *current += u'\n';
            *current += more;
        }
    }
    return result;
}

} // namespace newsfold
