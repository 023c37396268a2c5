// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace newsfold {

/// Something that goes on beside reading: what it is, how far it has come, and a way to end it. Shown only
/// once it has taken a while.
class TaskProgress : public QWidget
{
    Q_OBJECT
public:
    explicit TaskProgress(QWidget *parent = nullptr); ///< hidden at first

    void start(const QString &name);
    void setDone(qsizetype done, qsizetype total);
    void finish();
    bool isRunning() const { return m_running; }

    QToolButton *cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void cancelWanted(); ///< once a task; it is over only with finish()

private:
    bool m_running = false;
    QTimer m_delay;
    QLabel *m_name;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
};

} // namespace newsfold
