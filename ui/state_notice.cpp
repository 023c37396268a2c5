// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_notice.h"

#include "library.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyle>

namespace newsfold {

StateNotice::StateNotice(Library &library, QWidget *parent)
    : QFrame(parent)
    , m_library(library)
    , m_text(new QLabel(this))
    , m_restore(new QPushButton(this))
    , m_anew(new QPushButton(tr("Start &Anew"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Your marks, tags and notes cannot be used"));
    auto *icon = new QLabel(this);
    const int size = style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this);
    icon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning, nullptr, this).pixmap(size));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_anew->setToolTip(
        tr("Begin without marks, tags and notes; the damaged file is kept under another name"));

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_restore, 0, Qt::AlignVCenter);
    layout->addWidget(m_anew, 0, Qt::AlignVCenter);
    hide();

    connect(m_restore, &QPushButton::clicked, this, &StateNotice::restore);
    connect(m_anew, &QPushButton::clicked, this, &StateNotice::startAnew);
    connect(&library, &Library::stateUnusable, this, &StateNotice::showTrouble);
    connect(&library, &Library::stateUsable, this, &QWidget::hide);
}

QString StateNotice::text() const
{
    return m_text->text();
}

void StateNotice::showTrouble(const StateTrouble &trouble)
{
    QStringList parts{ trouble.error.message,
                       tr("Articles can be read; marks, tags and notes cannot be changed.") };
    if (trouble.backup)
        parts.append(inWords(*trouble.backup));
    else if (trouble.replaceable)
        parts.append(tr("There is no good backup."));
    else if (!trouble.error.hint.isEmpty())
        parts.append(trouble.error.hint);
    m_text->setText(parts.join(QLatin1Char(' ')));
    m_restore->setVisible(trouble.backup.has_value());
    m_anew->setVisible(trouble.replaceable);
    if (trouble.backup) {
        m_backup = trouble.backup->path;
        const QDateTime made = QDateTime::fromMSecsSinceEpoch(trouble.backup->madeAt);
        m_restore->setText(
            tr("&Restore the Backup of %1").arg(QLocale().toString(made, QLocale::ShortFormat)));
    }
    setBusy(false);
    show();
}

void StateNotice::setBusy(bool busy)
{
    m_restore->setEnabled(!busy);
    m_anew->setEnabled(!busy);
}

void StateNotice::showFailure(const Error &error)
{
    setBusy(false);
    m_text->setText(error.hint.isEmpty() ? error.message : error.message + QLatin1Char(' ') + error.hint);
}

void StateNotice::restore()
{
    setBusy(true);
    m_library.restore(m_backup, this, [this](const Result<RestoreOutcome> &outcome) {
        if (!outcome) {
            showFailure(outcome.error());
            return;
        }
        Q_EMIT message(inWords(*outcome));
    });
}

void StateNotice::startAnew()
{
    setBusy(true);
    m_library.startAnew(this, [this](const Result<QString> &kept) {
        if (!kept) {
            showFailure(kept.error());
            return;
        }
        Q_EMIT message(tr("Begun anew. The damaged file is kept as %1").arg(*kept));
    });
}

} // namespace newsfold
