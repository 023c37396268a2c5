// SPDX-License-Identifier: GPL-3.0-or-later
#include "library_monitor.h"

#include "library.h"
#include "problem_list_model.h"
#include "publisher_list_model.h"
#include "status_area.h"
#include "view_list_model.h"

namespace newsfold {

using namespace std::chrono_literals;

LibraryMonitor::LibraryMonitor(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(30ms); // marking with held keys comes in bursts
    connect(&m_countTimer, &QTimer::timeout, this, &LibraryMonitor::count);
    const Library *library = &m_parts.library;
    const auto countSoon = [this] {
        if (!m_countTimer.isActive())
            m_countTimer.start();
    };
    connect(library, &Library::articlesChanged, this, countSoon);
    connect(library, &Library::statusChanged, this, countSoon);
    connect(library, &Library::annotationsChanged, this, countSoon);
    connect(library, &Library::problemsChanged, this, &LibraryMonitor::listProblems);
    connect(library, &Library::upToDate, this, [this, countSoon](const IndexSummary &summary) {
        m_parts.status.setProgress({});
        if (summary.mended) {
            m_parts.status.showMessage(
                tr("The index was damaged and was made anew from the files. Nothing of yours was in it."));
        }
        countSoon();
    });
    connect(library, &Library::progressChanged, &m_parts.status, &StatusArea::setProgress);
    connect(library, &Library::failed, &m_parts.status, &StatusArea::showError);
    connect(library, &Library::writeFailed, &m_parts.status, &StatusArea::showError);
    connect(library, &Library::folderMissing, this, [this](const Error &error) {
        m_parts.status.setProgress({});
        m_parts.status.showError(error);
    });
    connect(library, &Library::folderReturned, this,
            [this] { m_parts.status.showMessage(tr("The folder is back.")); });
}

void LibraryMonitor::count()
{
    if (m_counting) {
        m_countAgain = true;
        return;
    }
    m_counting = true;
    m_countAgain = false;
    m_parts.library.countArticles(this, [this](const Result<LibraryCounts> &counts) {
        m_counting = false;
        if (counts) {
            m_parts.views.setCounts(*counts);
            m_parts.publishers.setCounts(counts->publishers);
        } else {
            m_parts.status.showError(counts.error());
        }
        if (m_countAgain)
            count();
        else
            Q_EMIT settled();
    });
}

void LibraryMonitor::listProblems()
{
    m_parts.library.listProblems(this, [this](const Result<QList<FileProblem>> &problems) {
        if (!problems) {
            m_parts.status.showError(problems.error());
            return;
        }
        m_parts.problems.setProblems(*problems, m_parts.library.folder());
        m_parts.status.setProblemCount(int(problems->size()));
    });
}

} // namespace newsfold
