// SPDX-License-Identifier: GPL-3.0-or-later
#include "note_text.h"

#include "note_source.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <utility>

namespace newsfold {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 4; // steps to the right; a note can nest a thousand lists
constexpr int mostSourceLines = 64;
constexpr qsizetype addressAllowance = 4; // times as much source as text: addresses are not shown

/// No more than `enough`, and no half of a character.
QString beginning(const QString &text, qsizetype enough)
{
    if (text.size() <= enough)
        return text;
    return text.first(enough > 0 && text[enough - 1].isHighSurrogate() ? enough - 1 : enough);
}

QList<NoteStyle> stylesOf(const QTextCharFormat &format, const QTextBlockFormat &block)
{
    QList<NoteStyle> styles;
    if (block.headingLevel() > 0 || format.fontWeight() > QFont::Normal)
        styles += NoteStyle::Bold;
    if (format.fontItalic())
        styles += NoteStyle::Italic;
    if (format.fontStrikeOut())
        styles += NoteStyle::Struck;
    if (format.fontFixedPitch() || block.hasProperty(QTextFormat::BlockCodeLanguage))
        styles += NoteStyle::Code;
    if (format.isAnchor() && !format.anchorHref().isEmpty())
        styles += NoteStyle::Link;
    return styles;
}

QString wordsOf(const QTextFragment &fragment)
{
    const QTextCharFormat format = fragment.charFormat();
    if (!format.isImageFormat())
        return asWritten(fragment.text());
    QString words = format.stringProperty(QTextFormat::ImageAltText);
    if (words.isEmpty())
        words = format.toImageFormat().name();
    return asWritten(words);
}

/// Puts lines together from pieces of text.
class Lines
{
public:
    explicit Lines(qsizetype enough)
        : m_left(enough)
    {
    }

    bool isFull() const { return m_left <= 0; }
    QList<NoteLine> take()
    {
        end();
        return std::move(m_lines);
    }

    void begin(NoteLine line)
    {
        end();
        m_line = std::move(line);
    }

    void add(const QString &text, const QList<NoteStyle> &styles)
    {
        qsizetype start = m_line.text.size();
        for (const QChar c : text) {
            if (c == QChar::LineSeparator || c == lineEnd) {
                style(start, styles);
                // The next line of the same paragraph or item.
                const NoteLine next{ .indent = m_line.indent, .quoted = m_line.quoted };
                begin(next);
                start = 0;
            } else if (!c.isSpace()) {
                m_line.text += c;
            } else if (!m_line.text.isEmpty() && m_line.text.back() != u' ') {
                m_line.text += u' ';
            }
        }
        style(start, styles);
    }

private:
    void style(qsizetype start, const QList<NoteStyle> &styles)
    {
        const qsizetype length = m_line.text.size() - start;
        for (const NoteStyle one : styles) {
            if (length > 0)
                m_line.styles.append({ { start, length }, one });
        }
    }

    void end()
    {
        NoteLine line = std::exchange(m_line, {});
        while (line.text.endsWith(u' '))
            line.text.chop(1);
        if (line.text.isEmpty() || isFull())
            return;
        line.text = beginning(line.text, m_left);
        for (StyledSpan &styled : line.styles)
            styled.span.length = std::min(styled.span.length, line.text.size() - styled.span.start);
        line.styles.removeIf([](const StyledSpan &styled) { return styled.span.length <= 0; });
        m_left -= line.text.size();
        m_lines.append(std::move(line));
    }

    QList<NoteLine> m_lines;
    NoteLine m_line;
    qsizetype m_left; // UTF-16 units
};

/// Where a block stands among tables; the cells of a row are one line.
struct Row
{
    const QTextTable *table = nullptr;
    int number = -1;

    friend bool operator==(const Row &, const Row &) = default;
};

Row rowOf(const QTextBlock &block)
{
    const QTextTable *table = QTextCursor(block).currentTable();
    return table ? Row{ table, table->cellAt(block.position()).row() } : Row();
}

NoteLine lineOf(const QTextBlock &block)
{
    NoteLine line;
    const QTextBlockFormat format = block.blockFormat();
    const int quotes = format.intProperty(QTextFormat::BlockQuoteLevel);
    line.quoted = quotes > 0;
    int indent = format.indent();
    if (const QTextList *list = block.textList()) {
        indent = std::max(indent, list->format().indent());
        switch (format.marker()) {
        case QTextBlockFormat::MarkerType::Unchecked:
            line.marker = u"☐"_s;
            break;
        case QTextBlockFormat::MarkerType::Checked:
            line.marker = u"☑"_s;
            break;
        case QTextBlockFormat::MarkerType::NoMarker: {
            const QTextListFormat::Style style = list->format().style();
            line.marker = style == QTextListFormat::ListDecimal ? list->itemText(block) : u"•"_s;
            break;
        }
        }
    }
    line.indent = std::clamp(indent + quotes, 0, deepest);
    return line;
}

/// What is enough of a note's source.
QString beginningOf(const QString &note, qsizetype enough)
{
    QString start = beginning(note, enough * addressAllowance).replace("\r\n"_L1, "\n"_L1);
    qsizetype end = -1;
    for (int line = 0; line < mostSourceLines; ++line) {
        end = start.indexOf(u'\n', end + 1);
        if (end < 0)
            return start;
    }
    return start.first(end);
}

QList<NoteLine> plainLines(const QString &note, qsizetype enough)
{
    Lines lines(enough);
    for (const QStringView line : QStringView(note).split(u'\n')) {
        lines.begin({});
        lines.add(line.toString(), {});
    }
    return lines.take();
}

} // namespace

QList<NoteLine> noteLines(const QString &note, qsizetype enough)
{
    const QString start = beginningOf(note, enough);
    if (!mayBeMarkdown(start))
        return plainLines(start, enough);
    // A document that is never laid out asks for no resource.
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setMarkdown(withIntent(start),
                         QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                             | QTextDocument::MarkdownNoHTML);
    Lines lines(enough);
    Row before;
    for (QTextBlock block = document.begin(); block.isValid() && !lines.isFull(); block = block.next()) {
        const Row row = rowOf(block);
        const bool sameRow = row.table && row == before;
        before = row;
        if (!sameRow)
            lines.begin(lineOf(block));
        else if (block.length() > 1) // not for an empty cell
            lines.add(u" · "_s, {});
        for (auto part = block.begin(); !part.atEnd(); ++part)
            lines.add(wordsOf(part.fragment()), stylesOf(part.fragment().charFormat(), block.blockFormat()));
    }
    const QList<NoteLine> read = lines.take();
    return read.isEmpty() ? plainLines(start, enough) : read; // a rule and nothing else
}

} // namespace newsfold
