// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_window.h"

#include "library.h"
#include "main_window.h"
#include "settings_file.h"
#include "window_settings.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPixmap>
#include <QStandardPaths>
#include <QTimer>

#include <BreezeIcons>
#include <kdsingleapplication.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct ReadingWindow
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::ReadingWindow)
};

constexpr int screenshotPatienceMsecs = 120'000;

/// One running window a library: the name is made of the library's real path.
QString instanceName(const LibraryPaths &library)
{
    QDir().mkpath(library.folder);
    const QString path = QDir(library.folder).canonicalPath();
    return u"newsfold-"_s
        + QString::fromLatin1(
               QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

/// Where nothing can be written, the index is made elsewhere: articles can be read.
LibraryPaths readable(LibraryPaths paths)
{
    const QFileInfo folder(paths.folder);
    if (folder.isDir() && !folder.isWritable()) {
        paths.derived = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u'/'
            + instanceName(paths);
        QDir().mkpath(paths.derived);
    }
    return paths;
}

void complain(const Error &error)
{
    std::fprintf(stderr, "newsfold: %s\n%s\n", qUtf8Printable(error.message), qUtf8Printable(error.hint));
}

void raise(QWidget &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

/// Saves the picture once the window has looked the same for a while: the web engine follows a change of its
/// size, say, in its own time.
class StillPicture : public QObject
{
public:
    StillPicture(QWidget &window, const QString &path)
        : QObject(&window)
        , m_window(window)
        , m_path(path)
    {
        connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
        m_timer.start(100);
    }

private:
    void look()
    {
        const QImage now = m_window.grab().toImage();
        m_same = now == m_last ? m_same + 1 : 0;
        m_last = now;
        if (m_same < 5)
            return;
        m_timer.stop();
        if (m_last.save(m_path)) {
            QApplication::exit(0);
            return;
        }
        complain({ ErrorCode::Unreadable,
                   ReadingWindow::tr("The picture could not be saved as %1.").arg(m_path),
                   ReadingWindow::tr("Choose another place, and a name ending in .png.") });
        QApplication::exit(1);
    }

    QWidget &m_window;
    const QString m_path;
    QTimer m_timer;
    QImage m_last;
    int m_same = 0;
};

/// Paints the window once it has come to rest, and ends the program.
void takeScreenshot(MainWindow &window, const QString &path)
{
    window.whenSettled([&window, path] { new StillPicture(window, path); });
    QTimer::singleShot(screenshotPatienceMsecs, qApp, [] {
        complain({ ErrorCode::Internal, ReadingWindow::tr("The window did not come to rest in time."), {} });
        QApplication::exit(1);
    });
}

} // namespace

int runWindow(const Arguments &arguments)
{
    const bool picture = !arguments.screenshot.isEmpty();
    KDSingleApplication single(instanceName(arguments.library));
    if (!single.isPrimaryInstance() && !picture) {
        if (single.sendMessage(arguments.folder.toUtf8()))
            return 0;
        complain({ ErrorCode::Locked,
                   ReadingWindow::tr("This library is open in another window that does not answer."),
                   ReadingWindow::tr("Close that window, or choose another library with --library.") });
        return 1;
    }

    BreezeIcons::initIcons();
    // How the window looked and which folder was open belong to the library, as its databases do.
    SettingsFile settings(arguments.library.folder + u"/window.ini"_s);
    Library library(readable(arguments.library));
    MainWindow window(library, settings);
    if (arguments.size.isValid())
        window.resize(arguments.size);

    const auto openFolder = [&](const QString &folder) {
        const QString path = folder.isEmpty() ? WindowSettings(settings).folder() : folder;
        if (!path.isEmpty())
            window.openFolder(path);
    };
    QObject::connect(&library, &Library::opened, &window, [&] { openFolder(arguments.folder); });
    QObject::connect(&single, &KDSingleApplication::messageReceived, &window, [&](const QByteArray &message) {
        raise(window);
        if (!message.isEmpty() && QString::fromUtf8(message) != library.folder())
            openFolder(QString::fromUtf8(message));
    });
    if (picture) {
        QObject::connect(&library, &Library::stateUnusable, qApp,
                         [](const StateTrouble &trouble) { complain(trouble.error); });
        QObject::connect(&library, &Library::failed, qApp, [](const Error &error) {
            complain(error);
            QApplication::exit(1);
        });
        takeScreenshot(window, arguments.screenshot);
    }
    library.open();
    window.show();
    return QApplication::exec();
}

} // namespace newsfold
