// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_actions.h"

#include "action_text.h"
#include "highlight_palette.h"
#include "match_bar.h"
#include "themed_icon.h"

#include <QGuiApplication>

namespace newsfold {

using namespace Qt::StringLiterals;

ReadingActions::ReadingActions(QObject *parent)
    : QObject(parent)
    , next(make(tr("&Next article"), u"go-down"_s, { Qt::Key_J }))
    , previous(make(tr("&Previous article"), u"go-up"_s, { Qt::Key_K }))
    , nextUnread(make(tr("Next &unread article"), u"go-next"_s, { Qt::Key_N }))
    , pageDown(make(tr("Page &down, then next unread"), u"go-down-skip"_s, { Qt::Key_Space }))
    , toggleRead(make(tr("Mark as &read"), u"mail-mark-read"_s, { Qt::Key_M }))
    , toggleStar(make(tr("Add &star"), u"non-starred-symbolic"_s, { Qt::Key_S }))
    , markAllRead(make(tr("Mark &all shown as read"), u"mail-mark-read"_s, { Qt::SHIFT | Qt::Key_A }))
    , undo(make(tr("&Undo"), u"edit-undo"_s, { QKeySequence::Undo }))
    , redo(make(tr("&Redo"), u"edit-redo"_s, { Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y }))
    , editTags(make(tr("&Tags…"), u"tag"_s, { Qt::Key_T }))
    , openOriginal(
          make(tr("&Open original in browser"), u"internet-web-browser-symbolic"_s, { Qt::Key_V, Qt::Key_O }))
    , openFromList(make(tr("Open original from the list"), {}, { Qt::Key_Return, Qt::Key_Enter }))
    , copyLink(make(tr("&Copy link"), u"edit-copy"_s, { Qt::Key_C }))
    , nextMatch(make(tr("Next &match"), u"go-down-search"_s, { MatchBar::nextKey() }))
    , previousMatch(make(tr("Pre&vious match"), u"go-up-search"_s, { MatchBar::previousKey() }))
    , findInArticle(make(tr("&Find in this article"), u"edit-find"_s, { Qt::CTRL | Qt::SHIFT | Qt::Key_F }))
    , highlight({ make(tr("Highlight in &yellow"), {}, { Qt::Key_1 }),
                  make(tr("Highlight in &green"), {}, { Qt::Key_2 }),
                  make(tr("Highlight in &blue"), {}, { Qt::Key_3 }),
                  make(tr("Highlight in p&ink"), {}, { Qt::Key_4 }),
                  make(tr("Highlight in pu&rple"), {}, { Qt::Key_5 }) })
    , writeNote(make(tr("&Write a note"), u"edit-comment"_s, { Qt::Key_W }))
    , writeArticleNote(
          make(tr("Write a note on the &article"), u"document-edit"_s, { Qt::SHIFT | Qt::Key_W }))
    , removeHighlight(make(tr("Remove the &highlight"), u"edit-delete"_s, { QKeySequence::Delete }))
    , nextHighlight(make(tr("Ne&xt highlight"), u"go-down"_s, { Qt::Key_H }))
    , previousHighlight(make(tr("Previous hi&ghlight"), u"go-up"_s, { Qt::SHIFT | Qt::Key_H }))
    , showNotes(make(tr("Show &notes"), u"view-pim-notes"_s, { Qt::Key_F6 }))
    , showSource(make(tr("Show &source"), u"view-list-text"_s, { Qt::CTRL | Qt::Key_U }))
    , loadImages(make(tr("Load &images from the web"), u"view-preview"_s, { Qt::Key_I }))
    , largerText(make(tr("&Larger text"), u"zoom-in"_s, { QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal }))
    , smallerText(make(tr("S&maller text"), u"zoom-out"_s, { QKeySequence::ZoomOut }))
    , normalText(make(tr("&Normal text size"), u"zoom-original"_s, { Qt::CTRL | Qt::Key_0 }))
    , serif(make(tr("S&erif typeface"), u"draw-text"_s, {}))
{
    for (QAction *action : { showNotes, showSource, loadImages, serif })
        action->setCheckable(true);
    for (const HighlightColour colour : highlightColours)
        highlight[qsizetype(colour)]->setIcon(highlightIcon(colour, QGuiApplication::palette()));
    for (QAction *action : localToArticles() + localToPage())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    undo->setEnabled(false);
    redo->setEnabled(false);
    setArticle(nullptr);
}

void ReadingActions::setArticle(const ArticleRow *article)
{
    const bool linked = article && !article->url.isEmpty();
    for (QAction *action : { toggleRead, toggleStar, editTags, nextMatch, previousMatch, findInArticle,
                             showSource, loadImages })
        action->setEnabled(article);
    for (QAction *action : { openOriginal, openFromList, copyLink })
        action->setEnabled(linked);
    const bool read = article && article->read;
    toggleRead->setText(read ? tr("Mark as un&read") : tr("Mark as &read"));
    toggleRead->setIcon(themedIcon(read ? u"mail-mark-unread"_s : u"mail-mark-read"_s));
    const bool starred = article && article->starred;
    toggleStar->setText(starred ? tr("Remove &star") : tr("Add &star"));
    toggleStar->setIcon(themedIcon(starred ? u"starred-symbolic"_s : u"non-starred-symbolic"_s));
    nameButtons(toggleRead);
    nameButtons(toggleStar);
}

QList<QAction *> ReadingActions::all() const
{
    return QList{ next,        previous,  nextUnread,    pageDown,     toggleRead,   toggleStar,
                  markAllRead, undo,      redo,          editTags,     openOriginal, openFromList,
                  copyLink,    nextMatch, previousMatch, findInArticle }
    + highlight
        + QList{ writeNote,  writeArticleNote, removeHighlight, nextHighlight, previousHighlight, showNotes,
                 showSource, loadImages,       largerText,      smallerText,   normalText,        serif };
}

QList<QAction *> ReadingActions::localToArticles() const
{
    return { pageDown, openFromList };
}

QList<QAction *> ReadingActions::localToPage() const
{
    return { removeHighlight };
}

QAction *ReadingActions::make(const QString &text, const QString &icon, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(themedIcon(icon), text, this);
    action->setShortcuts(keys);
    nameButtons(action);
    return action;
}

} // namespace newsfold
