// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown_writer.h"

#include "canonical_url.h"
#include "html_entities.h"
#include "html_escape.h"

#include <QCoreApplication>

#include <algorithm>

namespace newsfold {
namespace {

using namespace Qt::StringLiterals;

// Browsers flatten what is nested deeper than a few hundred elements; what nobody reads need not be
// written.
constexpr int deepestContainer = 60;
constexpr size_t deepestSpan = 30;

QByteArray decodedReference(QByteArrayView reference)
{
    const auto name = QString::fromUtf8(reference.sliced(1).chopped(1));
    const auto character = characterReference(name);
    // A byte order mark would be lost on the way from UTF-8, at the beginning of the text alone.
    return character && *character != 0xfeff ? QStringView(QChar::fromUcs4(*character)).toUtf8()
                                             : reference.toByteArray();
}

QString decoded(const MD_ATTRIBUTE &attribute)
{
    QByteArray result;
    for (int i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
        const auto from = attribute.substr_offsets[i];
        const QByteArrayView part(attribute.text + from, qsizetype(attribute.substr_offsets[i + 1] - from));
        result += attribute.substr_types[i] == MD_TEXT_ENTITY ? decodedReference(part) : part.toByteArray();
    }
    return QString::fromUtf8(result);
}

bool isComment(QByteArrayView html)
{
    return html.startsWith("<!--");
}

QByteArray withoutComments(QByteArrayView html)
{
    QByteArray result;
    for (auto at = html.indexOf("<!--"); at >= 0; at = html.indexOf("<!--")) {
        result += html.first(at);
        const auto end = html.indexOf("-->", at + 4);
        html = end < 0 ? QByteArrayView() : html.sliced(end + 3);
    }
    result += html;
    return result.trimmed();
}

QByteArrayView alignment(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_CENTER:
        return " class=\"center\"";
    case MD_ALIGN_RIGHT:
        return " class=\"right\"";
    default:
        return "";
    }
}

} // namespace

MarkdownWriter::MarkdownWriter(const RenderOptions &options)
    : m_options(options)
{
}

void MarkdownWriter::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    if (type != MD_BLOCK_TH && type != MD_BLOCK_TD)
        closeLeaf();
    switch (type) {
    case MD_BLOCK_DOC:
        break;
    case MD_BLOCK_QUOTE:
        openContainer("<blockquote>");
        break;
    case MD_BLOCK_UL:
        openContainer("<ul>");
        break;
    case MD_BLOCK_OL: {
        const auto start = static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start;
        openContainer(start == 1 ? QByteArray("<ol>") : "<ol start=\"" + QByteArray::number(start) + "\">");
        break;
    }
    case MD_BLOCK_LI: {
        const auto *item = static_cast<MD_BLOCK_LI_DETAIL *>(detail);
        if (!item->is_task)
            openContainer("<li>");
        else if (item->task_mark == ' ')
            openContainer("<li class=\"task\"><input type=\"checkbox\" disabled=\"disabled\"/>");
        else
            openContainer(
                "<li class=\"task\"><input type=\"checkbox\" disabled=\"disabled\" checked=\"checked\"/>");
        break;
    }
    case MD_BLOCK_HR:
        m_html += "<hr/>\n";
        break;
    case MD_BLOCK_H: {
        // The article's title is the page's h1.
        const auto level
            = QByteArray::number(std::min(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level + 1, 6U));
        openLeaf("<h" + level + '>', "</h" + level + '>');
        break;
    }
    case MD_BLOCK_CODE:
        m_language = decoded(static_cast<MD_BLOCK_CODE_DETAIL *>(detail)->lang);
        m_collecting = true;
        break;
    case MD_BLOCK_HTML:
        m_collecting = true;
        break;
    case MD_BLOCK_P:
        openLeaf("<p>", "</p>");
        break;
    case MD_BLOCK_TABLE:
        openContainer("<div class=\"table\"><table>");
        break;
    case MD_BLOCK_THEAD:
        m_html += "<thead>";
        break;
    case MD_BLOCK_TBODY:
        m_html += "<tbody>";
        break;
    case MD_BLOCK_TR:
        m_cell = 0;
        openLeaf("<tr>", "</tr>");
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        m_html += type == MD_BLOCK_TH ? "<th" : "<td";
        m_html += alignment(static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align);
        m_html += '>';
        if (m_cell++ > 0)
            writeBoth("\t");
        break;
    }
}

