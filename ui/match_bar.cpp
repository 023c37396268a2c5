// SPDX-License-Identifier: GPL-3.0-or-later
#include "match_bar.h"

#include "composing_line_edit.h"
#include "palette_style.h"
#include "themed_icon.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace newsfold {

MatchBar::MatchBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new ComposingLineEdit(this))
    , m_where(new QLabel(this))
    , m_previous(makeButton(u"go-up"_s, tr("Previous match"), previousKey()))
    , m_next(makeButton(u"go-down"_s, tr("Next match"), nextKey()))
    , m_close(makeButton(u"window-close"_s, tr("Close"), Qt::Key_Escape))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_field->setPlaceholderText(tr("Find in this article"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_field->setMaximumWidth(320);
    m_field->installEventFilter(this);
    m_where->setTextFormat(Qt::PlainText);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::margin, style::tight / 2, style::gap, style::tight / 2);
    layout->setSpacing(style::tight);
    layout->addWidget(m_field, 1);
    layout->addStretch(1);
    layout->addWidget(m_where);
    layout->addSpacing(style::tight);
    for (QToolButton *button : { m_previous, m_next, m_close })
        layout->addWidget(button);

    connect(m_field, &ComposingLineEdit::composedTextChanged, this, &MatchBar::textChanged);
    connect(m_previous, &QToolButton::clicked, this, &MatchBar::previousWanted);
    connect(m_next, &QToolButton::clicked, this, &MatchBar::nextWanted);
    connect(m_close, &QToolButton::clicked, this, [this] {
        closeField();
        Q_EMIT closed();
    });
    closeField();
    applyColours();
    setMatch(-1, 0, false);
}

void MatchBar::setMatch(int index, int count, bool orMore)
{
    const QString total = locale().toString(count) + (orMore ? u"+"_s : QString());
    if (count == 0)
        m_where->setText(text().isEmpty() ? QString() : tr("No match"));
    else if (index < 0)
        m_where->setText(tr("Matches: %1").arg(total));
    else
        m_where->setText(tr("%1 of %2").arg(locale().toString(index + 1), total));
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
}

void MatchBar::openField()
{
    m_field->show();
    m_close->show();
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void MatchBar::closeField()
{
    m_field->clearFocus(); // hidden it would pass it on as Tab does: to the first link of the page
    m_field->hide();
    m_close->hide();
}

bool MatchBar::isFieldOpen() const
{
    return !m_field->isHidden();
}

QString MatchBar::text() const
{
    return isFieldOpen() ? m_field->composedText() : QString();
}

bool MatchBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Escape:
            m_close->click();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            (key->modifiers() & Qt::ShiftModifier ? m_previous : m_next)->click();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MatchBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

QToolButton *MatchBar::makeButton(const QString &icon, const QString &name, const QKeySequence &key)
{
    auto *button = new QToolButton(this);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(u"%1 (%2)"_s.arg(name, key.toString(QKeySequence::NativeText)));
    return button;
}

void MatchBar::applyColours()
{
    QPalette quiet = m_where->palette();
    quiet.setColor(m_where->foregroundRole(), style::quietText(palette()));
    m_where->setPalette(quiet);
}

} // namespace newsfold
