// SPDX-License-Identifier: GPL-3.0-or-later
#include "empty_state.h"

#include "palette_style.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace newsfold {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setFont(style::bold(style::scaled(font(), 1.1)));
    for (QLabel *label : { m_title, m_hint }) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * style::margin, 2 * style::margin, 2 * style::margin, 2 * style::margin);
    layout->setSpacing(style::gap);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addSpacing(style::gap);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_action->setAutoDefault(true); // Return presses it
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    applyColours();
    setContent({});
}

void EmptyState::setContent(const QString &title, const QString &hint, const QString &action)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

bool EmptyState::focusAction()
{
    if (!m_action->isVisible())
        return false;
    m_action->setFocus(Qt::TabFocusReason);
    return true;
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

void EmptyState::applyColours()
{
    QPalette quiet = m_hint->palette();
    quiet.setColor(m_hint->foregroundRole(), style::quietText(palette()));
    m_hint->setPalette(quiet);
}

} // namespace newsfold
