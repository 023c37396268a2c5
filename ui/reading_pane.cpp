// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_pane.h"

#include "article_view.h"
#include "empty_state.h"
#include "margin_pane.h"
#include "match_bar.h"
#include "page_excerpt.h"
#include "page_matches.h"
#include "palette_style.h"
#include "pane_splitter.h"
#include "reading_actions.h"
#include "selection_bar.h"
#include "source_view.h"
#include "term_matcher.h"
#include "themed_icon.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

namespace newsfold {

using namespace Qt::StringLiterals;

ReadingPane::ReadingPane(const ReadingActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_tools(new QToolBar(tr("Article"), this))
    , m_splitter(new PaneSplitter(this))
    , m_stack(new QStackedWidget(m_splitter)) // where it stays: the page must never get another parent
    , m_empty(new EmptyState(m_stack))
    , m_page(new ArticleView(m_stack))
    , m_selectionBar(new SelectionBar(actions, m_page))
    , m_margin(new MarginPane(actions, m_splitter))
    , m_source(new SourceView(m_stack))
    , m_matchBar(new MatchBar(this))
{
    setMinimumWidth(320);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    for (QWidget *face : { static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_page),
                           static_cast<QWidget *>(m_source) })
        m_stack->addWidget(face);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({ 720, 280 });
    m_margin->hide();
    fillToolBar(actions);
    connectMatches();
    setPlaceholder(tr("No article chosen"), tr("Choose one in the list, or press J."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(1); // the line below the tool bar, and that above the matches
    layout->addWidget(m_tools);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_matchBar);
}

void ReadingPane::setFace(Face face)
{
    m_face = face;
    m_stack->setCurrentIndex(int(face));
    m_matchBar->setVisible(hasBar());
    setMarginShown(m_marginShown);
}

void ReadingPane::setMarginShown(bool shown)
{
    m_marginShown = shown;
    m_margin->setVisible(shown && m_face == Face::Page);
}

QWidget *ReadingPane::content() const
{
    return m_stack;
}

void ReadingPane::setPlaceholder(const QString &title, const QString &hint)
{
    m_empty->setContent(title, hint);
}

void ReadingPane::setMatches(const QList<MatchSpan> &text, const QList<MatchSpan> &title)
{
    m_textMatches = text;
    m_titleMatches = title;
    markMatches();
}

void ReadingPane::nextMatch()
{
    m_page->goToNextMatch();
}

void ReadingPane::previousMatch()
{
    m_page->goToPreviousMatch();
}

void ReadingPane::findInArticle()
{
    if (m_face != Face::Page)
        return;
    m_matchBar->show();
    m_matchBar->openField();
    markMatches();
}

void ReadingPane::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    const QColor line = style::separator(palette());
    painter.fillRect(QRect(0, m_tools->geometry().bottom() + 1, width(), 1), line);
    if (m_matchBar->isVisible())
        painter.fillRect(QRect(0, m_matchBar->geometry().top() - 1, width(), 1), line);
}

void ReadingPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Some words a line have to be left for the article: its notes go below it where it is narrow.
    const int narrow = m_margin->minimumWidth() + 60 * fontMetrics().averageCharWidth();
    const Qt::Orientation orientation = width() < narrow ? Qt::Vertical : Qt::Horizontal;
    if (orientation == m_splitter->orientation())
        return;
    m_splitter->setOrientation(orientation);
    m_splitter->setSizes({ 720, 280 });
}

void ReadingPane::connectMatches()
{
    m_matchBar->hide();
    connect(m_matchBar, &MatchBar::nextWanted, this, &ReadingPane::nextMatch);
    connect(m_matchBar, &MatchBar::previousWanted, this, &ReadingPane::previousMatch);
    connect(m_matchBar, &MatchBar::textChanged, this, [this] {
        markMatches();
        if (!m_matchBar->text().isEmpty())
            nextMatch();
    });
    connect(m_matchBar, &MatchBar::closed, this, [this] {
        markMatches();
        m_page->setFocus();
    });
    connect(m_page, &ArticleView::matchShown, this, &ReadingPane::showMatch);
    connect(m_page, &ArticleView::articleChanged, this, [this] { setMatches({}); });
}

void ReadingPane::markMatches()
{
    const QString wanted = m_matchBar->text();
    if (wanted.isEmpty()) {
        m_page->setMatches(m_textMatches, m_titleMatches);
    } else {
        const QueryTerm term{ .kind = TermKind::Phrase, .text = wanted };
        const Article &article = m_page->article();
        m_page->setMatches(findTerm(QStringView(article.text).left(pageSizeLimit), term),
                           findTerm(article.title, term));
    }
    showMatch(m_page->currentMatch(), m_page->matchCount());
}

void ReadingPane::showMatch(int index, int count)
{
    m_matchBar->setMatch(index, count, count >= PageMatches::mostMatches);
    m_matchBar->setVisible(hasBar());
}

bool ReadingPane::hasBar() const
{
    return m_face == Face::Page && (m_matchBar->isFieldOpen() || m_page->matchCount() > 0);
}

void ReadingPane::fillToolBar(const ReadingActions &actions)
{
    m_tools->setMovable(false);
    m_tools->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_tools->setBackgroundRole(QPalette::Base);
    m_tools->setAutoFillBackground(true);
    // The style would draw the tool bar as a raised strip; it belongs to the page.
    m_tools->setStyleSheet(
        u"QToolBar { border: 0; background: palette(base); spacing: 4px; padding: 6px 12px; }"_s);
    m_tools->addActions({ actions.previous, actions.next, actions.nextUnread });
    m_tools->addSeparator();
    m_tools->addActions({ actions.toggleRead, actions.toggleStar });
    m_tools->addSeparator();
    m_tools->addActions({ actions.openOriginal, actions.copyLink });
    auto *space = new QWidget(m_tools);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_tools->addWidget(space);
    m_tools->addActions({ actions.showNotes, actions.loadImages, actions.showSource });

    auto *text = new QToolButton(m_tools);
    text->setIcon(themedIcon(u"format-font-size-more"_s));
    text->setToolTip(tr("Text size and typeface"));
    text->setAccessibleName(text->toolTip());
    text->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(text);
    menu->addActions({ actions.largerText, actions.smallerText, actions.normalText });
    menu->addSeparator();
    menu->addAction(actions.serif);
    text->setMenu(menu);
    m_tools->addWidget(text);
}

} // namespace newsfold
