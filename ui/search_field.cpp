// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_field.h"

#include "list_filter.h"
#include "palette_style.h"
#include "query_completer.h"
#include "query_editor.h"
#include "query_highlighter.h"
#include "query_parser.h"
#include "themed_icon.h"

#include <QBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace newsfold {

namespace {

constexpr int radius = 6; // pixels
/// What is wrong while one writes is mostly right a moment later.
constexpr auto messageDelay = 500ms;

/// The frame around the line and its buttons: that of one field, in the accent while the line has the focus.
class LineFrame : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool focused = isAncestorOf(window()->focusWidget()) && window()->isActiveWindow();
        const QColor base = palette().color(QPalette::Base);
        const QColor text = palette().color(QPalette::Text);
        painter.setBrush(focused ? base : style::mixed(base, text, 0.03));
        painter.setPen(focused ? QPen(style::accent(palette()), 1.5)
                               : QPen(style::mixed(base, text, 0.18), 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
};

} // namespace

SearchField::SearchField(QWidget *parent)
    : QWidget(parent)
    , m_line(new LineFrame(this))
    , m_icon(new QToolButton(m_line))
    , m_editor(new QueryEditor(m_line))
    , m_clear(new QToolButton(m_line))
    , m_message(new QLabel(this))
    , m_completer(new QueryCompleter(m_editor, m_line))
    , m_highlighter(new QueryHighlighter(m_editor->document()))
    , m_messageDelay(new QTimer(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusProxy(m_editor);
    m_editor->setAccessibleName(tr("Search"));
    m_editor->setAccessibleDescription(
        tr("Words, phrases in quotes, and names like publisher: with a value"));
    m_editor->setHint(tr("Search: words, \"phrases\", publisher:…"));
    m_editor->installEventFilter(this);
    m_editor->viewport()->installEventFilter(this);
    makeButton(m_icon, u"search"_s, tr("Earlier searches"));
    makeButton(m_clear, u"window-close-symbolic"_s, tr("Clear the search"));
    QSizePolicy keepsPlace = m_clear->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_clear->setSizePolicy(keepsPlace);
    m_clear->hide();
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setFont(style::scaled(font(), 0.9));
    m_message->hide();
    m_messageDelay->setSingleShot(true);
    m_messageDelay->setInterval(messageDelay);
    layOut();

    connect(m_editor, &QueryEditor::cutOff, this, [this] { m_cutOff = true; });
    connect(m_editor, &QueryEditor::edited, this, &SearchField::afterEdit);
    connect(m_editor, &QueryEditor::cursorMoved, this, [this] {
        m_completer->close();
        markProblems();
    });
    connect(m_icon, &QToolButton::clicked, this, [this] {
        m_editor->setFocus(Qt::MouseFocusReason);
        m_completer->offerQueries(m_history.queries());
    });
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_editor->setFocus(Qt::MouseFocusReason);
        m_editor->replace(0, m_editor->text().size(), {});
    });
    connect(m_completer, &QueryCompleter::valuesWanted, this, &SearchField::valuesWanted);
    connect(m_messageDelay, &QTimer::timeout, this, &SearchField::showMessage);
    applyColours();
}

QString SearchField::text() const
{
    return m_editor->settledText();
}

void SearchField::setText(const QString &text)
{
    if (text == this->text())
        return;
    m_completer->close();
    m_history.leave();
    m_editor->setText(text);
    m_announced = this->text();
    afterChange();
}

void SearchField::setValues(QueryField field, const QList<CountedValue> &values)
{
    m_completer->setValues(field, values);
}

void SearchField::setHistory(const QStringList &queries)
{
    m_history.setQueries(queries);
}

void SearchField::focusText()
{
    m_editor->setFocus(Qt::ShortcutFocusReason);
    m_editor->selectAll();
}

void SearchField::makeButton(QToolButton *button, const QString &icon, const QString &name)
{
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus); // its keys work in the line
    button->setToolTip(name);
    button->setAccessibleName(name);
}

void SearchField::layOut()
{
    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins(style::tight, style::tight / 2, style::tight, style::tight / 2);
    line->setSpacing(style::tight);
    line->addWidget(m_icon);
    line->addWidget(m_editor, 1);
    line->addWidget(m_clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::gap, style::gap, style::gap, 0);
    layout->setSpacing(style::tight);
    layout->addWidget(m_line);
    layout->addWidget(m_message);
}

void SearchField::afterEdit(bool typed)
{
    if (!m_steppingHistory)
        m_history.leave();
    afterChange();
    // What shrinks or is pasted keeps a popup up to date; only typing opens one.
    if (typed || (m_completer->isOpen() && !m_steppingHistory))
        m_completer->offer(QueryCompleter::Asked::Typing);
    else
        m_completer->close();
    if (QString now = text(); now != m_announced) {
        m_announced = std::move(now);
        Q_EMIT textEdited(m_announced);
    }
}

/// The text is another one, whoever changed it.
void SearchField::afterChange()
{
    const QString text = m_editor->text();
    m_accepted = false;
    m_cutOff = m_cutOff && text.size() >= QueryEditor::sizeLimit;
    m_clear->setVisible(!text.isEmpty());
    m_problems = parseQuery(text, koreanToday()).problems;
    markProblems();
}