void MarkdownWriter::leaveBlock(MD_BLOCKTYPE type, void *)
{
    switch (type) {
    case MD_BLOCK_DOC:
    case MD_BLOCK_H:
    case MD_BLOCK_P:
    case MD_BLOCK_TR:
        closeLeaf();
        break;
    case MD_BLOCK_QUOTE:
        closeContainer("</blockquote>\n");
        break;
    case MD_BLOCK_UL:
        closeContainer("</ul>\n");
        break;
    case MD_BLOCK_OL:
        closeContainer("</ol>\n");
        break;
    case MD_BLOCK_LI:
        closeContainer("</li>\n");
        break;
    case MD_BLOCK_HR:
        break;
    case MD_BLOCK_CODE:
        closeCode();
        break;
    case MD_BLOCK_HTML: {
        m_collecting = false;
        if (const auto rest = withoutComments(m_raw); !rest.isEmpty()) {
            openLeaf("<p class=\"raw\">", "</p>");
            writeBoth(rest);
            closeLeaf();
        }
        m_raw.clear();
        break;
    }
    case MD_BLOCK_TABLE:
        closeContainer("</table></div>\n");
        break;
    case MD_BLOCK_THEAD:
        m_html += "</thead>";
        break;
    case MD_BLOCK_TBODY:
        m_html += "</tbody>";
        break;
    case MD_BLOCK_TH:
        closeSpans(0);
        m_html += "</th>";
        break;
    case MD_BLOCK_TD:
        closeSpans(0);
        m_html += "</td>";
        break;
    }
}

void MarkdownWriter::enterSpan(MD_SPANTYPE type, void *detail)
{
    ensureLeaf();
    m_spans.push_back({ type, m_spans.size() < deepestSpan ? openSpan(type, detail) : QByteArrayView() });
}

/// md4c does not pair all spans where bare links meet brackets: an end without a beginning is left out, and a
/// beginning without an end is closed with what is around it.
void MarkdownWriter::leaveSpan(MD_SPANTYPE type)
{
    for (auto i = m_spans.size(); i > 0; --i) {
        if (m_spans[i - 1].type == type)
            return closeSpans(i - 1);
    }
}

void MarkdownWriter::closeSpans(size_t left)
{
    while (m_spans.size() > left) {
        const auto closing = m_spans.back().closing;
        m_spans.pop_back();
        m_html += closing;
        m_links -= closing.startsWith("</a>");
    }
}

QByteArrayView MarkdownWriter::openSpan(MD_SPANTYPE type, void *detail)
{
    const auto open = [&](QByteArrayView tag, QByteArrayView closing) {
        m_html += tag;
        return closing;
    };
    switch (type) {
    case MD_SPAN_EM:
        return open("<em>", "</em>");
    case MD_SPAN_STRONG:
        return open("<strong>", "</strong>");
    case MD_SPAN_CODE:
        return open("<code>", "</code>");
    case MD_SPAN_DEL:
        return open("<del>", "</del>");
    case MD_SPAN_U:
        return open("<u>", "</u>");
    case MD_SPAN_A:
        return openLink(static_cast<MD_SPAN_A_DETAIL *>(detail)->href);
    case MD_SPAN_IMG:
        return openImage(static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src);
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
    case MD_SPAN_WIKILINK:
        break;
    }
    return {};
}

