// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_pane.h"

#include "article_view.h"
#include "empty_state.h"
#include "palette_style.h"
#include "reading_actions.h"
#include "source_view.h"
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
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_page(new ArticleView(m_stack))
    , m_source(new SourceView(m_stack))
{
    setMinimumWidth(320);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    for (QWidget *face : { static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_page),
                           static_cast<QWidget *>(m_source) })
        m_stack->addWidget(face);
    fillToolBar(actions);
    setPlaceholder(tr("No article chosen"), tr("Choose one in the list, or press J."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(1); // the line below the tool bar
    layout->addWidget(m_tools);
    layout->addWidget(m_stack, 1);
}

void ReadingPane::setFace(Face face)
{
    m_face = face;
    m_stack->setCurrentIndex(int(face));
}

QWidget *ReadingPane::content() const
{
    return m_stack;
}

void ReadingPane::setPlaceholder(const QString &title, const QString &hint)
{
    m_empty->setContent(title, hint);
}

void ReadingPane::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, m_tools->geometry().bottom() + 1, width(), 1), style::separator(palette()));
}

void ReadingPane::fillToolBar(const ReadingActions &actions)
{
    m_tools->setMovable(false);
    m_tools->setIconSize(QSize(18, 18));
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
    m_tools->addActions({ actions.loadImages, actions.showSource });

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
