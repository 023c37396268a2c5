// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QObject>

class QMenuBar;

namespace newsfold {

class ReadingActions;

/// What can be done with the window and the library; see ReadingActions.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QObject *parent = nullptr);

    QAction *const openFolder;
    QAction *const problems;
    QAction *const exportArticles;
    QAction *const importFile;
    QAction *const backUp;
    QAction *const restoreBackup;
    QAction *const preferences;
    QAction *const quit;
    const QList<QAction *> views; ///< in the order of LibraryView
    QAction *const unreadOnly; ///< checkable
    QAction *const clearFilters;
    QAction *const search;
    QAction *const saveSearch;
    QAction *const findPublisher;
    QAction *const findTag;
    QAction *const showTimeLine; ///< checkable
    QAction *const foldSideBar; ///< checkable; checked: shown
    QAction *const foldList; ///< checkable; checked: shown
    QAction *const shortcuts;
    QAction *const about;

    QList<QAction *> all() const; ///< in the order of the menus

private:
    QAction *make(const QString &text, const QString &icon, const QList<QKeySequence> &keys);
};

void fillMenuBar(QMenuBar *bar, const WindowActions &window, const ReadingActions &reading);

} // namespace newsfold
