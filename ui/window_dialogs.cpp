// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_dialogs.h"

#include "palette_style.h"
#include "preferences_dialog.h"
#include "problem_list_model.h"
#include "problems_view.h"
#include "reading_actions.h"
#include "shortcuts_dialog.h"
#include "window_actions.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>

#include <algorithm>

namespace newsfold {

WindowDialogs::WindowDialogs(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    const WindowActions &actions = m_parts.actions;
    connect(actions.openFolder, &QAction::triggered, this, &WindowDialogs::askForFolder);
    connect(actions.problems, &QAction::triggered, this, &WindowDialogs::showProblems);
    connect(actions.preferences, &QAction::triggered, this, &WindowDialogs::showPreferences);
    connect(actions.shortcuts, &QAction::triggered, this, &WindowDialogs::showShortcuts);
    connect(actions.about, &QAction::triggered, this, &WindowDialogs::showAbout);
}

void WindowDialogs::askForFolder()
{
    auto *dialog
        = new QFileDialog(&m_parts.window, tr("Open a folder of articles"), m_parts.settings.folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &WindowDialogs::folderChosen);
    dialog->open();
}

void WindowDialogs::showProblems()
{
    if (!m_problemsView)
        m_problemsView = new ProblemsView(&m_parts.problems, &m_parts.window);
    m_problemsView->show();
    m_problemsView->raise();
    m_problemsView->activateWindow();
}

void WindowDialogs::showPreferences()
{
    auto *dialog = new PreferencesDialog(m_parts.settings, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::changed, this, &WindowDialogs::preferencesChanged);
    dialog->open();
}

void WindowDialogs::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(m_parts.readingActions.all() + m_parts.actions.all(), &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // What would be undone is named with the reader's own words.
    for (QLabel *label : dialog->findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
    dialog->open();
}

void WindowDialogs::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Newsfold"),
                                tr("Newsfold %1").arg(QCoreApplication::applicationVersion()),
                                QMessageBox::Close, &m_parts.window);
    box->setInformativeText(tr("A reader for a folder of saved news articles.\n"
                               "Free software under the GNU General Public License, version 3 or later."));
    // The box takes the width of its longest word otherwise.
    int widest = 0;
    for (const QString &line : box->informativeText().split(u'\n'))
        widest = std::max(widest, box->fontMetrics().horizontalAdvance(line));
    if (auto *grid = qobject_cast<QGridLayout *>(box->layout()))
        grid->addItem(new QSpacerItem(widest + 2 * style::margin, 0), grid->rowCount(), 0, 1,
                      grid->columnCount());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace newsfold
