// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "index_progress.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace newsfold {

class TaskProgress;

/// The foot of the window: the last message (with Undo where something can be taken back), the link under the
/// pointer, how far indexing has come, and the number of problems.
class StatusArea : public QWidget
{
    Q_OBJECT
public:
    explicit StatusArea(QWidget *parent = nullptr);

    void showMessage(const QString &text, bool undoable = false); ///< for some seconds
    void showError(const Error &error); ///< until the next message
    void showLink(const QString &url); ///< in place of the message; empty: the message again
    void setProgress(const IndexProgress &progress);
    void setProblemCount(int count); ///< the button hides at 0

    QString message() const; ///< the one that is shown
    TaskProgress *task() const { return m_task; }

Q_SIGNALS:
    void undoClicked();
    void problemsClicked();

private:
    void setMessage(const QString &text, bool undoable);
    void showText();

    QString m_text;
    QString m_url;
    QTimer m_expiry;
    QLabel *m_label;
    QToolButton *m_undo;
    QLabel *m_progressText;
    QProgressBar *m_progressBar;
    TaskProgress *m_task;
    QToolButton *m_problems;
};

} // namespace newsfold
