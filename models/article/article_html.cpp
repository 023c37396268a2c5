// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_html.h"

#include "canonical_url.h"
#include "html_escape.h"
#include "markdown_renderer.h"

#include <QCoreApplication>

namespace newsfold {
namespace {

using namespace Qt::StringLiterals;

class ArticlePage
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::ArticlePage)
};

void append(QByteArray &html, QByteArrayView before, QStringView text, QByteArrayView after)
{
    html += before;
    appendEscaped(html, text.toUtf8());
    html += after;
}

/// `<time>` with the day, and the hour unless only the day is known. ISO order is read without a thought
/// in Korea and anywhere else.
QByteArray timeElement(const Moment &moment, const QString &phrase)
{
    const auto iso = toIsoString(moment);
    auto shown = iso.first(10);
    if (!isDayOnly(moment))
        shown += u' ' + iso.sliced(11, 5);
    QByteArray html;
    append(html, "<time datetime=\"", iso, "\">");
    append(html, "", phrase.arg(shown), "</time>\n");
    return html;
}

QByteArray header(const Article &article)
{
    QByteArray html;
    append(html, "<header>\n<h1>", article.title, "</h1>\n<p class=\"byline\">\n");
    if (!article.publisher.isEmpty())
        append(html, "<span class=\"publisher\">", article.publisher, "</span>\n");
    if (!article.authors.isEmpty())
        append(html, "<span class=\"authors\">", article.authors.join(u", "_s), "</span>\n");
    if (!article.category.isEmpty())
        append(html, "<span class=\"category\">", article.category, "</span>\n");
    html += "</p>\n<p class=\"dates\">\n";
    if (article.publishedAt)
        html += timeElement(*article.publishedAt, ArticlePage::tr("Published %1"));
    if (article.crawledAt)
        html += timeElement(*article.crawledAt, ArticlePage::tr("Saved %1"));
    if (const auto address = webAddress(article.url); !address.isEmpty()) {
        append(html, "<a class=\"original\" href=\"", address, "\">");
        append(html, "", ArticlePage::tr("Original"), "</a>\n");
    }
    return html += "</p>\n</header>\n";
}

void appendPlainText(QByteArray &html, const Article &article)
{
    const QStringView text(article.text);
    for (const auto paragraph : text.tokenize(u'\n', Qt::SkipEmptyParts)) {
        const bool boilerplate = paragraph.data() - text.data() >= article.boilerplateStart;
        append(html, boilerplate ? "<p class=\"boilerplate\">" : "<p>", paragraph, "</p>\n");
    }
}

void appendComments(QByteArray &html, const QStringList &comments)
{
    append(html, "<section class=\"comments\">\n<h2>", ArticlePage::tr("Comments"), "</h2>\n");
    for (const auto &comment : comments) {
        html += comment.startsWith(u'↳') ? "<p class=\"reply\">" : "<p>";
        const char *lineBreak = "";
        for (const auto line : QStringView(comment).tokenize(u'\n')) {
            append(html, lineBreak, line, "");
            lineBreak = "<br/>";
        }
        html += "</p>\n";
    }
    html += "</section>\n";
}

} // namespace

QString renderArticle(const Article &article, const RenderOptions &options)
{
    QByteArray html = header(article);
    html += "<div id=\"body\">\n";
    if (article.format == BodyFormat::Markdown)
        html += renderMarkdown(article.bodySource, options).html.toUtf8();
    else
        appendPlainText(html, article);
    html += "</div>\n";
    if (!article.comments.isEmpty())
        appendComments(html, article.comments);
    return QString::fromUtf8(html);
}

} // namespace newsfold
