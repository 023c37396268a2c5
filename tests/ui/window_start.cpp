// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_start.h"

#include <QTest>

namespace newsfold {

bool startWindow(MainWindow &window, Library &library, const QString &folder)
{
    QObject::connect(&library, &Library::opened, &window, [&window, folder] { window.openFolder(folder); });
    library.open();
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return false;
    // Where no window manager runs, as on a test machine, nobody else gives it the keyboard.
    window.activateWindow();
    return QTest::qWaitForWindowActive(&window);
}

} // namespace newsfold
