// SPDX-License-Identifier: GPL-3.0-or-later
#include "html_exporter.h"

#include "canonical_url.h"
#include "exported_article.h"
#include "highlight_shade.h"
#include "html_escape.h"
#include "markdown_renderer.h"
#include "plain_text.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct PrintedPage
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::PrintedPage)
};

QByteArray resource(const QString &name)
{
    QFile file(u":/exchange/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void appendText(QByteArray &html, const QString &text)
{
    appendEscaped(html, cleanText(text).toUtf8());
}

void appendElement(QByteArray &html, QByteArrayView start, const QString &text, QByteArrayView end)
{
    if (text.isEmpty())
        return;
    html += start;
    appendText(html, text);
    html += end;
}

void appendHead(QByteArray &html, const ExportedArticle &article)
{
    const ArticleRow &row = article.row;
    appendElement(html, "<h2>", row.title, "</h2>\n");
    html += "<p class=\"source\">";
    QStringList facts{ row.publisher, row.authors.join(u", "_s),
                       row.publishedAt ? koreanDay(*row.publishedAt).toString(Qt::ISODate) : QString(),
                       row.category };
    facts.removeAll(QString());
    appendText(html, facts.join(u" · "_s));
    if (const QString address = webAddress(row.url); !address.isEmpty()) {
        html += "<br><a href=\"";
        appendText(html, address);
        html += "\">";
        appendText(html, address);
        html += "</a>";
    }
    html += "</p>\n";
    appendElement(html, "<p class=\"tags\">", article.tags.join(u" · "_s), "</p>\n");
}

void appendNote(QByteArray &html, const QString &note)
{
    const QString clean = cleanText(note);
    if (clean.trimmed().isEmpty())
        return;
    if (isTooMuchMarkdown(clean)) {
        appendElement(html, "<div class=\"note\"><pre>", clean, "</pre></div>\n");
        return;
    }
    html += "<div class=\"note\">" + renderMarkdown(clean, {}).html.toUtf8() + "</div>\n";
}

void appendAnnotation(QByteArray &html, const PlacedAnnotation &placed)
{
    const Annotation &annotation = placed.annotation;
    html += "<section>\n";
    if (annotation.selector) {
        html += "<blockquote class=\"" + nameOf(annotation.colour).toUtf8() + "\">";
        for (const QString &line : cleanLines(annotation.selector->quote))
            appendElement(html, "<p>", line, "</p>");
        html += "</blockquote>\n";
        if (placed.placement.kind == Placement::Kind::Orphan)
            appendElement(html, "<p class=\"orphan\">",
                          PrintedPage::tr("This passage is no longer found in the article."), "</p>\n");
    }
    appendNote(html, annotation.note);
    appendElement(html, "<p class=\"tags\">", annotation.tags.join(u" · "_s), "</p>\n");
    html += "</section>\n";
}

} // namespace

HtmlExporter::HtmlExporter(QIODevice &device)
    : m_writer(device)
{
}

Result<void> HtmlExporter::begin()
{
    QByteArray css = resource(u"print.css"_s);
    for (const HighlightColour colour : highlightColours)
        css += styleRule(colour).toUtf8() + '\n';
    QByteArray title;
    appendText(title, PrintedPage::tr("Quotes and notes"));
    QByteArray page = resource(u"print.html"_s);
    page.replace("{{title}}", title).replace("{{css}}", css);
    constexpr QByteArrayView mark = "{{content}}\n";
    const qsizetype cut = page.indexOf(mark);
    if (cut < 0)
        return std::unexpected(Error{ ErrorCode::Internal, u"print.html"_s, {} });
    m_foot = page.sliced(cut + mark.size());
    return m_writer.write(page.first(cut));
}

Result<void> HtmlExporter::write(const ExportedArticle &article)
{
    QByteArray html = "<article>\n";
    appendHead(html, article);
    for (const PlacedAnnotation &placed : article.annotations)
        appendAnnotation(html, placed);
    return m_writer.write(html + "</article>\n");
}

Result<void> HtmlExporter::finish()
{
    return m_writer.write(m_foot);
}

} // namespace newsfold
