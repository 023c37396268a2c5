// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_marker.h"

namespace newsfold {

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
                       if (outcome)
                           Q_EMIT marked(asked, outcome->size(), change);
                       else
                           Q_EMIT failed(outcome.error());
                   });
}

} // namespace newsfold
