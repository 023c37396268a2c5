// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_document.h"
#include "error.h"
#include "window_settings.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <optional>

class QAction;

namespace newsfold {

class ArticleAnnotations;
class Library;
class ReadingActions;
class ReadingPane;

/// Highlights and notes of the article being read: shows them in the page and beside it, and carries out what
/// the reader does with them. What is shown is on disk, but for words still being typed, which are written
/// when the reader leaves them. Window's thread; everything given must outlive it.
class AnnotationSession : public QObject
{
    Q_OBJECT
public:
    AnnotationSession(Library &library, ReadingPane &pane, ReadingActions &actions,
                      const WindowSettings &settings, QObject *parent = nullptr);

    /// The article the page was given; the same one again if its text has changed.
    void setDocument(const ArticleDocument &document);
    void setAnnotations(const QList<PlacedAnnotation> &annotations); ///< the same article's
    void leave(); ///< another article is on its way: writes what is being typed
    void clear(); ///< no article is shown any more; writes what is being typed
    /// Scrolls to an annotation and makes it the active one; if it is not the present article's, as soon as
    /// an article that has it is there.
    void goTo(const QString &id);
    void editNote(const QString &id); ///< goes there and opens the editor
    void giveUpNote(const QString &id); ///< what is being typed on it: it is about to be removed

Q_SIGNALS:
    void failed(const newsfold::Error &error);
    void message(const QString &text);

private:
    void connectActions();
    void connectPage();
    void connectMargin();
    void highlight(HighlightColour colour);
    void writeNote();
    void writeArticleNote();
    void edit(const QString &id);
    void remove(const QString &id);
    void place(const QString &id);
    void focusEditor();
    void step(int by);
    void copy();
    void takeWritten(const Annotation &written);
    void showUnsaved();
    /// What is selected of the text; nothing outside of it, which the reader is told.
    std::optional<TextSelector> selectedPassage();
    void show();
    void goToWanted();
    void setActive(const QString &id);
    void takeSelection();
    void takeClick(const QStringList &ids);
    void showBar();
    void closeBar();
    void update(); ///< which actions can be done, and what of the panes is seen

    ReadingPane &m_pane;
    ReadingActions &m_actions;
    WindowSettings m_settings;
    ArticleAnnotations *m_annotations;
    QAction *m_closeBar;
    QString m_active; // id; empty: none
    QPointer<QWidget> m_cameFrom; // had the keyboard before a note was written
    QString m_wanted; // goTo() before the article was there
    bool m_editWanted = false; // editNote() likewise
    bool m_leaving = false; // what is shown will be replaced by the article on its way
    HighlightColour m_colour = HighlightColour::Yellow; // used last
    bool m_barClosed = false; // until the next selection or click
};

} // namespace newsfold
