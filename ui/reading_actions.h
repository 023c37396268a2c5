// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_row.h"

#include <QAction>
#include <QList>
#include <QObject>

namespace newsfold {

/// What can be done with articles: names, keys and icons, the same in menus, tool bar and the list of keys.
/// Actions say that they were triggered; what they do is decided elsewhere.
class ReadingActions : public QObject
{
    Q_OBJECT
public:
    explicit ReadingActions(QObject *parent = nullptr);

    QAction *const next;
    QAction *const previous;
    QAction *const nextUnread;
    QAction *const pageDown;
    QAction *const toggleRead;
    QAction *const toggleStar;
    QAction *const markAllRead;
    QAction *const undo; ///< of any change of the reader's state; see UndoActions
    QAction *const redo;
    QAction *const editTags;
    QAction *const openOriginal;
    QAction *const openFromList; ///< Return, where the list or the page has the keyboard
    QAction *const copyLink;
    QAction *const nextMatch;
    QAction *const previousMatch;
    QAction *const findInArticle;
    const QList<QAction *> highlight; ///< the selection or a highlight; in the order of highlightColours
    QAction *const writeNote; ///< on the selection or a highlight
    QAction *const writeArticleNote;
    QAction *const removeHighlight;
    QAction *const nextHighlight;
    QAction *const previousHighlight;
    QAction *const showNotes; ///< checkable: beside the article, if there are any
    QAction *const showSource; ///< checkable
    QAction *const loadImages; ///< checkable; for the present article
    QAction *const largerText;
    QAction *const smallerText;
    QAction *const normalText;
    QAction *const serif; ///< checkable

    /// Names and enables the actions for the article that is shown; nullptr if none is.
    void setArticle(const ArticleRow *article);

    QList<QAction *> all() const; ///< in the order of the menus
    /// Keys that buttons and fields need themselves (Space, Return): to be added to the list and the page
    /// only.
    QList<QAction *> localToArticles() const;
    /// Delete means something else in lists and fields: to be added to the page only.
    QList<QAction *> localToPage() const;

private:
    QAction *make(const QString &text, const QString &icon, const QList<QKeySequence> &keys);
};

} // namespace newsfold
