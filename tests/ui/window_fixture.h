// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library.h"
#include "main_window.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

/// A real window on a real library over a folder of made-up articles, all of it temporary.
class WindowFixture
{
public:
    explicit WindowFixture(int articles);

    void write(
        int number) const; ///< article `number`, a day later than the one before; three publishers take turns
    void remove(int number) const;
    /// Opens the window as a start of the program does, and waits until it has settled.
    bool start();
    bool show(); ///< the same without a look at what the window knows; until it has the keyboard
    void close(); ///< ends it as the program does; start() may follow

    newsfold::MainWindow *window() const { return m_window.get(); }
    newsfold::Library *library() const { return m_library.get(); }
    QSettings &settings() { return m_settings; }

    QString dataPath(const QString &name) const; ///< of a file beside the library; "library" is the library

    int rows() const; ///< in the list
    int current() const; ///< position in the list
    QString currentTitle() const;
    bool isRead(int position) const; ///< as the list shows it
    bool press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const; ///< a key in the list

private:
    QString path(int number) const;

    QTemporaryDir m_folder;
    QTemporaryDir m_data;
    QSettings m_settings;
    std::unique_ptr<newsfold::Library> m_library;
    std::unique_ptr<newsfold::MainWindow> m_window;
};
