// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_area.h"

#include "palette_style.h"
#include "task_progress.h"
#include "themed_icon.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

namespace newsfold {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

StatusArea::StatusArea(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_undo(new QToolButton(this))
    , m_progressText(new QLabel(this))
    , m_progressBar(new QProgressBar(this))
    , m_task(new TaskProgress(this))
    , m_problems(new QToolButton(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setAccessibleName(tr("Message"));
    // A long message or link is cut off instead of widening the window.
    m_label->setMinimumWidth(1);
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(tr("Take the last change back"));
    m_undo->setAutoRaise(true);
    m_undo->hide();
    m_progressText->hide();
    m_progressBar->setAccessibleName(tr("Progress of reading the folder"));
    m_progressBar->setTextVisible(false);
    m_progressBar->setFixedSize(140, 8);
    m_progressBar->hide();
    m_problems->setIcon(themedIcon(u"dialog-warning"_s));
    m_problems->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_problems->setAutoRaise(true);
    m_problems->setToolTip(tr("Files that could not be read fully"));
    m_problems->hide();
    m_expiry.setSingleShot(true);
    m_expiry.setInterval(10s);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::margin, 2, style::gap, 2);
    layout->setSpacing(style::gap);
    layout->addWidget(m_label);
    layout->addWidget(m_undo);
    layout->addStretch(1);
    layout->addWidget(m_task);
    layout->addWidget(m_progressText);
    layout->addWidget(m_progressBar);
    layout->addWidget(m_problems);

    connect(&m_expiry, &QTimer::timeout, this, [this] { setMessage({}, false); });
    connect(m_undo, &QToolButton::clicked, this, &StatusArea::undoClicked);
    connect(m_problems, &QToolButton::clicked, this, &StatusArea::problemsClicked);
}

void StatusArea::showMessage(const QString &text, bool undoable)
{
    setMessage(text, undoable);
    m_expiry.start();
}

void StatusArea::showError(const Error &error)
{
    m_expiry.stop();
    setMessage(error.hint.isEmpty() ? error.message : error.message + u' ' + error.hint, false);
}

void StatusArea::showLink(const QString &url)
{
    m_url = url;
    showText();
}

void StatusArea::setProgress(const IndexProgress &progress)
{
    const bool busy = progress.phase != IndexProgress::Phase::Done;
    m_progressText->setVisible(busy);
    m_progressBar->setVisible(busy);
    if (!busy)
        return;
    const QLocale here = locale();
    if (progress.phase == IndexProgress::Phase::Scanning) {
        m_progressBar->setRange(0, 0);
        m_progressText->setText(tr("Looking for files: %1").arg(here.toString(progress.done)));
    } else {
        m_progressBar->setRange(0, std::max(1, progress.total));
        m_progressBar->setValue(progress.done);
        const QString text = progress.phase == IndexProgress::Phase::Listing
            ? tr("Listing articles: %1 of %2")
            : tr("Reading files: %1 of %2");
        m_progressText->setText(text.arg(here.toString(progress.done), here.toString(progress.total)));
    }
}

void StatusArea::setProblemCount(int count)
{
    m_problems->setVisible(count > 0);
    m_problems->setText(count == 1 ? tr("1 problem") : tr("%1 problems").arg(locale().toString(count)));
}

QString StatusArea::message() const
{
    return m_label->text();
}

void StatusArea::setMessage(const QString &text, bool undoable)
{
    m_text = text;
    m_undo->setVisible(undoable);
    showText();
}

void StatusArea::showText()
{
    m_label->setText(m_url.isEmpty() ? m_text : m_url);
    m_label->setToolTip(u"<span>%1</span>"_s.arg(m_label->text().toHtmlEscaped())); // never read as markup
}

} // namespace newsfold
