// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown_renderer.h"

#include "markdown_writer.h"

#include <md4c.h>

namespace newsfold {
namespace {

constexpr qsizetype longestSource = 4 * 1024 * 1024;
constexpr int deepestNesting = 100;
constexpr qsizetype widestIndent = 400; // columns before a list item; each level takes two or more

MarkdownWriter &writerOf(void *data)
{
    return *static_cast<MarkdownWriter *>(data);
}

} // namespace

RenderedMarkdown renderMarkdown(QStringView source, const RenderOptions &options)
{
    const QByteArray utf8 = source.toUtf8();
    MarkdownWriter writer(options);

    MD_PARSER parser = {};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *data) {
        writerOf(data).enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *detail, void *data) {
        writerOf(data).leaveBlock(type, detail);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *data) {
        writerOf(data).enterSpan(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *data) {
        writerOf(data).leaveSpan(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
        writerOf(data).text(type, QByteArrayView(text, qsizetype(size)));
        return 0;
    };
    md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &writer);
    return { writer.html(), writer.text() };
}

bool isTooMuchMarkdown(QStringView source)
{
    if (source.size() > longestSource)
        return true;
    // md4c goes through all open containers at each empty line, so depth times lines must stay bounded.
    int markers = 0;
    qsizetype column = 0;
    bool atStart = true;
    for (const QChar c : source) {
        if (c == u'\n') {
            markers = 0;
            column = 0;
            atStart = true;
        } else if (atStart) {
            const bool digit = c >= u'0' && c <= u'9';
            if (c == u'>' || c == u'-' || c == u'+' || c == u'*' || c == u'.' || c == u')') {
                if (++markers > deepestNesting || column > widestIndent)
                    return true;
            } else if (c != u' ' && c != u'\t' && !digit) {
                atStart = false;
            }
            column += c == u'\t' ? 4 : 1;
        }
    }
    return false;
}

} // namespace newsfold
