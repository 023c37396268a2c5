// SPDX-License-Identifier: GPL-3.0-or-later
#include "selection_bar.h"

#include "highlight_palette.h"
#include "highlight_title.h"
#include "palette_style.h"
#include "reading_actions.h"
#include "themed_icon.h"

#include <QBoxLayout>
#include <QEvent>
#include <QToolButton>

namespace newsfold {

using namespace Qt::StringLiterals;

namespace {
constexpr int distance = 6; // from the passage, in pixels
} // namespace

SelectionBar::SelectionBar(const ReadingActions &actions, QWidget *parent)
    : QFrame(parent)
{
    hide();
    setAccessibleName(tr("Highlight"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::NoFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::tight, style::tight / 2, style::tight, style::tight / 2);
    layout->setSpacing(0);

    for (const HighlightColour colour : highlightColours) {
        QAction *action = actions.highlight[qsizetype(colour)];
        QToolButton *button = addButton();
        button->setCheckable(true);
        button->setAccessibleName(highlightTitle(colour));
        button->setToolTip(
            u"%1 (%2)"_s.arg(highlightTitle(colour), action->shortcut().toString(QKeySequence::NativeText)));
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        m_colours += button;
    }
    addAction(actions.writeNote);
    QToolButton *copy = addButton();
    copy->setIcon(themedIcon(u"edit-copy"_s));
    copy->setAccessibleName(tr("Copy the text"));
    copy->setToolTip(copy->accessibleName());
    connect(copy, &QToolButton::clicked, this, &SelectionBar::copyWanted);
    m_remove = addButton();
    m_remove->setDefaultAction(actions.removeHighlight);
    m_remove->setAccessibleName(actions.removeHighlight->iconText());
    applyColours();
}

void SelectionBar::showBeside(const QRect &passage)
{
    const QSize size = layout()->sizeHint();
    const QRect room = parentWidget()->rect();
    if (!room.intersects(passage)) {
        hide();
        return;
    }
    int top = passage.top() - distance - size.height();
    if (top < 0)
        top = passage.bottom() + distance;
    top = std::clamp(top, 0, std::max(0, room.height() - size.height() - distance));
    const int left
        = std::clamp(passage.center().x() - size.width() / 2, 0, std::max(0, room.width() - size.width()));
    setGeometry(QRect(QPoint(left, top), size));
    show();
    raise();
}

void SelectionBar::setColour(std::optional<HighlightColour> colour)
{
    for (const HighlightColour each : highlightColours)
        m_colours[qsizetype(each)]->setChecked(each == colour);
    m_remove->setVisible(colour.has_value());
}

void SelectionBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

QToolButton *SelectionBar::addButton()
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    layout()->addWidget(button);
    return button;
}

void SelectionBar::addAction(QAction *action)
{
    QToolButton *button = addButton();
    button->setDefaultAction(action);
    button->setAccessibleName(action->iconText());
}

void SelectionBar::applyColours()
{
    for (qsizetype i = 0; i < m_colours.size(); ++i)
        m_colours[i]->setIcon(highlightIcon(highlightColours[size_t(i)], palette()));
}

} // namespace newsfold
