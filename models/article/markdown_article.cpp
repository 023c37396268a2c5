// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown_article.h"

#include "authors.h"
#include "canonical_url.h"
#include "markdown_renderer.h"
#include "normal_form.h"

#include <QCoreApplication>

#include <algorithm>

namespace newsfold {
namespace {

using namespace Qt::StringLiterals;

class MarkdownArticle
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::MarkdownArticle)
};

QString oneLine(const QString &text)
{
    return toNfc(text).simplified();
}

/// The text of a value: its own, its first item's, or what its `name` or `title` says.
QString scalarOf(const FrontMatterValue *value)
{
    while (value) {
        if (!value->text.isEmpty())
            return oneLine(value->text);
        value = value->isList() ? &value->items.front() : value->find({ u"name", u"title", u"value" });
    }
    return {};
}

QString fieldText(const FrontMatterValue &fields, std::initializer_list<QStringView> names)
{
    return scalarOf(fields.find(names));
}

std::optional<Moment> fieldMoment(const FrontMatterValue &fields, std::initializer_list<QStringView> names)
{
    for (const auto name : names) {
        if (const auto moment = parseMoment(fieldText(fields, { name })))
            return moment;
    }
    return std::nullopt;
}

void collectAuthors(const FrontMatterValue &value, QStringList &names)
{
    if (!value.text.isEmpty()) {
        // Obsidian writes people as links to their notes.
        auto text = toNfc(value.text);
        text.remove(u"[["_s).remove(u"]]"_s);
        for (auto &name : authorNames(text)) {
            if (!names.contains(name))
                names << std::move(name);
        }
    }
    if (value.isList()) {
        for (const auto &item : value.items)
            collectAuthors(item, names);
    }
    if (const auto *name = value.find({ u"name", u"full_name" }))
        collectAuthors(*name, names);
}

/// The heading at the very top of a body, as source, and what follows it.
struct Heading
{
    QStringView source;
    QStringView after;
};

std::optional<Heading> topHeading(QStringView body)
{
    qsizetype start = 0;
    while (start < body.size() && body[start] == u'\n')
        ++start;
    body = body.sliced(start);
    const auto lineEnd = [&](qsizetype from) {
        const auto end = body.indexOf(u'\n', from);
        return end < 0 ? body.size() : end;
    };
    const auto first = body.first(lineEnd(0));
    qsizetype level = 0;
    while (level < first.size() && first[level] == u'#')
        ++level;
    if (level >= 1 && level <= 6 && level < first.size() && first[level].isSpace())
        return Heading{ first, body.sliced(first.size()) };

    if (first.isEmpty() || first.front().isSpace() || first.size() == body.size())
        return std::nullopt;
    const auto second = body.sliced(first.size() + 1, lineEnd(first.size() + 1) - first.size() - 1).trimmed();
    const bool underline = second.size() >= 2
        && (std::ranges::all_of(second, [](QChar c) { return c == u'='; })
            || std::ranges::all_of(second, [](QChar c) { return c == u'-'; }));
    if (!underline)
        return std::nullopt;
    const auto end = lineEnd(first.size() + 1);
    // Only if Markdown agrees: the line above may be a list item, a table row or a quote.
    const auto html = renderMarkdown(body.first(end), {}).html;
    if (!html.startsWith(u"<h2>") && !html.startsWith(u"<h3>"))
        return std::nullopt;
    return Heading{ body.first(end), body.sliced(end) };
}

/// Lines without what is around them, empty ones dropped; no character within a line changes.
QString plainParagraphs(QStringView body)
{
    QString result;
    result.reserve(body.size());
    for (const auto line : body.tokenize(u'\n', Qt::SkipEmptyParts)) {
        const auto text = line.trimmed();
        if (text.isEmpty())
            continue;
        if (!result.isEmpty())
            result += u'\n';
        result += text;
    }
    return toNfc(std::move(result));
}

