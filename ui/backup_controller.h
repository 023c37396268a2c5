// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window_settings.h"

#include <QObject>

namespace newsfold {

class Library;
class StatusArea;
class WindowActions;
struct BackupDescription;

/// Backup and restore from the window. What a backup holds and what restoring it would cost is shown before
/// anything is replaced. Window's thread; everything given must outlive it.
class BackupController : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Library &library;
        const WindowActions &actions;
        StatusArea &status;
        WindowSettings settings;
    };

    BackupController(const Parts &parts, QWidget *window);

private:
    void askWhere();
    void backUp(const QString &path);
    void askWhich();
    void describe(const QString &path);
    void offer(const BackupDescription &backup);
    void restore(const QString &path);

    Parts m_parts;
    QWidget *m_window;
};

} // namespace newsfold
