// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_dialog.h"

#include <QFileDialog>

namespace newsfold {

QFileDialog *makeFileDialog(const QString &title, const WindowSettings &settings, QWidget *window)
{
    auto *dialog = new QFileDialog(window, title, settings.exchangeFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [dialog, settings = WindowSettings(settings)]() mutable {
                         settings.setExchangeFolder(dialog->directory().absolutePath());
                     });
    return dialog;
}

} // namespace newsfold