/// Nobody wants to be told that what is just being written is unfinished.
bool SearchField::isShown(const QueryProblem &problem) const
{
    if (problem.level == QueryProblem::Level::Error || m_accepted || !m_editor->hasFocus())
        return true;
    const qsizetype cursor = m_editor->cursorAt();
    return cursor != problem.span.start + problem.span.length && cursor != m_editor->text().size();
}

void SearchField::markProblems()
{
    QList<QueryProblem> marked;
    for (const QueryProblem &problem : std::as_const(m_problems)) {
        if (!isShown(problem))
            continue;
        QueryProblem inDocument = problem;
        const qsizetype start = m_editor->toDocument(problem.span.start);
        inDocument.span = { start, m_editor->toDocument(problem.span.start + problem.span.length) - start };
        marked.append(inDocument);
    }
    m_highlighter->setProblems(marked);
    // A message that is there follows at once; a new one waits.
    if (marked.isEmpty() || !m_shownMessage.isEmpty() || m_accepted || m_cutOff)
        showMessage();
    else if (!m_messageDelay->isActive())
        m_messageDelay->start();
}

void SearchField::showMessage()
{
    m_messageDelay->stop();
    const QueryProblem *worst = nullptr;
    for (const QueryProblem &problem : std::as_const(m_problems)) {
        const bool isWorse = !worst || (problem.level > worst->level);
        if (isShown(problem) && isWorse)
            worst = &problem;
    }
    QString message = worst ? worst->message : QString();
    if (m_cutOff) // what else is wrong mostly comes of it
        message = tr("This is too long for a search: only the first %Ln characters were taken.", nullptr,
                     int(QueryEditor::sizeLimit));
    if (!message.isEmpty()) {
        QPalette colours = m_message->palette();
        colours.setColor(m_message->foregroundRole(),
                         m_highlighter->problemColour(m_cutOff ? QueryProblem::Level::Error : worst->level));
        m_message->setPalette(colours);
    }
    if (message == m_shownMessage)
        return;
    m_shownMessage = message;
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    Q_EMIT problemShown(message);
}

const QueryProblem *SearchField::problemAt(QPoint inViewport) const
{
    const qsizetype at = m_editor->cursorForPosition(inViewport).position();
    for (const QueryProblem &problem : m_problems) {
        const qsizetype start = m_editor->toDocument(problem.span.start);
        const qsizetype end = m_editor->toDocument(problem.span.start + problem.span.length);
        if (at >= start && at <= end && isShown(problem))
            return &problem;
    }
    return nullptr;
}

bool SearchField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor->viewport() && event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QueryProblem *problem = problemAt(help->pos());
        QToolTip::showText(help->globalPos(), problem ? problem->message.toHtmlEscaped() : QString(),
                           m_editor);
        return true;
    }
    if (watched != m_editor)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (takesKey(*static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (press(*static_cast<QKeyEvent *>(event)))
            return true;
        break;
    case QEvent::FocusOut:
        m_completer->close();
        [[fallthrough]];
    case QEvent::FocusIn:
        // The editor knows of it only after this.
        QMetaObject::invokeMethod(this, &SearchField::markProblems, Qt::QueuedConnection);
        m_line->update();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool SearchField::takesKey(const QKeyEvent &event) const
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    case Qt::Key_Escape:
    case Qt::Key_Tab:
        return modifiers == Qt::NoModifier;
    case Qt::Key_Down:
        return modifiers == Qt::NoModifier || modifiers == Qt::ControlModifier
            || modifiers == Qt::AltModifier;
    case Qt::Key_Up:
        return modifiers == Qt::ControlModifier;
    case Qt::Key_Space:
        return modifiers == Qt::ControlModifier;
    default:
        return m_completer->takesKey(event);
    }
}

bool SearchField::press(const QKeyEvent &event)
{
    if (m_completer->press(event))
        return true;
    if (!takesKey(event))
        return false;
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_completer->close();
        m_accepted = true;
        markProblems();
        Q_EMIT accepted();
        break;
    case Qt::Key_Escape:
        if (m_editor->text().isEmpty())
            Q_EMIT cleared();
        else
            m_editor->replace(0, m_editor->text().size(), {});
        break;
    case Qt::Key_Space:
        m_completer->offer(QueryCompleter::Asked::Explicitly);
        break;
    case Qt::Key_Up:
        stepHistory(m_history.older(m_editor->text()));
        break;
    case Qt::Key_Down:
        if (modifiers == Qt::ControlModifier)
            stepHistory(m_history.newer());
        else if (modifiers == Qt::AltModifier)
            m_completer->offerQueries(m_history.queries());
        else
            Q_EMIT leftDownwards();
        break;
    default:
        Q_EMIT leftDownwards();
        break;
    }
    return true;
}

void SearchField::stepHistory(const std::optional<QString> &query)
{
    if (!query)
        return;
    const QScopedValueRollback stepping(m_steppingHistory, true);
    m_editor->replace(0, m_editor->text().size(), *query);
}

void SearchField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ThemeChange)
        applyColours();
}

void SearchField::applyColours()
{
    m_highlighter->setColours(palette());
    if (!m_shownMessage.isEmpty())
        showMessage();
}

} // namespace newsfold
