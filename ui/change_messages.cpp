// SPDX-License-Identifier: GPL-3.0-or-later
#include "change_messages.h"

#include "journal_text.h"
#include "status_area.h"
#include "undo_actions.h"

#include <QLocale>

namespace newsfold {

ChangeMessages::ChangeMessages(UndoActions &undo, StatusArea &status, QObject *parent)
    : QObject(parent)
    , m_undo(undo)
    , m_status(status)
{
    connect(&status, &StatusArea::undoClicked, &undo, &UndoActions::undo);
    connect(&undo, &UndoActions::undone, this,
            [this](const JournalStep &step) { m_status.showMessage(tr("Undone: %1").arg(stepTitle(step))); });
    connect(&undo, &UndoActions::redone, this,
            [this](const JournalStep &step) { showDone(tr("Done again: %1").arg(stepTitle(step))); });
    connect(&undo, &UndoActions::failed, &status, &StatusArea::showError);
    connect(&undo, &UndoActions::journalShown, this, [this] {
        if (m_step == 0 || m_undo.newestStep() == m_step)
            return;
        m_step = 0;
        if (m_status.message() == m_text)
            m_status.showMessage(m_text);
    });
}

void ChangeMessages::showDone(const QString &text)
{
    m_step = m_undo.newestStep();
    m_text = text;
    m_status.showMessage(text, m_step != 0);
}

void ChangeMessages::showMarked(qsizetype asked, qsizetype changed, StatusChange change)
{
    // One article's mark is seen where it is made.
    if (asked == 1)
        return;
    const QString count = m_status.locale().toString(changed);
    if (changed == 0 && change.read == true)
        m_status.showMessage(tr("Everything shown is read already."));
    else if (change.read == true)
        showDone(changed == 1 ? tr("1 article marked as read.")
                              : tr("%1 articles marked as read.").arg(count));
    else if (changed == 0)
        showUnchanged();
    else
        showDone(changed == 1 ? tr("1 article changed.") : tr("%1 articles changed.").arg(count));
}

void ChangeMessages::showTagged(const JournalStep &step)
{
    if (const QString text = tagsDone(step); !text.isEmpty())
        showDone(text);
}

void ChangeMessages::showUnchanged()
{
    m_status.showMessage(tr("There was nothing to change."));
}

} // namespace newsfold
