// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state_change.h"

#include <QObject>

namespace newsfold {

class StatusArea;
class UndoActions;

/// Says in the status area what was done to the reader's state. Undo beside a message means what the message
/// says and nothing newer: it goes when another step comes. Window's thread; everything given must outlive
/// it.
class ChangeMessages : public QObject
{
    Q_OBJECT
public:
    ChangeMessages(UndoActions &undo, StatusArea &status, QObject *parent = nullptr);

    /// What the newest step of the journal has done.
    void showDone(const QString &text);
    void showMarked(qsizetype asked, qsizetype changed, StatusChange change); ///< articles
    void showTagged(const JournalStep &step);
    void showUnchanged();

private:
    UndoActions &m_undo;
    StatusArea &m_status;
    qint64 m_step = 0; // that the last message was about
    QString m_text;
};

} // namespace newsfold
