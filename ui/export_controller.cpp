// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_controller.h"

#include "action_text.h"
#include "article_list_model.h"
#include "article_list_view.h"
#include "export_dialog.h"
#include "failure_box.h"
#include "file_dialog.h"
#include "library.h"
#include "status_area.h"
#include "task_progress.h"
#include "window_actions.h"

#include <QDir>
#include <QFileDialog>
#include <QLocale>

namespace newsfold {

using namespace Qt::StringLiterals;

namespace {

QString suggestedName(ExportFormat format)
{
    const QString what = format == ExportFormat::Full ? u"newsfold-full"_s : u"newsfold"_s;
    return u"%1-%2.%3"_s.arg(what, QDate::currentDate().toString(Qt::ISODate), fileSuffix(format));
}

} // namespace

ExportController::ExportController(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    const TaskProgress *task = m_parts.status.task();
    connect(m_parts.actions.exportArticles, &QAction::triggered, this, &ExportController::askWhat);
    connect(&m_parts.library, &Library::exportProgressed, task, &TaskProgress::setDone);
    connect(task, &TaskProgress::cancelWanted, &m_parts.library, &Library::cancelExport);
}

void ExportController::askWhat()
{
    // What is listed may change while the dialog is open; its numbers are to be true.
    const QList<qint64> selected = m_parts.list.selectedRows();
    const QList<qint64> listed = m_parts.articles.result();
    auto *dialog
        = new ExportDialog(selected.size(), listed.size(), m_parts.settings.exportFormat(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, selected, listed] {
        const ExportScope scope = dialog->scope();
        ExportRequest request{ .format = dialog->format(), .rows = {} };
        m_parts.settings.setExportFormat(request.format);
        if (scope != ExportScope::Everything)
            request.rows = scope == ExportScope::Selection ? selected : listed;
        askWhere(request);
    });
    dialog->open();
}

void ExportController::askWhere(const ExportRequest &request)
{
    QFileDialog *dialog = makeFileDialog(tr("Export"), m_parts.settings, m_window);
    if (request.format == ExportFormat::Markdown) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    } else {
        const QString suffix = fileSuffix(request.format);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(suffix);
        dialog->setNameFilters(
            { u"%1 (*.%2)"_s.arg(withoutMnemonic(titleOf(request.format)), suffix), tr("All files (*)") });
        dialog->selectFile(suggestedName(request.format));
    }
    dialog->setLabelText(QFileDialog::Accept, tr("Export"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, request](const QString &path) { write(request, path); });
    dialog->open();
}

void ExportController::write(const ExportRequest &request, const QString &path)
{
    m_parts.actions.exportArticles->setEnabled(false);
    m_parts.status.task()->start(tr("Exporting…"));
    m_parts.library.exportArticles(
        request, path, this, [this, format = request.format, path](const Result<ExportOutcome> &outcome) {
            m_parts.actions.exportArticles->setEnabled(true);
            m_parts.status.task()->finish();
            showOutcome(outcome, format, QDir::toNativeSeparators(path));
        });
}

void ExportController::showOutcome(const Result<ExportOutcome> &outcome, ExportFormat format,
                                   const QString &path)
{
    if (outcome) {
        const QString count = QLocale().toString(outcome->articles);
        m_parts.status.showMessage(
            format == ExportFormat::Full ? tr("All you made was exported to %1").arg(path)
                : outcome->articles == 1 ? tr("1 article was exported to %1").arg(path)
                                         : tr("%1 articles were exported to %2").arg(count, path));
    } else if (outcome.error().code != ErrorCode::Cancelled) {
        showFailure(outcome.error(), tr("Export"), m_window);
    } else {
        m_parts.status.showMessage(
            format == ExportFormat::Markdown
                ? tr("The export was cancelled; what was written stays in %1").arg(path)
                : tr("The export was cancelled; nothing was written."));
    }
}

} // namespace newsfold
