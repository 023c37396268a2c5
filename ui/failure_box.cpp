// SPDX-License-Identifier: GPL-3.0-or-later
#include "failure_box.h"

#include <QMessageBox>

namespace newsfold {

void showFailure(const Error &error, const QString &title, QWidget *window)
{
    auto *box = new QMessageBox(QMessageBox::Warning, title, error.message, QMessageBox::Close, window);
    box->setTextFormat(Qt::PlainText); // names of files and what stands in them may be anything
    box->setInformativeText(error.hint);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace newsfold
