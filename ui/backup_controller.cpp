// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup_controller.h"

#include "failure_box.h"
#include "file_dialog.h"
#include "library.h"
#include "status_area.h"
#include "window_actions.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace newsfold {

using namespace Qt::StringLiterals;

BackupController::BackupController(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    connect(m_parts.actions.backUp, &QAction::triggered, this, &BackupController::askWhere);
    connect(m_parts.actions.restoreBackup, &QAction::triggered, this, &BackupController::askWhich);
}

void BackupController::askWhere()
{
    QFileDialog *dialog = makeFileDialog(tr("Back up"), m_parts.settings, m_window);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"sqlite"_s);
    dialog->setNameFilters({ tr("Backups (*.sqlite)"), tr("All files (*)") });
    // The name says when, by the reader's own clock; those of daily backups are ordered by UTC.
    dialog->selectFile(
        u"newsfold-%1.sqlite"_s.arg(QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s)));
    dialog->setLabelText(QFileDialog::Accept, tr("Back up"));
    connect(dialog, &QFileDialog::fileSelected, this, &BackupController::backUp);
    dialog->open();
}

void BackupController::backUp(const QString &path)
{
    m_parts.status.showMessage(tr("Backing up…"));
    m_parts.library.backUp(path, this, [this](const Result<BackupDescription> &backup) {
        if (!backup) {
            m_parts.status.showMessage({});
            showFailure(backup.error(), tr("Back up"), m_window);
            return;
        }
        m_parts.status.showMessage(tr("Backed up and checked: %1 (%2), which holds %3.")
                                       .arg(QDir::toNativeSeparators(backup->path),
                                            QLocale().formattedDataSize(backup->bytes),
                                            inWords(backup->holds)));
    });
}

void BackupController::askWhich()
{
    QFileDialog *dialog = makeFileDialog(tr("Restore a backup"), m_parts.settings, m_window);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Backups (*.sqlite)"), tr("All files (*)") });
    // The daily ones are out of the way; beside them stands where the reader's own are.
    dialog->setSidebarUrls({ QUrl::fromLocalFile(QDir::homePath()),
                             QUrl::fromLocalFile(m_parts.settings.exchangeFolder()),
                             QUrl::fromLocalFile(m_parts.library.backupFolder()) });
    connect(dialog, &QFileDialog::fileSelected, this, &BackupController::describe);
    dialog->open();
}

void BackupController::describe(const QString &path)
{
    m_parts.status.showMessage(tr("Checking the backup…"));
    m_parts.library.describeBackup(path, this, [this](const Result<BackupDescription> &backup) {
        m_parts.status.showMessage({});
        if (backup)
            offer(*backup);
        else
            showFailure(backup.error(), tr("Restore a backup"), m_window);
    });
}

void BackupController::offer(const BackupDescription &backup)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Restore a backup"), tr("Restore this backup?"),
                                QMessageBox::Cancel, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(inWords(backup) + u"\n\n"_s
                            + tr("What you have now is kept in a file of its own."));
    QPushButton *button = box->addButton(tr("&Restore"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(button, &QPushButton::clicked, this, [this, path = backup.path] { restore(path); });
    box->open();
}

void BackupController::restore(const QString &path)
{
    m_parts.library.restore(path, this, [this](const Result<RestoreOutcome> &outcome) {
        if (outcome)
            m_parts.status.showMessage(inWords(*outcome));
        else
            showFailure(outcome.error(), tr("Restore a backup"), m_window);
    });
}

} // namespace newsfold
