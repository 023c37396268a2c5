// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_marker.h"

namespace newsfold {

namespace {

constexpr qsizetype undoLimit = 100;

} // namespace

StatusMarker::StatusMarker(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
}

void StatusMarker::markUnasked(const QList<qint64> &rows, StatusChange change)
{
    m_library.mark(rows, change, this, [this](const Result<StatusOutcome> &outcome) {
        if (!outcome)
            Q_EMIT failed(outcome.error());
    });
}

void StatusMarker::mark(const QList<qint64> &rows, StatusChange change)
{
    if (rows.isEmpty())
        return;
    m_library.mark(rows, change, this,
                   [this, asked = rows.size(), change](const Result<StatusOutcome> &outcome) {
                       if (!outcome) {
                           Q_EMIT failed(outcome.error());
                           return;
                       }
                       if (!outcome->isEmpty())
                           remember(*outcome);
                       Q_EMIT marked(asked, outcome->size(), change);
                   });
}

void StatusMarker::undo()
{
    if (m_done.isEmpty())
        return;
    const StatusOutcome last = m_done.takeLast();
    Q_EMIT canUndoChanged(canUndo());
    m_library.undo(last, this, [this, last](const Result<StatusOutcome> &outcome) {
        if (outcome) {
            Q_EMIT undone(outcome->size());
            return;
        }
        remember(last);
        Q_EMIT failed(outcome.error());
    });
}

void StatusMarker::remember(const StatusOutcome &outcome)
{
    m_done.append(outcome);
    if (m_done.size() > undoLimit)
        m_done.removeFirst();
    Q_EMIT canUndoChanged(true);
}

} // namespace newsfold
