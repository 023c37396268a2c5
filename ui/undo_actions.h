// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library.h"

#include <QObject>

class QAction;

namespace newsfold {

/// Undo and redo of whatever the reader did to the state, in this window, in another process or before the
/// last start: two actions that follow the journal, name its next steps and are disabled where there are
/// none. Window's thread; everything given must outlive it.
class UndoActions : public QObject
{
    Q_OBJECT
public:
    UndoActions(Library &library, QAction &undoAction, QAction &redoAction, QObject *parent = nullptr);

    /// The step that would be undone next; 0: none.
    qint64 newestStep() const { return m_journal.undo ? m_journal.undo->step : 0; }

    void undo();
    void redo();

Q_SIGNALS:
    void journalShown(); ///< the actions were renamed after a change of the journal
    void undone(const newsfold::JournalStep &step);
    void redone(const newsfold::JournalStep &step);
    void failed(const newsfold::Error &error);

private:
    void show(const JournalState &journal);

    Library &m_library;
    QAction &m_undo;
    QAction &m_redo;
    JournalState m_journal;
};

} // namespace newsfold
