// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_file.h"

#include <QCoreApplication>
#include <QEvent>
#include <QtConcurrentRun>

#include <utility>

namespace newsfold {

SettingsFile::SettingsFile(const QString &path, QObject *parent)
    : QSettings(path, QSettings::IniFormat, parent)
{
}

bool SettingsFile::event(QEvent *event)
{
    if (event->type() != QEvent::UpdateRequest || std::exchange(m_isWritten, false))
        return QSettings::event(event);
    // All objects for one file share what is to be written.
    QtConcurrent::run([path = fileName()] {
        QSettings(path, QSettings::IniFormat).sync();
    }).then(this, [this] {
        m_isWritten = true;
        QCoreApplication::postEvent(this, new QEvent(QEvent::UpdateRequest));
    });
    return true;
}

} // namespace newsfold
