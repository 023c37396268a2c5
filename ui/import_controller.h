// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window_settings.h"

#include <QObject>

namespace newsfold {

class ChangeMessages;
class Library;
class StatusArea;
class WindowActions;
struct PreparedImport;

/// Import into the window's library: asks for a file, says what it holds, and has it taken in as one step
/// that can be undone. Window's thread; everything given must outlive it.
class ImportController : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Library &library;
        const WindowActions &actions;
        StatusArea &status;
        ChangeMessages &changes;
        WindowSettings settings;
    };

    ImportController(const Parts &parts, QWidget *window);

private:
    void askWhich();
    void read(const QString &path);
    void offer(const PreparedImport &import, const QString &name);
    void takeIn(const PreparedImport &import, const QString &name);

    Parts m_parts;
    QWidget *m_window;
};

} // namespace newsfold
