// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts_dialog.h"

#include "action_text.h"
#include "palette_style.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace newsfold {

namespace {

QString keysOf(const QAction *action)
{
    QStringList keys;
    for (const QKeySequence &key : action->shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    keys.removeDuplicates();
    return keys.join(ShortcutsDialog::tr(" or ", "between two keys"));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(style::margin, style::margin, style::margin, style::margin);
    grid->setHorizontalSpacing(2 * style::margin);
    grid->setVerticalSpacing(style::gap);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const QAction *action : actions) {
        if (action->shortcuts().isEmpty())
            continue;
        auto *keys = new QLabel(keysOf(action), page);
        keys->setFont(style::bold(font()));
        grid->addWidget(keys, row, 0, Qt::AlignRight);
        grid->addWidget(new QLabel(withoutMnemonic(action->text()), page), row, 1);
        ++row;
    }
    grid->setRowStretch(row, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    scroll->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(page->sizeHint().width() + 4 * style::margin, 520);
}

} // namespace newsfold
