// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window_settings.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace newsfold {

class ProblemListModel;
class ProblemsView;
class ReadingActions;
class WindowActions;

/// The windows that actions open beside the main one: none of them waits for an answer. Window's thread; all
/// parts must outlive it.
class WindowDialogs : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        QWidget &window;
        const WindowActions &actions;
        const ReadingActions &readingActions;
        ProblemListModel &problems;
        WindowSettings settings;
    };

    explicit WindowDialogs(const Parts &parts, QObject *parent = nullptr);

    void askForFolder();
    void showProblems();

Q_SIGNALS:
    void folderChosen(const QString &path);
    void preferencesChanged();

private:
    void showPreferences();
    void showShortcuts();
    void showAbout();

    Parts m_parts;
    QPointer<ProblemsView> m_problemsView;
};

} // namespace newsfold