void MarkdownWriter::text(MD_TEXTTYPE type, QByteArrayView text)
{
    if (m_collecting) {
        m_raw += text;
        return;
    }
    ensureLeaf();
    switch (type) {
    case MD_TEXT_NULLCHAR:
        return writeBoth("\xef\xbf\xbd");
    case MD_TEXT_BR:
        m_html += "<br/>";
        return writeBoth("\n");
    case MD_TEXT_SOFTBR:
        return writeBoth(" ");
    case MD_TEXT_ENTITY:
        return writeBoth(decodedReference(text));
    case MD_TEXT_HTML:
        return writeRawHtml(text);
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_LATEXMATH:
        return writeBoth(text);
    }
}

void MarkdownWriter::openContainer(QByteArrayView tag)
{
    if (++m_depth <= deepestContainer)
        m_html += tag;
}

void MarkdownWriter::closeContainer(QByteArrayView tag)
{
    closeLeaf();
    if (m_depth-- <= deepestContainer)
        m_html += tag;
}

void MarkdownWriter::openLeaf(QByteArrayView openTag, QByteArrayView closeTag)
{
    m_html += openTag;
    m_closeTag = closeTag.toByteArray();
    m_leaf.clear();
}

void MarkdownWriter::closeLeaf()
{
    if (m_closeTag.isEmpty())
        return;
    closeSpans(0);
    m_html += m_closeTag;
    m_html += '\n';
    m_closeTag.clear();
    if (m_leaf.isEmpty())
        return;
    if (m_anyText)
        m_text += '\n';
    m_anyText = true;
    m_text += m_leaf;
}

void MarkdownWriter::ensureLeaf()
{
    if (m_closeTag.isEmpty())
        openLeaf("<p class=\"tight\">", "</p>");
}

void MarkdownWriter::writeBoth(QByteArrayView text)
{
    appendEscaped(m_html, text);
    m_leaf += text;
}

void MarkdownWriter::writeRawHtml(QByteArrayView html)
{
    if (isComment(html))
        return;
    const auto name = html.sliced(1).trimmed().toByteArray().toLower();
    if (name == "br>" || name == "br/>" || name == "br />") {
        m_html += "<br/>";
        return writeBoth("\n");
    }
    writeBoth(html);
}

QByteArrayView MarkdownWriter::openLink(const MD_ATTRIBUTE &attribute)
{
    const auto address = webAddress(decoded(attribute));
    if (address.isEmpty() || m_links > 0)
        return {};
    ++m_links;
    m_html += "<a href=\"";
    appendEscaped(m_html, address.toUtf8());
    m_html += "\">";
    return "</a>";
}

/// The description is text of the article whether the picture is shown or not; the picture itself has none.
QByteArrayView MarkdownWriter::openImage(const MD_ATTRIBUTE &attribute)
{
    const auto address = webAddress(decoded(attribute)).toUtf8();
    const auto label = QCoreApplication::translate("newsfold::ArticlePage", "Image").toUtf8();
    const auto attributeText = [&](QByteArrayView name, QByteArrayView value) {
        m_html += ' ';
        m_html += name;
        m_html += "=\"";
        appendEscaped(m_html, value);
        m_html += '"';
    };
    if (!address.isEmpty() && m_options.loadRemoteImages) {
        m_html += "<span class=\"image\"><img alt=\"\" referrerpolicy=\"no-referrer\"";
        attributeText("src", address);
        m_html += "/><span class=\"caption\">";
        return "</span></span>";
    }
    if (!address.isEmpty() && m_links == 0) {
        ++m_links;
        m_html += "<a class=\"image\"";
        attributeText("href", address);
        attributeText("data-label", label);
        m_html += '>';
        return "</a>";
    }
    m_html += "<span class=\"image\"";
    attributeText("data-label", label);
    m_html += '>';
    return "</span>";
}

void MarkdownWriter::closeCode()
{
    m_collecting = false;
    if (m_raw.endsWith('\n'))
        m_raw.chop(1);
    openLeaf("<pre><code>", "</code></pre>");
    if (m_options.highlightCode) {
        m_html += m_options.highlightCode(QString::fromUtf8(m_raw), m_language).toUtf8();
        m_leaf += m_raw;
    } else {
        writeBoth(m_raw);
    }
    closeLeaf();
    m_raw.clear();
}

} // namespace newsfold
