// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_view.h"

#include "source_excerpt.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

// Colouring runs over the whole text at once; beyond this many UTF-16 units it would be felt.
constexpr qsizetype colourLimit = 100'000;
constexpr int margin = 12; // pixels
constexpr int tabWidth = 4; // columns

} // namespace

SourceView::SourceView(QWidget *parent)
    : QWidget(parent)
    , m_notice(new QLabel(this))
    , m_edit(new QPlainTextEdit(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_edit);
    setFocusProxy(m_edit);

    m_notice->setWordWrap(true);
    m_notice->setMargin(margin);
    m_notice->hide();

    m_edit->setAccessibleName(tr("Source of the article"));
    m_edit->setReadOnly(true);
    m_edit->setUndoRedoEnabled(false);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->document()->setDocumentMargin(margin);
    m_edit->setTabStopDistance(m_edit->fontMetrics().horizontalAdvance(u' ') * tabWidth);
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

SourceView::~SourceView() = default;

void SourceView::showSource(const QString &text, const QString &fileName)
{
    const SourceExcerpt excerpt = excerptOf(text);
    QStringList notices;
    if (excerpt.endCut)
        notices += tr("Only the first %1 of %2 characters are shown.")
                       .arg(QLocale().toString(excerpt.text.size()), QLocale().toString(text.size()));
    if (excerpt.linesCut > 0)
        notices += tr("%n long line(s) are shown only up to “…”.", nullptr, int(excerpt.linesCut));
    m_notice->setText(notices.join(u' '));
    m_notice->setVisible(!notices.isEmpty());

    m_highlighter.reset(); // before the text: the old colours are not computed for it
    m_edit->setPlainText(excerpt.text);
    if (excerpt.text.size() > colourLimit)
        return;
    if (!m_repository)
        m_repository = std::make_unique<KSyntaxHighlighting::Repository>();
    auto definition = m_repository->definitionForFileName(fileName);
    if (!definition.isValid() || fileName.endsWith(".txt"_L1, Qt::CaseInsensitive))
        definition = m_repository->definitionForName(u"Markdown"_s);
    m_highlighter = std::make_unique<KSyntaxHighlighting::SyntaxHighlighter>(m_edit->document());
    m_highlighter->setTheme(m_repository->themeForPalette(palette()));
    m_highlighter->setDefinition(definition);
}

void SourceView::clear()
{
    m_highlighter.reset();
    m_edit->clear();
    m_notice->hide();
}

void SourceView::applyTheme()
{
    if (!m_highlighter)
        return;
    m_highlighter->setTheme(m_repository->themeForPalette(palette()));
    m_highlighter->rehighlight();
}

void SourceView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ThemeChange)
        applyTheme();
    QWidget::changeEvent(event);
}

} // namespace newsfold
