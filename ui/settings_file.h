// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

namespace newsfold {

/// Settings whose file is written by another thread: QSettings writes by itself a moment after a change, and
/// on the thread it lives on, which is the window's. Values are known at once. The destructor waits until all
/// is written.
class SettingsFile : public QSettings
{
    Q_OBJECT
public:
    explicit SettingsFile(const QString &path, QObject *parent = nullptr);

protected:
    bool event(QEvent *event) override;

private:
    bool m_isWritten = false; ///< by the other thread; what is left is to take note of it
};

} // namespace newsfold
