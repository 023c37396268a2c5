// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_actions.h"

#include "action_text.h"
#include "reading_actions.h"
#include "themed_icon.h"

#include <QMenuBar>

namespace newsfold {

using namespace Qt::StringLiterals;

WindowActions::WindowActions(QObject *parent)
    : QObject(parent)
    , openFolder(make(tr("&Open folder…"), u"document-open-folder"_s, { QKeySequence::Open }))
    , problems(make(tr("&Problems…"), u"dialog-warning"_s, {}))
    , exportArticles(make(tr("&Export…"), u"document-export"_s, { Qt::CTRL | Qt::Key_E }))
    , importFile(make(tr("&Import…"), u"document-import"_s, {}))
    , backUp(make(tr("&Back up…"), u"document-save-as"_s, {}))
    , restoreBackup(make(tr("&Restore…"), u"document-revert"_s, {}))
    , preferences(make(tr("Pre&ferences…"), u"configure"_s, { Qt::CTRL | Qt::Key_Comma }))
    , quit(make(tr("&Quit"), u"application-exit"_s, { Qt::CTRL | Qt::Key_Q }))
    , views({ make(tr("&All articles"), {}, { Qt::CTRL | Qt::Key_1 }),
              make(tr("&Unread"), {}, { Qt::CTRL | Qt::Key_2 }),
              make(tr("&Starred"), {}, { Qt::CTRL | Qt::Key_3 }),
              make(tr("&Today"), {}, { Qt::CTRL | Qt::Key_4 }),
              make(tr("Noteboo&k"), {}, { Qt::CTRL | Qt::Key_5 }) })
    , unreadOnly(make(tr("U&nread only"), u"mail-unread"_s, { Qt::Key_U }))
    , clearFilters(make(tr("&Clear filters"), u"edit-clear-all"_s, { Qt::SHIFT | Qt::Key_Escape }))
    , search(make(tr("S&earch"), u"edit-find"_s, { QKeySequence::Find, Qt::Key_Slash }))
    , saveSearch(make(tr("Sa&ve this search…"), u"bookmark-new"_s, { QKeySequence::Save }))
    , findPublisher(make(tr("&Find a publisher"), u"edit-find"_s, { Qt::CTRL | Qt::SHIFT | Qt::Key_P }))
    , findTag(make(tr("Find a &tag"), u"edit-find"_s, { Qt::CTRL | Qt::SHIFT | Qt::Key_T }))
    , showTimeLine(make(tr("Show time &line"), u"office-chart-bar"_s, { Qt::Key_F7 }))
    , foldSideBar(make(tr("Show side &bar"), u"sidebar-collapse-left"_s, { Qt::Key_F9 }))
    , foldList(make(tr("Show article &list"), u"view-list-details"_s, { Qt::Key_F8 }))
    , shortcuts(make(tr("&Keyboard shortcuts"), u"input-keyboard"_s, { Qt::Key_Question, Qt::Key_F1 }))
    , about(make(tr("&About Newsfold"), u"help-about"_s, {}))
{
    for (QAction *action : { unreadOnly, showTimeLine, foldSideBar, foldList })
        action->setCheckable(true);
    quit->setMenuRole(QAction::QuitRole);
    preferences->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
}

QList<QAction *> WindowActions::all() const
{
    return QList{ openFolder, problems, exportArticles, importFile, backUp, restoreBackup, preferences, quit }
    + views + QList{ search,       saveSearch,  unreadOnly, clearFilters, findPublisher, findTag,
                     showTimeLine, foldSideBar, foldList,   shortcuts,    about };
}

QAction *WindowActions::make(const QString &text, const QString &icon, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(themedIcon(icon), text, this);
    action->setShortcuts(keys);
    nameButtons(action);
    return action;
}

void fillMenuBar(QMenuBar *bar, const WindowActions &window, const ReadingActions &reading)
{
    QMenu *folder = bar->addMenu(WindowActions::tr("&Folder"));
    folder->addActions({ window.openFolder, window.problems });
    folder->addSeparator();
    folder->addActions({ window.exportArticles, window.importFile });
    folder->addSeparator();
    folder->addActions({ window.backUp, window.restoreBackup });
    folder->addSeparator();
    folder->addAction(window.preferences);
    folder->addSeparator();
    folder->addAction(window.quit);

    QMenu *edit = bar->addMenu(WindowActions::tr("&Edit"));
    edit->addActions({ reading.undo, reading.redo });
    edit->addSeparator();
    edit->addAction(reading.editTags);
    edit->addSeparator();
    edit->addActions(reading.highlight);
    edit->addAction(reading.removeHighlight);
    edit->addSeparator();
    edit->addActions({ reading.writeNote, reading.writeArticleNote });

    QMenu *view = bar->addMenu(WindowActions::tr("&View"));
    view->addActions(window.views);
    view->addSeparator();
    view->addActions({ window.search, window.saveSearch });
    view->addSeparator();
    view->addActions({ window.unreadOnly, window.findPublisher, window.findTag, window.clearFilters });
    view->addSeparator();
    view->addActions({ window.showTimeLine, window.foldSideBar, window.foldList, reading.showNotes });
    view->addSeparator();
    view->addActions({ reading.largerText, reading.smallerText, reading.normalText, reading.serif });

    QMenu *article = bar->addMenu(WindowActions::tr("&Article"));
    article->addActions({ reading.next, reading.previous, reading.nextUnread, reading.pageDown });
    article->addSeparator();
    article->addActions({ reading.toggleRead, reading.toggleStar, reading.markAllRead });
    article->addSeparator();
    article->addActions({ reading.findInArticle, reading.nextMatch, reading.previousMatch });
    article->addActions({ reading.nextHighlight, reading.previousHighlight });
    article->addSeparator();
    article->addActions({ reading.openOriginal, reading.copyLink, reading.showSource, reading.loadImages });

    QMenu *help = bar->addMenu(WindowActions::tr("&Help"));
    help->addActions({ window.shortcuts, window.about });
}

} // namespace newsfold
