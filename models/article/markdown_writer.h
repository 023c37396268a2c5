// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_html.h"

#include <QByteArray>
#include <QString>

#include <md4c.h>

#include <vector>

namespace newsfold {

/// Takes md4c's events and writes page and text side by side, so that the two cannot disagree. Text lies in
/// leaf blocks only: p, h2 to h6, pre and tr; the text md4c reports directly in a list item gets a p of its
/// own.
class MarkdownWriter
{
public:
    explicit MarkdownWriter(const RenderOptions &options);

    void enterBlock(MD_BLOCKTYPE type, void *detail);
    void leaveBlock(MD_BLOCKTYPE type, void *detail);
    void enterSpan(MD_SPANTYPE type, void *detail);
    void leaveSpan(MD_SPANTYPE type);
    void text(MD_TEXTTYPE type, QByteArrayView text);

    QString html() const { return QString::fromUtf8(m_html); }
    QString text() const { return QString::fromUtf8(m_text); }

private:
    struct Span
    {
        MD_SPANTYPE type;
        QByteArrayView closing; ///< empty for spans that are not written
    };

    void openContainer(QByteArrayView tag);
    void closeContainer(QByteArrayView tag);
    void openLeaf(QByteArrayView openTag, QByteArrayView closeTag);
    void closeLeaf();
    void ensureLeaf();
    void writeBoth(QByteArrayView text);
    void writeRawHtml(QByteArrayView html);
    QByteArrayView openSpan(MD_SPANTYPE type, void *detail);
    void closeSpans(size_t left);
    QByteArrayView openLink(const MD_ATTRIBUTE &address);
    QByteArrayView openImage(const MD_ATTRIBUTE &address);
    void closeCode();

    const RenderOptions &m_options;
    QByteArray m_html;
    QByteArray m_text;
    QByteArray m_leaf; ///< text of the open leaf
    QByteArray m_closeTag; ///< of the open leaf; empty if none is open
    QByteArray m_raw; ///< code or raw HTML, collected until the block ends
    QString m_language; ///< of the open code block
    bool m_collecting = false;
    bool m_anyText = false;
    int m_depth = 0; ///< open containers, written or not
    int m_cell = 0; ///< cells of the row so far
    int m_links = 0; ///< open <a> elements: 0 or 1
    std::vector<Span> m_spans;
};

} // namespace newsfold
