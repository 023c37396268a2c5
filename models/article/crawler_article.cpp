// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawler_article.h"

#include "authors.h"
#include "boilerplate.h"
#include "canonical_url.h"
#include "crawler_comments.h"
#include "html_entities.h"
#include "normal_form.h"
#include "paragraphs.h"

#include <algorithm>

namespace newsfold {
namespace {

using namespace Qt::StringLiterals;

/// One line from either end of what is left of a text; taking a line also takes the empty lines before
/// it.
class LineRange
{
public:
    explicit LineRange(QStringView text)
        : m_rest(text.trimmed())
    {
    }

    QStringView rest() const { return m_rest; }
    QStringView first() const
    {
        const auto end = m_rest.indexOf(u'\n');
        return (end < 0 ? m_rest : m_rest.first(end)).trimmed();
    }
    QStringView last() const { return m_rest.sliced(m_rest.lastIndexOf(u'\n') + 1).trimmed(); }
    void dropFirst()
    {
        const auto end = m_rest.indexOf(u'\n');
        m_rest = (end < 0 ? QStringView() : m_rest.sliced(end)).trimmed();
    }
    void dropLast() { m_rest = m_rest.first(std::max<qsizetype>(m_rest.lastIndexOf(u'\n'), 0)).trimmed(); }

private:
    QStringView m_rest;
};

bool isRule(QStringView line)
{
    return line == u"---";
}

/// `**publisher** | date | category`
bool isByline(QStringView line)
{
    return line.startsWith(u"**") && line.count(u'|') >= 2 && line.indexOf(u"** |", 2) >= 0;
}

bool isFooter(QStringView line)
{
    return (line.startsWith(u"*Crawled at:") || line.startsWith(u"*Source: [")) && line.endsWith(u'*');
}

/// The front matter's title, which is in quotes that are not YAML's: inner ones are not escaped.
QString decodedLine(QStringView raw)
{
    if (raw.size() >= 2 && raw.front() == u'"' && raw.back() == u'"')
        raw = raw.sliced(1, raw.size() - 2);
    return toNfc(unescapeHtml(raw.toString())).simplified();
}

struct Wrapped
{
    QStringView heading;
    QStringView body;
    bool hasByline = false;
    bool hasFooter = false;
};

/// Takes the wrapper off from both ends, so that a rule within the body stays in the body.
Wrapped unwrap(QStringView text, QStringView title)
{
    Wrapped result;
    LineRange lines(text);
    if (const auto first = lines.first(); first.startsWith(u"# ")) {
        auto afterHeading = lines;
        afterHeading.dropFirst();
        const auto heading = first.sliced(2).trimmed();
        if (isByline(afterHeading.first()) || decodedLine(heading) == title) {
            result.heading = heading;
            lines = afterHeading;
        }
    }
    if (isByline(lines.first())) {
        result.hasByline = true;
        lines.dropFirst();
    }
    if ((result.hasByline || !result.heading.isEmpty()) && isRule(lines.first()))
        lines.dropFirst();

    for (int i = 0; i < 2 && isFooter(lines.last()); ++i) {
        result.hasFooter = true;
        lines.dropLast();
    }
    if (result.hasFooter && isRule(lines.last()))
        lines.dropLast();
    result.body = lines.rest();
    return result;
}

/// How many fields there are that only the crawler writes; -1 if it cannot be its article.
int crawlerMarks(const FrontMatterValue &fields)
{
    const auto has = [&](QStringView name) { return fields.find({ name }) != nullptr; };
    if (!has(u"id") || !(has(u"publisher") || has(u"url")))
        return -1;
    return has(u"oid") + has(u"aid") + has(u"content_hash") + has(u"crawled_at");
}

constexpr int marksEnough = 2; // whatever the body looks like

/// An `id` alone may be anyone's; the crawler leaves more traces.
bool isCrawlers(const FrontMatterValue &fields, const Wrapped &wrapped)
{
    const int marks = crawlerMarks(fields);
    return marks >= marksEnough || (marks >= 0 && wrapped.hasByline && wrapped.hasFooter)
        || (marks == 1 && (wrapped.hasByline || wrapped.hasFooter));
}

QString fieldText(const FrontMatterValue &fields, QStringView name)
{
    const auto *value = fields.find({ name });
    return value ? value->text : QString();
}

void readFields(const FrontMatterValue &fields, Article &article)
{
    article.id = decodedLine(fieldText(fields, u"id"));
    article.publisher = decodedLine(fieldText(fields, u"publisher"));
    article.authors = authorNames(toNfc(unescapeHtml(fieldText(fields, u"author"))));
    article.category = decodedLine(fieldText(fields, u"category"));
    article.publishedAt = parseMoment(fieldText(fields, u"published_at"));
    article.crawledAt = parseMoment(fieldText(fields, u"crawled_at"));
    article.url = webAddress(unescapeHtml(fieldText(fields, u"url")));
}

} // namespace

std::optional<Article> readCrawlerArticle(const FrontMatterSplit &split)
{
    // A cheap look first: real Markdown with long front matter should not be read line by line in vain.
    if (split.fence != FrontMatterFence::Yaml
        || !(split.source.startsWith(u"id:") || split.source.contains(u"\nid:")))
        return std::nullopt;
    const auto fields = parseFieldLines(split.source);

    Article article;
    article.title = decodedLine(fieldText(fields, u"title"));
    const auto wrapped = unwrap(split.body, article.title);
    if (!isCrawlers(fields, wrapped))
        return std::nullopt;
    if (article.title.isEmpty())
        article.title = decodedLine(wrapped.heading);

    readFields(fields, article);
    const auto parts = splitCrawlerComments(wrapped.body, fields.find({ u"comment_count" }) != nullptr);
    article.comments = parts.comments;
    article.text = restoreParagraphs(toNfc(unescapeHtml(parts.body.toString())));
    article.boilerplateStart = trailingBoilerplateStart(article.text);
    return article;
}

std::optional<Article> readCrawlerHead(QStringView source)
{
    if (!(source.startsWith(u"id:") || source.contains(u"\nid:")))
        return std::nullopt;
    const auto fields = parseFieldLines(source);
    if (crawlerMarks(fields) < marksEnough)
        return std::nullopt;
    Article article;
    article.title = decodedLine(fieldText(fields, u"title"));
    readFields(fields, article);
    if (article.title.isEmpty() || article.id.isEmpty())
        return std::nullopt;
    return article;
}

} // namespace newsfold
