// SPDX-License-Identifier: GPL-3.0-or-later
#include "task_progress.h"

#include "palette_style.h"
#include "themed_icon.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace newsfold {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

TaskProgress::TaskProgress(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
{
    hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(400ms);
    m_name->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(140, 8);
    m_cancel->setIcon(themedIcon(u"dialog-cancel"_s));
    m_cancel->setAutoRaise(true);
    m_cancel->setToolTip(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style::gap);
    layout->addWidget(m_name);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);

    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelWanted();
    });
}

void TaskProgress::start(const QString &name)
{
    m_running = true;
    m_name->setText(name);
    m_bar->setAccessibleName(name);
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    m_delay.start();
}

void TaskProgress::setDone(qsizetype done, qsizetype total)
{
    // In thousandths: more articles than an int holds must not turn it round.
    m_bar->setRange(0, 1000);
    m_bar->setValue(int(1000 * done / std::max<qsizetype>(1, total)));
}

void TaskProgress::finish()
{
    m_running = false;
    m_delay.stop();
    hide();
}

} // namespace newsfold
