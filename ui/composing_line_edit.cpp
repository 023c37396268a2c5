// SPDX-License-Identifier: GPL-3.0-or-later
#include "composing_line_edit.h"

#include "search_characters.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QScopedValueRollback>

namespace newsfold {

QString withComposition(QString text, qsizetype at, const QString &preedit)
{
    if (preedit.isEmpty())
        return text;
    text.insert(at, preedit);
    const qsizetype last = at + preedit.size() - 1;
    if (last > 0 && isInitial(text[last].unicode()) && isSyllable(text[last - 1].unicode()))
        text.remove(last, 1);
    return text;
}

ComposingLineEdit::ComposingLineEdit(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this, [this] { announce(true); });
    connect(this, &QLineEdit::textChanged, this, [this] { announce(false); });
}

QString ComposingLineEdit::composedText() const
{
    return withComposition(text(), cursorPosition(), m_preedit);
}

int ComposingLineEdit::composedCursor() const
{
    return cursorPosition() + int(composedText().size() - text().size());
}

void ComposingLineEdit::commitComposition()
{
    if (m_preedit.isEmpty())
        return;
    QGuiApplication::inputMethod()->commit();
    if (m_preedit.isEmpty())
        return;
    // Not every input method answers, or at once.
    QInputMethodEvent event;
    event.setCommitString(m_preedit);
    inputMethodEvent(&event);
    QGuiApplication::inputMethod()->reset();
}

void ComposingLineEdit::inputMethodEvent(QInputMethodEvent *event)
{
    {
        const QScopedValueRollback composing(m_composing, true);
        m_preedit = event->preeditString();
        QLineEdit::inputMethodEvent(event);
    }
    announce(true);
}

void ComposingLineEdit::announce(bool edited)
{
    if (m_composing) // in between: told when the event is done
        return;
    if (!edited)
        m_preedit.clear(); // set by the program, which ends a composition
    QString now = composedText();
    if (now == m_announced)
        return;
    m_announced = std::move(now);
    Q_EMIT composedTextChanged(m_announced);
    if (edited)
        Q_EMIT composedTextEdited(m_announced);
}

} // namespace newsfold
