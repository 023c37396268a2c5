// SPDX-License-Identifier: GPL-3.0-or-later
#include "note_editor.h"

#include "composing_line_edit.h"
#include "composition_colours.h"
#include "palette_style.h"
#include "tag_completer.h"
#include "tag_name.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QThread>
#include <QToolButton>
#include <QtConcurrentRun>

#include <utility>

namespace newsfold {

using namespace Qt::StringLiterals;

namespace {
// Colouring runs over the whole text at once; beyond this many UTF-16 units it would be felt.
constexpr qsizetype colourLimit = 100'000;

/// Text whose colours leave those of an input method alone.
class NoteEdit : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    void inputMethodEvent(QInputMethodEvent *event) override
    {
        QPlainTextEdit::inputMethodEvent(event);
        keepCompositionColours(*document(), textCursor().block());
    }
};

} // namespace

NoteEditor::NoteEditor(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_text(new NoteEdit(this))
    , m_tags(new ComposingLineEdit(this))
    , m_completer(new TagCompleter(m_tags, TagCompleter::Content::Tags))
{
    hide();
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setFont(style::bold(font()));
    m_heading->setWordWrap(true);
    m_text->setAccessibleName(tr("Note"));
    m_text->setPlaceholderText(tr("Note, in Markdown"));
    m_text->setTabChangesFocus(true);
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setPlaceholderText(tr("Tags, separated by commas"));
    for (QWidget *field : { static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_tags) })
        field->installEventFilter(this);

    // The keyboard stays in the text while they are clicked: leaving it would save what Discard gives up.
    auto *save = new QToolButton(this);
    save->setText(tr("Save"));
    save->setToolTip(u"%1 (%2)"_s.arg(
        save->text(), QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    auto *discard = new QToolButton(this);
    discard->setText(tr("Discard"));
    for (QToolButton *button : { save, discard })
        button->setFocusPolicy(Qt::NoFocus);
    connect(save, &QToolButton::clicked, this, [this] {
        commit();
        finish(true);
    });
    connect(discard, &QToolButton::clicked, this, [this] { finish(true); });

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(discard);
    buttons->addWidget(save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::margin, style::gap, style::margin, style::gap);
    layout->setSpacing(style::tight);
    layout->addWidget(m_heading);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_tags);
    layout->addLayout(buttons);
    setFocusProxy(m_text);
}

NoteEditor::~NoteEditor() = default;

void NoteEditor::edit(const Annotation &annotation, const QString &heading)
{
    commit();
    m_annotation = annotation;
    m_heading->setText(heading);
    m_highlighter.reset(); // before the text: the old colours are not computed for it
    m_text->setPlainText(annotation.note);
    m_text->moveCursor(QTextCursor::End);
    m_shownTags = annotation.tags;
    m_shownText = annotation.tags.join(u", "_s);
    m_tags->setText(m_shownText);
    m_isOpen = true;
    show();
    loadColours();
    applyColours();
}

void NoteEditor::editUnsaved(const Annotation &annotation, const QString &heading)
{
    edit(annotation, heading);
    m_annotation.note.clear();
    m_annotation.tags.clear();
}

void NoteEditor::setKnownTags(const QList<TagRow> &tags)
{
    m_completer->setKnown(tags);
}

QString NoteEditor::id() const
{
    return isOpen() ? m_annotation.id : QString();
}

bool NoteEditor::isChanged() const
{
    return isOpen() && (m_text->toPlainText() != m_annotation.note || typedTags() != m_annotation.tags);
}

void NoteEditor::commit()
{
    if (!isChanged())
        return;
    m_annotation.note = m_text->toPlainText();
    m_annotation.tags = typedTags();
    Q_EMIT written(m_annotation);
}

void NoteEditor::close()
{
    commit();
    giveUp();
}

void NoteEditor::giveUp()
{
    if (isOpen())
        finish(false);
}

void NoteEditor::finish(bool byReader)
{
    m_highlighter.reset();
    m_completer->hide();
    m_isOpen = false; // leaving it saves nothing any more
    // What is hidden passes the keyboard on as Tab does: to the first link of the page.
    if (QWidget *field = focusWidget())
        field->clearFocus();
    hide();
    m_text->clear();
    m_tags->clear();
    Q_EMIT closed(byReader);
}

QStringList NoteEditor::typedTags() const
{
    if (m_tags->text() == m_shownText)
        return m_shownTags;
    return tagNames(m_tags->text());
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        const QWidget *now = QApplication::focusWidget();
        if (reason != Qt::PopupFocusReason && (!now || !isAncestorOf(now)))
            commit();
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_tags && key->modifiers() == Qt::NoModifier && m_completer->takeKey(key->key()))
            return true;
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        // Esc keeps what is written as leaving does, and undo takes it back: it is also the key with which
        // many leave their input method.
        if (key->key() == Qt::Key_Escape
            || (enter && (key->modifiers().testFlag(Qt::ControlModifier) || watched == m_tags))) {
            commit();
            finish(true);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NoteEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

void NoteEditor::loadColours()
{
    using KSyntaxHighlighting::Repository;
    if (m_repository || std::exchange(m_loading, true))
        return;
    QtConcurrent::run([home = QThread::currentThread()] {
        auto repository = std::make_shared<Repository>();
        repository->moveToThread(home);
        return repository;
    }).then(this, [this](std::shared_ptr<Repository> repository) {
        m_repository = std::move(repository);
        applyColours();
    });
}

void NoteEditor::applyColours()
{
    if (!m_repository || !isOpen() || m_text->document()->characterCount() > colourLimit)
        return;
    if (!m_highlighter) {
        m_highlighter = std::make_unique<KSyntaxHighlighting::SyntaxHighlighter>(m_text->document());
        m_highlighter->setTheme(m_repository->themeForPalette(palette()));
        m_highlighter->setDefinition(m_repository->definitionForName(u"Markdown"_s));
    } else {
        m_highlighter->setTheme(m_repository->themeForPalette(palette()));
        m_highlighter->rehighlight();
    }
}

} // namespace newsfold
