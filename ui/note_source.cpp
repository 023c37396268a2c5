// SPDX-License-Identifier: GPL-3.0-or-later
#include "note_source.h"

#include <QList>

#include <algorithm>

namespace newsfold {

using namespace Qt::StringLiterals;

namespace {

// Noncharacters that stand for what is no Markdown, for the time the note is a document. Qt uses the first
// two for itself.
constexpr QChar loneTilde(0xFDE0);
constexpr QChar numberDot(0xFDE1);
constexpr QChar numberBracket(0xFDE2);

qsizetype digitsAtStart(QStringView line)
{
    return std::ranges::find_if_not(line, [](QChar c) { return c >= u'0' && c <= u'9'; }) - line.begin();
}

bool isRule(QStringView line)
{
    return std::ranges::all_of(line, [](QChar c) { return u"-=*_ "_s.contains(c); });
}

/// May mean something to Markdown by how it begins.
bool beginsBlock(QStringView line)
{
    line = line.trimmed();
    if (line.isEmpty() || isRule(line) || u"#>|"_s.contains(line.front()) || line.startsWith("```"_L1)
        || line.startsWith("~~~"_L1))
        return true;
    if (u"-+*"_s.contains(line.front()))
        return line.size() == 1 || line[1].isSpace();
    const qsizetype digits = digitsAtStart(line);
    return digits > 0 && digits < line.size() && (line[digits] == u'.' || line[digits] == u')');
}

/// Must end as it does: a fence, a rule, the row of a table, an address of a link.
bool isStructure(QStringView line)
{
    line = line.trimmed();
    return line.isEmpty() || isRule(line) || line.contains(u'|') || line.startsWith("```"_L1)
        || line.startsWith("~~~"_L1) || (line.startsWith(u'[') && line.contains("]:"_L1));
}

/// "2026. 11. 5." is a day, not lists within lists; "2026~2027" strikes nothing out.
QString withoutAccidents(QStringView line)
{
    QString result = line.toString();
    const auto startsText = [](QChar c) { return !c.isSpace() && !u"-+*>"_s.contains(c); };
    const qsizetype start = std::ranges::find_if(line, startsText) - line.begin();
    const qsizetype sign = start + digitsAtStart(line.sliced(start));
    if (sign > start && sign < line.size() && digitsAtStart(line.sliced(sign + 1).trimmed()) > 0) {
        if (line[sign] == u'.')
            result[sign] = numberDot;
        else if (line[sign] == u')')
            result[sign] = numberBracket;
    }
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'~' && (i == 0 || line[i - 1] != u'~')
            && (i + 1 == line.size() || line[i + 1] != u'~'))
            result[i] = loneTilde;
    }
    return result;
}

} // namespace

bool mayBeMarkdown(const QString &note)
{
    const bool within = std::ranges::any_of(note, [](QChar c) { return u"*_`~[\\&<|@"_s.contains(c); })
        || note.contains("://"_L1) || note.contains("www."_L1, Qt::CaseInsensitive);
    return within || std::ranges::any_of(QStringView(note).split(u'\n'), [](QStringView line) {
               return line.startsWith(u"    ") || line.startsWith(u'\t')
                   || (!line.trimmed().isEmpty() && beginsBlock(line));
           });
}

QString withIntent(const QString &note)
{
    QString result;
    const QList<QStringView> lines = QStringView(note).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        result += withoutAccidents(lines[i]);
        if (i + 1 == lines.size())
            break;
        // A hard break would make the next line an item of a list of its own.
        if (!isStructure(lines[i]) && !beginsBlock(lines[i + 1]))
            result += u' ' + lineEnd + u'\n';
        else
            result += "  \n"_L1;
    }
    return result;
}

QString asWritten(QString text)
{
    return text.replace(loneTilde, u'~').replace(numberDot, u'.').replace(numberBracket, u')');
}

} // namespace newsfold
