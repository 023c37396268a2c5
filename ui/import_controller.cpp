// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_controller.h"

#include "change_messages.h"
#include "failure_box.h"
#include "file_dialog.h"
#include "library.h"
#include "status_area.h"
#include "window_actions.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace newsfold {

using namespace Qt::StringLiterals;

namespace {

/// A line for each kind of thing that the file brings.
QString inWords(const ImportSummary &summary)
{
    const std::pair<qsizetype, QString> parts[] = {
        { summary.made, ImportController::tr("New highlights and notes: %1") },
        { summary.replaced, ImportController::tr("Later versions of your highlights and notes: %1") },
        { summary.kept, ImportController::tr("Highlights and notes that you have already: %1") },
        { summary.articles, ImportController::tr("Articles of the library they belong to: %1") },
        { summary.unplaced, ImportController::tr("Kept until their article comes: %1") },
        { summary.tags, ImportController::tr("Tags: %1") },
        { summary.marked, ImportController::tr("Articles read, starred or begun: %1") },
        { summary.searches, ImportController::tr("Saved searches: %1") },
    };
    QStringList lines;
    for (const auto &[count, text] : parts) {
        if (count > 0)
            lines.append(text.arg(QLocale().toString(count)));
    }
    if (const QString leftOut = leftOutInWords(summary); !leftOut.isEmpty())
        lines.append(leftOut);
    return lines.join(u'\n');
}

} // namespace

ImportController::ImportController(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    connect(m_parts.actions.importFile, &QAction::triggered, this, &ImportController::askWhich);
}

void ImportController::askWhich()
{
    QFileDialog *dialog = makeFileDialog(tr("Import"), m_parts.settings, m_window);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Full exports and W3C annotations (*.json *.jsonld)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, &ImportController::read);
    dialog->open();
}

void ImportController::read(const QString &path)
{
    m_parts.actions.importFile->setEnabled(false);
    m_parts.status.showMessage(tr("Reading %1…").arg(path));
    m_parts.library.prepareImport(path, this, [this, path](const Result<PreparedImport> &import) {
        m_parts.actions.importFile->setEnabled(true);
        m_parts.status.showMessage({});
        const QString name = QFileInfo(path).fileName();
        if (!import)
            showFailure(import.error(), tr("Import"), m_window);
        else if (import->summary.isNothing())
            m_parts.status.showMessage(QString(tr("“%1” holds nothing to import.").arg(name) + u' '
                                               + leftOutInWords(import->summary))
                                           .trimmed());
        else
            offer(*import, name);
    });
}

void ImportController::offer(const PreparedImport &import, const QString &name)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Import"), tr("Import “%1”?").arg(name),
                                QMessageBox::Cancel, m_window);
    box->setTextFormat(Qt::PlainText); // files may have any name
    box->setInformativeText(
        inWords(import.summary) + u"\n\n"_s
        + tr("Nothing that you have is taken away. One step of Undo takes all of it back."));
    QPushButton *button = box->addButton(tr("&Import"), QMessageBox::AcceptRole);
    box->setDefaultButton(button);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(button, &QPushButton::clicked, this, [this, import, name] { takeIn(import, name); });
    box->open();
}

void ImportController::takeIn(const PreparedImport &import, const QString &name)
{
    m_parts.library.change(
        ImportState{ import.dump }, this, [this, name](const Result<StateOutcome> &outcome) {
            if (!outcome)
                showFailure(outcome.error(), tr("Import"), m_window);
            else if (!outcome->step)
                m_parts.status.showMessage(tr("You had everything in “%1” already.").arg(name));
            else
                m_parts.changes.showDone(tr("Imported from “%1”; entries taken in: %2")
                                             .arg(name, QLocale().toString(outcome->step->count)));
        });
}

} // namespace newsfold
