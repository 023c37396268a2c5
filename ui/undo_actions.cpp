// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo_actions.h"

#include "journal_text.h"

#include <QAction>

namespace newsfold {

using namespace Qt::StringLiterals;

namespace {

/// Titles hold names and quotes as they are: an & in them is no mnemonic.
QString forMenu(const JournalStep &step)
{
    return stepTitle(step).replace(u'&', "&&"_L1);
}

} // namespace

UndoActions::UndoActions(Library &library, QAction &undoAction, QAction &redoAction, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_undo(undoAction)
    , m_redo(redoAction)
{
    connect(&m_undo, &QAction::triggered, this, &UndoActions::undo);
    connect(&m_redo, &QAction::triggered, this, &UndoActions::redo);
    connect(&library, &Library::journalChanged, this, &UndoActions::show);
    connect(&library, &Library::opened, this, [this] {
        m_library.askJournal(this, [this](const Result<JournalState> &journal) {
            if (journal)
                show(*journal);
            else
                Q_EMIT failed(journal.error());
        });
    });
    show({});
}

void UndoActions::undo()
{
    m_library.undoStep(this, [this](const Result<JournalStep> &step) {
        if (step)
            Q_EMIT undone(*step);
        else if (step.error().code != ErrorCode::NotFound) // the key was pressed once too often
            Q_EMIT failed(step.error());
    });
}

void UndoActions::redo()
{
    m_library.redoStep(this, [this](const Result<JournalStep> &step) {
        if (step)
            Q_EMIT redone(*step);
        else if (step.error().code != ErrorCode::NotFound)
            Q_EMIT failed(step.error());
    });
}

void UndoActions::show(const JournalState &journal)
{
    m_journal = journal;
    m_undo.setEnabled(journal.undo.has_value());
    m_undo.setText(journal.undo ? tr("&Undo: %1").arg(forMenu(*journal.undo)) : tr("&Undo"));
    m_redo.setEnabled(journal.redo.has_value());
    m_redo.setText(journal.redo ? tr("&Redo: %1").arg(forMenu(*journal.redo)) : tr("&Redo"));
    Q_EMIT journalShown();
}

} // namespace newsfold
