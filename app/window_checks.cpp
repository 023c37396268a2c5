// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_checks.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <unistd.h>

namespace newsfold {

namespace {
struct WindowChecks
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::WindowChecks)
};
} // namespace

Result<void> checkWindowPossible(const Arguments &arguments)
{
    if (!arguments.folder.isEmpty() && !QFileInfo(arguments.folder).isDir()) {
        return std::unexpected(
            Error{ ErrorCode::NotFound, WindowChecks::tr("There is no folder %1.").arg(arguments.folder),
                   WindowChecks::tr(
                       "Check its name, or mount the disk it is on. newsfold --help lists the commands.") });
    }
    if (geteuid() == 0 && qEnvironmentVariableIsEmpty("QTWEBENGINE_DISABLE_SANDBOX")) {
        return std::unexpected(Error{
            ErrorCode::Unreadable,
            WindowChecks::tr("Newsfold was started as root; its web engine refuses that, for your safety."),
            WindowChecks::tr(
                "Start it as an ordinary user. The commands (newsfold --help) work as root too.") });
    }
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        return std::unexpected(Error{
            ErrorCode::Unreadable, WindowChecks::tr("There is no display to open a window on."),
            WindowChecks::tr(
                "Start it in a desktop session, or under a virtual display: xvfb-run newsfold FOLDER.") });
    }
    return {};
}

} // namespace newsfold
