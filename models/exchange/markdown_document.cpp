// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown_document.h"

#include "article_reference.h"
#include "markdown_text.h"
#include "plain_text.h"
#include "tag_name.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

void appendField(QByteArray &yaml, const QByteArray &name, const QString &text)
{
    if (const QString line = cleanLine(text); !line.isEmpty())
        yaml += name + ": " + yamlString(line) + '\n';
}

void appendList(QByteArray &yaml, const QByteArray &name, const QStringList &texts)
{
    if (texts.isEmpty())
        return;
    yaml += name + ":\n";
    for (const QString &text : texts)
        yaml += "  - " + yamlString(cleanLine(text)) + '\n';
}

QStringList obsidianTags(const QStringList &names)
{
    QStringList tags;
    QSet<QString> seen;
    for (const QString &name : names) {
        const QString tag = obsidianTag(name);
        if (tag.isEmpty() || seen.contains(tagIdentity(tag)))
            continue;
        seen.insert(tagIdentity(tag));
        tags.append(tag);
    }
    return tags;
}

QByteArray frontMatter(const ExportedArticle &article)
{
    const ArticleRow &row = article.row;
    QByteArray yaml = "---\n";
    appendField(yaml, "title", row.title);
    appendField(yaml, "url", uriOf(row));
    appendField(yaml, "publisher", row.publisher);
    appendList(yaml, "authors", row.authors);
    appendField(yaml, "category", row.category);
    if (row.publishedAt)
        yaml += "published: " + koreanDay(*row.publishedAt).toString(Qt::ISODate).toUtf8() + '\n';
    if (row.crawledAt)
        yaml += "saved: " + koreanDay(*row.crawledAt).toString(Qt::ISODate).toUtf8() + '\n';
    appendList(yaml, "tags", obsidianTags(allTags(article)));
    appendField(yaml, markdownKeyField, row.key);
    return yaml + "---\n";
}

/// As a list item: whatever block the note leaves open ends with it.
QString noteItem(const QString &note)
{
    QString item;
    for (const QString &line : withoutHtml(cleanText(note).trimmed()).split(u'\n')) {
        if (item.isEmpty())
            item = u"- "_s + line.trimmed() + u'\n';
        else
            item += line.trimmed().isEmpty() ? u"\n"_s : u"  "_s + line + u'\n';
    }
    return item;
}

QString quoteBlock(const QString &quote)
{
    QString block;
    for (const QString &line : cleanLines(quote)) {
        if (!block.isEmpty())
            block += u">\n"_s;
        block += u"> "_s + literalMarkdown(line) + u'\n';
    }
    return block;
}

QString factsLine(const PlacedAnnotation &placed)
{
    QStringList facts;
    if (placed.annotation.selector)
        facts.append(nameOf(placed.annotation.colour));
    for (const QString &tag : obsidianTags(placed.annotation.tags))
        facts.append(u'#' + tag);
    return facts.join(u' ');
}

} // namespace

QByteArray markdownDocument(const ExportedArticle &article)
{
    QString body = u"\n# "_s + literalMarkdown(cleanLine(article.row.title)) + u'\n';
    const auto append = [&](const QString &block) {
        if (!block.isEmpty())
            body += u'\n' + block;
    };
    const auto appendAnnotation = [&](const PlacedAnnotation &placed) {
        if (placed.annotation.selector)
            append(quoteBlock(placed.annotation.selector->quote));
        if (const QString facts = factsLine(placed); !facts.isEmpty())
            append(facts + u'\n');
        if (!placed.annotation.note.trimmed().isEmpty())
            append(noteItem(placed.annotation.note));
    };
    for (const bool highlights : { false, true }) {
        for (const PlacedAnnotation &placed : article.annotations) {
            if (placed.annotation.selector.has_value() == highlights)
                appendAnnotation(placed);
        }
    }
    return frontMatter(article) + body.toUtf8();
}

QString documentName(const ArticleRow &row)
{
    constexpr qsizetype longest = 150;
    constexpr QStringView unfit = u"\\/:*?\"<>|#^[]%";
    QString name = row.publishedAt ? koreanDay(*row.publishedAt).toString(Qt::ISODate) + u' ' : QString();
    for (const QChar c : cleanLine(row.title))
        name += unfit.contains(c) || c.category() == QChar::Other_Format ? u' ' : c;
    name = name.simplified().normalized(QString::NormalizationForm_C);
    while (name.toUtf8().size() > longest)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.removeFirst();
    // Names of devices on Windows, even with a suffix; without a title only the day is left.
    static const QStringList devices{ u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s };
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    const bool port = (stem.startsWith("COM"_L1) || stem.startsWith("LPT"_L1)) && stem.size() == 4
        && stem.back().isDigit();
    if (name.isEmpty() || devices.contains(stem) || port)
        name.prepend(u'_');
    return name;
}

QString obsidianTag(const QString &name)
{
    QString tag;
    for (const QChar c : name) {
        const bool fits = c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_' || c == u'/';
        if (fits)
            tag += c;
        else if (!tag.isEmpty() && tag.back() != u'-' && tag.back() != u'/')
            tag += u'-';
    }
    tag.replace("-/"_L1, "/"_L1);
    while (tag.endsWith(u'-') || tag.endsWith(u'/'))
        tag.chop(1);
    while (tag.startsWith(u'/'))
        tag.removeFirst();
    const bool number = std::ranges::all_of(tag, [](QChar c) { return c.isDigit() || c == u'/'; });
    return number && !tag.isEmpty() ? u'_' + tag : tag;
}

QByteArray yamlString(const QString &text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        const bool unprintable = c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0)
            || c == QChar::LineSeparator || c == QChar::ParagraphSeparator || c == QChar::ByteOrderMark;
        if (c == u'"' || c == u'\\')
            out += u'\\';
        if (unprintable)
            out += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return (out + u'"').toUtf8();
}

} // namespace newsfold
