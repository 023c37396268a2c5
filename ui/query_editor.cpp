// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_editor.h"

#include "composing_line_edit.h"
#include "composition_colours.h"

#include <QApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

constexpr int underlineRoom = 2; // pixels below the letters

/// Whether a document would take it for a break or for a mark of its own.
bool isNoText(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator
        || c == QChar::ObjectReplacementCharacter || (c.unicode() >= 0xfdd0 && c.unicode() <= 0xfdef);
}

QString onOneLine(QString text, qsizetype limit)
{
    text.replace("\r\n"_L1, " "_L1);
    if (text.size() > limit)
        text.truncate(limit > 0 && text[limit - 1].isHighSurrogate() ? limit - 1 : qMax<qsizetype>(limit, 0));
    for (QChar &c : text) {
        if (isNoText(c))
            c = u' ';
    }
    return text;
}

} // namespace

/// Announces the outcome of an event when the event is done: before, the document is in between.
class QueryEditor::Input
{
public:
    explicit Input(QueryEditor *editor, bool typed = false)
        : m_editor(editor)
    {
        if (m_editor->m_inputs++ == 0)
            m_editor->m_typed = typed;
    }
    ~Input()
    {
        if (--m_editor->m_inputs == 0)
            m_editor->settle();
    }
    Q_DISABLE_COPY_MOVE(Input)

private:
    QueryEditor *m_editor;
};

QueryEditor::QueryEditor(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    connect(document(), &QTextDocument::contentsChanged, this, &QueryEditor::settle);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &QueryEditor::settle);
    fitHeight();
}

QString QueryEditor::preedit() const
{
    return document()->firstBlock().layout()->preeditAreaText();
}

qsizetype QueryEditor::preeditAt() const
{
    return document()->firstBlock().layout()->preeditAreaPosition();
}

bool QueryEditor::isComposing() const
{
    return !preedit().isEmpty();
}

/// For what comes in, which replaces the selection.
qsizetype QueryEditor::room() const
{
    const QTextCursor cursor = textCursor();
    const qsizetype size = document()->characterCount() - 1; // it counts the document's end
    return sizeLimit - size + cursor.selectionEnd() - cursor.selectionStart();
}

QString QueryEditor::text() const
{
    // Raw: toPlainText() turns some characters into others.
    QString text = document()->toRawText();
    return isComposing() ? text.insert(preeditAt(), preedit()) : text;
}

QString QueryEditor::settledText() const
{
    return withComposition(document()->toRawText(), preeditAt(), preedit());
}

qsizetype QueryEditor::cursorAt() const
{
    return isComposing() ? preeditAt() + preedit().size() : textCursor().position();
}

qsizetype QueryEditor::toDocument(qsizetype position) const
{
    const qsizetype start = preeditAt();
    return !isComposing() || position <= start ? position : qMax(start, position - preedit().size());
}

void QueryEditor::setText(const QString &text)
{
    const QString line = onOneLine(text, sizeLimit);
    if (line == this->text())
        return;
    ++m_inputs;
    if (isComposing()) {
        QGuiApplication::inputMethod()->reset();
        QInputMethodEvent nothing;
        QPlainTextEdit::inputMethodEvent(&nothing);
    }
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.beginEditBlock();
    cursor.insertText(line);
    cursor.endEditBlock();
    setTextCursor(cursor);
    --m_inputs;
    m_text = this->text();
    m_settledText = settledText();
    m_cursor = cursorAt();
    keepBaseline();
    fitHint();
    if (!hasFocus())
        horizontalScrollBar()->setValue(horizontalScrollBar()->minimum()); // to be read, not to be continued
}

void QueryEditor::replace(qsizetype start, qsizetype length, const QString &text)
{
    const Input input(this);
    commitComposition();
    const qsizetype size = document()->characterCount() - 1;
    start = qBound<qsizetype>(0, start, size);
    length = qBound<qsizetype>(0, length, size - start);
    QTextCursor cursor(document());
    cursor.setPosition(int(start));
    cursor.setPosition(int(start + length), QTextCursor::KeepAnchor);
    cursor.beginEditBlock(); // a step of its own, not one with what was written before
    cursor.insertText(onOneLine(text, sizeLimit - size + length));
    cursor.endEditBlock();
    setTextCursor(cursor);
}

