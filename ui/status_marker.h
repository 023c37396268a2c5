// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library.h"

#include <QList>
#include <QObject>

namespace newsfold {

/// Marks articles and takes it back, newest first. A change is announced when it is on disk. Window's thread.
class StatusMarker : public QObject
{
    Q_OBJECT
public:
    explicit StatusMarker(Library &library, QObject *parent = nullptr);

    void markUnasked(const QList<qint64> &rows,
                     StatusChange change); ///< not the reader's deed: not to be taken back
    void mark(const QList<qint64> &rows, StatusChange change);
    void undo();
    bool canUndo() const { return !m_done.isEmpty(); }

Q_SIGNALS:
    void marked(qsizetype asked, qsizetype changed, newsfold::StatusChange change);
    void undone(qsizetype articles);
    void canUndoChanged(bool can);
    void failed(const newsfold::Error &error);

private:
    void remember(const StatusOutcome &outcome);

    Library &m_library;
    QList<StatusOutcome> m_done;
};

} // namespace newsfold