FrontMatterValue readFields(const FrontMatterSplit &split, QStringList &problems)
{
    if (split.unclosed)
        problems << MarkdownArticle::tr(
            "The front matter at the top is never closed; the whole file is shown as text.");
    if (split.fence == FrontMatterFence::None)
        return {};
    const bool yaml = split.fence == FrontMatterFence::Yaml;
    auto parsed = yaml ? parseYamlFrontMatter(split.source) : parseTomlFrontMatter(split.source);
    if (parsed)
        return std::move(*parsed);
    problems << parsed.error().message;
    // A colon in an unquoted title is all it takes; line by line most of it can still be read.
    return yaml && parsed.error().code == ErrorCode::Malformed ? parseFieldLines(split.source)
                                                               : FrontMatterValue{};
}

void readFacts(const FrontMatterValue &fields, const FileFacts &facts, Article &article)
{
    article.id = fieldText(fields, { u"id", u"guid", u"uid" });
    article.title = fieldText(fields, { u"title", u"headline" });
    article.category = fieldText(fields, { u"category", u"categories", u"section" });
    for (const auto name :
         { u"url", u"source", u"link", u"source_url", u"original_url", u"canonical_url", u"permalink" }) {
        if (article.url.isEmpty())
            article.url = webAddress(fieldText(fields, { name }));
    }
    article.publisher = fieldText(fields, { u"publisher", u"site", u"site_name", u"website" });
    if (article.publisher.isEmpty()) {
        const auto source = fieldText(fields, { u"source" });
        article.publisher = webAddress(source).isEmpty() ? source : QString();
    }
    if (const auto host = publisherHost(article.publisher); !host.isEmpty())
        article.publisher = host;
    if (article.publisher.isEmpty())
        article.publisher = publisherHost(article.url);
    for (const auto name : { u"author", u"authors", u"byline", u"creator" }) {
        if (const auto *value = fields.find({ name }); value && article.authors.isEmpty())
            collectAuthors(*value, article.authors);
    }

    const Moment modified{ facts.modifiedMsecs, koreaOffsetSeconds };
    article.crawledAt = fieldMoment(fields,
                                    { u"crawled_at", u"clipped", u"clipped_at", u"saved", u"saved_at",
                                      u"date_saved", u"date_added", u"created", u"created_at" });
    article.publishedAt = fieldMoment(fields,
                                      { u"published_at", u"published", u"date_published", u"publish_date",
                                        u"pubdate", u"date", u"created", u"created_at" });
    if (!article.crawledAt && facts.modifiedMsecs > 0)
        article.crawledAt = modified;
    if (!article.publishedAt)
        article.publishedAt = article.crawledAt;
}

} // namespace

Article readMarkdownArticle(const FrontMatterSplit &split, const FileFacts &facts)
{
    Article article;
    const auto fields = readFields(split, article.problems);
    // Three dashes around something that is no list of fields were rules, not fences.
    const bool isFrontMatter
        = split.fence != FrontMatterFence::None && fields.text.isEmpty() && !fields.isList();
    auto body = isFrontMatter ? split.body : split.whole;
    readFacts(isFrontMatter ? fields : FrontMatterValue{}, facts, article);

    const bool isTextFile = facts.name.endsWith(".txt"_L1, Qt::CaseInsensitive);
    if (isTextFile && split.fence == FrontMatterFence::None) {
        article.text = plainParagraphs(body);
    } else if (isTooMuchMarkdown(body)) {
        article.problems << MarkdownArticle::tr(
            "The text is too large or too deeply nested for Markdown; it is shown as plain text.");
        article.text = plainParagraphs(body);
    } else {
        article.format = BodyFormat::Markdown;
        if (const auto heading = topHeading(body)) {
            const auto text = renderMarkdown(heading->source, {}).text.simplified();
            if (article.title.isEmpty())
                article.title = toNfc(text);
            // The page shows the title above the body already.
            if (article.title == toNfc(text))
                body = heading->after;
        }
        article.bodySource = toNfc(body.toString());
        article.text = renderMarkdown(article.bodySource, {}).text;
    }
    article.boilerplateStart = article.text.size();
    return article;
}

} // namespace newsfold