void QueryEditor::commitComposition()
{
    if (!isComposing())
        return;
    const Input input(this);
    QGuiApplication::inputMethod()->commit();
    if (!isComposing())
        return;
    // Not every input method answers, or at once.
    QInputMethodEvent event;
    event.setCommitString(preedit());
    QPlainTextEdit::inputMethodEvent(&event);
    QGuiApplication::inputMethod()->reset();
}

void QueryEditor::setHint(const QString &hint)
{
    m_hint = hint;
    fitHint();
}

QSize QueryEditor::sizeHint() const
{
    return { fontMetrics().averageCharWidth() * 24, maximumHeight() };
}

QSize QueryEditor::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 6, maximumHeight() };
}

void QueryEditor::keyPressEvent(QKeyEvent *event)
{
    // Some platforms give Ctrl+Z the text "z"; AltGr, which does write, is Ctrl and Alt there.
    const bool isCommand
        = (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == Qt::ControlModifier;
    const bool writes = !isCommand && !event->text().isEmpty() && event->text().front().isPrint();
    if (writes && room() <= 0)
        return; // taken and dropped: the line is full
    const Input input(this, writes);
    QPlainTextEdit::keyPressEvent(event);
}

void QueryEditor::inputMethodEvent(QInputMethodEvent *event)
{
    {
        const Input input(this, true);
        const QString commit = onOneLine(event->commitString(), room() + event->replacementLength());
        const QString composed = onOneLine(event->preeditString(), sizeLimit);
        if (commit == event->commitString() && composed == event->preeditString()) {
            QPlainTextEdit::inputMethodEvent(event);
        } else {
            QInputMethodEvent onOneLine(composed, event->attributes());
            onOneLine.setCommitString(commit, event->replacementStart(), event->replacementLength());
            QPlainTextEdit::inputMethodEvent(&onOneLine);
        }
    }
    // Whoever was told may have coloured the text anew.
    keepCompositionColours(*document(), document()->firstBlock());
}

bool QueryEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void QueryEditor::insertFromMimeData(const QMimeData *source)
{
    const Input input(this);
    const QString incoming = source->text();
    if (incoming.size() > room()) // a line break of two characters may be counted twice: no harm
        Q_EMIT cutOff();
    textCursor().insertText(onOneLine(incoming, room()));
    ensureCursorVisible();
}

void QueryEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHint();
}

void QueryEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitHeight();
        fitHint();
    }
}

void QueryEditor::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // one line has nothing to scroll
}

void QueryEditor::settle()
{
    if (m_inputs > 0)
        return;
    const qsizetype cursor = cursorAt();
    keepBaseline();
    fitHint();
    const bool typed = std::exchange(m_typed, false);
    QString text = this->text();
    QString settled = settledText();
    if (text != m_text || settled != m_settledText) {
        m_text = std::move(text);
        m_settledText = std::move(settled);
        m_cursor = cursor;
        Q_EMIT edited(typed);
    } else if (cursor != m_cursor) {
        m_cursor = cursor;
        Q_EMIT cursorMoved();
    }
}

void QueryEditor::fitHint()
{
    // It would be painted below what is composed into an empty line.
    const bool isShown = document()->isEmpty() && !isComposing();
    setPlaceholderText(isShown ? fontMetrics().elidedText(m_hint, Qt::ElideRight, viewport()->width() - 2)
                               : QString());
}

void QueryEditor::fitHeight()
{
    // Letters that the font has not come from another one, whose lines may be higher: room for them.
    QTextLayout layout(u"Ag한글漢字"_s, font());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    m_ascent = int(std::ceil(line.ascent()));
    setFixedHeight(m_ascent + int(std::ceil(line.descent())) + underlineRoom);
    keepBaseline();
}

/// Whatever letters there are, the text stands at the same height.
void QueryEditor::keepBaseline()
{
    const QTextLayout *layout = document()->firstBlock().layout();
    const qreal ascent
        = layout->lineCount() > 0 ? layout->lineAt(0).ascent() : QFontMetricsF(font()).ascent();
    const int top = qMax(0, m_ascent - int(std::ceil(ascent)));
    if (top != viewportMargins().top())
        setViewportMargins(0, top, 0, 0);
}

} // namespace newsfold
