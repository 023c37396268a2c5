// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_completer.h"

#include "completion_popup.h"
#include "query_editor.h"

#include <QKeyEvent>

#include <algorithm>

namespace newsfold {

namespace {

using Kind = QueryCompletion::Kind;

constexpr qsizetype mostValues = 50;
constexpr int page = 8; ///< rows
/// Almost any letter begins a name: unasked, names are offered from the second one on.
constexpr qsizetype enoughOfAName = 2;

bool isReturn(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

QueryCompleter::QueryCompleter(QueryEditor *editor, QWidget *frame)
    : QObject(frame)
    , m_editor(editor)
    , m_popup(new CompletionPopup(frame))
{
    connect(m_popup, &CompletionPopup::chosen, this, &QueryCompleter::insert);
}

QueryCompleter::~QueryCompleter()
{
    delete m_popup;
}

void QueryCompleter::setValues(QueryField field, const QList<CountedValue> &values)
{
    m_values[field] = values;
    if (m_completion.kind == Kind::Value && m_completion.field == field)
        show(rankValues(m_completion.typed, values, mostValues));
}

void QueryCompleter::offer(Asked asked)
{
    m_asked = asked;
    m_completion = completionAt(m_editor->text(), m_editor->cursorAt());
    if (m_completion.kind == Kind::Value) {
        // The answer may come at once, through setValues().
        const QueryField field = m_completion.field;
        show(rankValues(m_completion.typed, m_values.value(field), mostValues));
        Q_EMIT valuesWanted(field);
        return;
    }
    const bool tooLittle = m_completion.kind == Kind::Name && asked == Asked::Typing
        && m_completion.typed.size() < enoughOfAName;
    show(tooLittle ? QList<CompletionItem>() : m_completion.items);
}

void QueryCompleter::offerQueries(const QStringList &queries)
{
    m_completion = { .replaced = { 0, m_editor->text().size() } };
    QList<CompletionItem> items;
    for (const QString &query : queries)
        items.append({ .insertion = query, .label = query });
    m_asked = Asked::Explicitly;
    show(items);
}

void QueryCompleter::show(const QList<CompletionItem> &items)
{
    const QString written = m_editor->text().mid(m_completion.replaced.start, m_completion.replaced.length);
    const bool isWritten = items.size() == 1 && items.constFirst().insertion == written;
    if (m_asked == Asked::Typing && isWritten)
        m_popup->hide();
    else
        m_popup->offer(items);
}

void QueryCompleter::close()
{
    m_completion = {};
    if (m_popup)
        m_popup->hide();
}

bool QueryCompleter::isOpen() const
{
    return m_popup && m_popup->isOpen();
}

CompletionPopup *QueryCompleter::popup() const
{
    return m_popup;
}

bool QueryCompleter::takesKey(const QKeyEvent &event) const
{
    if (!isOpen() || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Escape:
    case Qt::Key_Tab:
        return true;
    default:
        // Without a choice Return is for the query, not for a completion.
        return isReturn(event.key()) && m_popup->selected();
    }
}

bool QueryCompleter::press(const QKeyEvent &event)
{
    if (!takesKey(event))
        return false;
    switch (event.key()) {
    case Qt::Key_Up:
        m_popup->moveSelection(-1);
        break;
    case Qt::Key_Down:
        m_popup->moveSelection(1);
        break;
    case Qt::Key_PageUp:
        m_popup->moveSelection(-page);
        break;
    case Qt::Key_PageDown:
        m_popup->moveSelection(page);
        break;
    case Qt::Key_Escape:
        close();
        break;
    default:
        insert(*m_popup->best());
        break;
    }
    return true;
}

void QueryCompleter::insert(const CompletionItem &item)
{
    const QueryCompletion completion = m_completion;
    close();
    const qsizetype end = completion.replaced.start + completion.replaced.length;
    const bool endsPart = completion.kind == Kind::Value || completion.kind == Kind::Word;
    const bool isLast = end >= m_editor->text().size();
    m_editor->replace(completion.replaced.start, completion.replaced.length,
                      endsPart && isLast ? item.insertion + u' ' : item.insertion);
    if (completion.kind == Kind::Name)
        offer(Asked::Typing); // the values of the name
}

} // namespace newsfold
